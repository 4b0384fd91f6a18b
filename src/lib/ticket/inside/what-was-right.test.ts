import { expect, test } from 'vitest';
import { policyWith, rawPolicy, specOf } from '../testing/sample';
import { rightTeam, whatWasRight } from './what-was-right';

const policy = policyWith();
const caseOf = (changed: Parameters<typeof specOf>[1]) => specOf(undefined, changed).case;
const enquiry = caseOf({ class: 'request', business: 'enquiry' });

test('a ticket that went astray belongs where the rules of dispatch say', () => {
  expect(rightTeam({ clause: '3.1-dispatch', who: 'dispatcher' }, enquiry, policy)).toEqual({
    zh: '应派给后台业务专员',
    en: 'it belongs to “Back office”'
  });
  const complaint = caseOf({ class: 'complaint', business: 'attitude' });
  expect(rightTeam({ clause: '3.1-dispatch', who: 'agent' }, complaint, policy)?.zh).toBe('应派给投诉处理组');
});

test('of ordinary difficulty it belongs to whoever supports the business, too, where an agent hands it over', () => {
  const fault = caseOf({ difficulty: 'ordinary' });
  expect(rightTeam({ clause: '3.1-dispatch', who: 'agent' }, fault, policy)?.en).toBe(
    'it belongs to “Back office” or “Local field team”'
  );
  expect(rightTeam({ clause: '3.1-dispatch', who: 'dispatcher' }, fault, policy)?.en).toBe(
    'it belongs to “Local field team”'
  );
});

test('rules by tier and channel count', () => {
  const { dispatch, ...more } = rawPolicy()['ticket'] as { readonly dispatch: readonly object[] };
  const rules = [{ class: 'request', when: { all: ['vip', 'channel:hall'] }, team: 'complaints' }, ...dispatch];
  const changed = policyWith({ ticket: { ...more, dispatch: rules } });
  const named = (of: Parameters<typeof specOf>[1]) =>
    rightTeam(
      { clause: '3.1-dispatch', who: 'dispatcher' },
      caseOf({ class: 'request', business: 'enquiry', ...of }),
      changed
    )?.zh;
  expect(named({ tier: 'vip', channel: 'hall' })).toBe('应派给投诉处理组');
  expect(named({ tier: 'vip' })).toBe('应派给后台业务专员');
});

test('nothing else is told of a team', () => {
  expect(rightTeam({ clause: '2.2-label', who: 'agent' }, enquiry, policy)).toBeUndefined();
});

test('a label that says something else is told with what it should have said', () => {
  const label = { clause: '2.2-label', who: 'agent', deviation: 'forbidden' } as const;
  expect(whatWasRight(label, caseOf({ difficulty: 'ordinary' }), policy)).toEqual({
    zh: '应标为“故障·普通疑难”',
    en: 'it should read “Fault · Ordinary difficulty”'
  });
  expect(whatWasRight({ clause: '3.1-dispatch', who: 'agent', deviation: 'forbidden' }, enquiry, policy)?.zh).toBe(
    '应派给后台业务专员'
  );
});

test.each([
  [{ clause: '3.3-undispatched-30min', who: 'agent', deviation: 'skipped' }, '转工单'],
  [{ clause: '1.1-hotline-transfer', who: 'agent', deviation: 'forbidden' }, '自己受理'],
  [{ clause: '3.2-fault-test', who: 'field', deviation: 'forbidden' }, '应做'],
  [{ clause: '3.1-tech-24h', who: 'field', deviation: 'too-early', from: '2026-11-28 14:00' }, '2026-11-28 14:00'],
  [{ clause: '1.2-confirm', who: 'agent', deviation: 'too-early' }, '答应']
] as const)('what should have been done instead is told: %o', (broken, told) => {
  expect(whatWasRight(broken, caseOf({}), policy)?.zh).toContain(told);
});
