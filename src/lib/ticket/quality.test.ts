import { describe, expect, test } from 'vitest';
import type { DoneEntry } from '#domain/entry';
import { readFinding, writeFinding } from '#domain/quality-finding';
import type { Case } from '#machines/clause';
import { live } from './live';
import { eachOnce, inspectFacts } from './quality';
import type { TicketSpec } from './spec';
import { lapseText } from './texts';
import { everybody, opened, policyWith, specOf } from './testing/sample';

const minute_ms = 60_000;

test('a signature that was refused without a reason is found, and what is missing is named', () => {
  const ticket = opened(specOf());
  const of = (at_min: number, what: string, fields?: DoneEntry['with']): DoneEntry => ({
    at_ms: at_min * minute_ms,
    who: 'field',
    do: what,
    ...(fields && { with: fields })
  });
  const given = [
    of(20, 'responded'),
    of(25, 'plan-recorded', { plan: '换光猫' }),
    of(30, 'visit-booked', { at: 120 * minute_ms }),
    of(120, 'arrived'),
    of(150, 'tested', { test: 'broadband-speed' }),
    of(155, 'signed-off', { signoff: 'refused' })
  ];
  const others = everybody(1, 'exemplary').map((pilot) => ({
    next: (...at: Parameters<typeof pilot.next>) => {
      const entry = pilot.next(...at);
      return entry && entry.who !== 'field' ? entry : undefined;
    }
  }));
  const { state } = live(ticket, given, others, 160 * minute_ms);
  const found = inspectFacts(ticket, state.memory).find(({ clause }) => clause === '3.2-fault-signoff')!;
  expect(found).toMatchObject({ who: 'field', lapse: 'skipped', missing: ['reason'] });
  expect(lapseText(found, ticket.spec, ticket.policy)).toEqual({
    zh: '跳过，没有登记：原因',
    en: 'skipped; left empty: reason'
  });
});

const policy = policyWith();
const month_ms = 30 * 86_400_000;

/** The log of a ticket that everybody has worked on without fault. */
const wellDone = (spec: TicketSpec): readonly DoneEntry[] =>
  live(opened(spec, policy), [], everybody(1, 'exemplary'), month_ms).entries.flatMap((it) => ('do' in it ? [it] : []));

/** What is found on a ticket of which this is the log, of one clause, and how people are told. */
function foundOf(clause: string, spec: TicketSpec, entries: readonly DoneEntry[]) {
  const { state } = live(opened(spec, policy), entries, [], month_ms);
  const found = inspectFacts({ spec, policy }, state.memory, state.instances).filter((it) => it.clause === clause);
  return found.map((it) => ({ ...it, told: lapseText(it, spec, policy) }));
}

describe('money that was agreed on', () => {
  const spec: TicketSpec = {
    ...specOf('2026-11-25 10:00', { class: 'complaint', business: 'fee-dispute' }),
    disputed_yuan: 55
  };
  const log = wellDone(spec);
  const giving = log.find((it) => it.do === 'credited')!;
  const telling = log.find((it) => it.do === 'complaint-result-told')!;
  const giving_yuan = (yuan: number) => log.map((it) => (it === giving ? { ...it, with: { yuan } } : it));
  const found = (entries: readonly DoneEntry[]) => foundOf('3.2-complaint-reasonable', spec, entries);

  test('and given is nothing to find', () => expect(found(log)).toEqual([]));
  test('is not more than that: whoever gives more is found, with both sums', () => {
    expect(found(giving_yuan(210))).toMatchObject([
      {
        who: 'specialist',
        lapse: 'forbidden',
        gate: true,
        told: { zh: '禁止，说好 55 元，给了 210 元；业务专员最多可给 85 元' }
      }
    ]);
  });
  test('is not less, either', () => {
    expect(found(giving_yuan(20))).toMatchObject([
      { lapse: 'partly', points: 10, told: { en: 'only in part; 55 yuan agreed, 20 given' } }
    ]);
  });
  test('and given late is late, and not left out', () => {
    const late = { ...giving, at_ms: telling.at_ms + 10 * minute_ms };
    const entries = [...log.filter((it) => it !== giving), late].sort((a, b) => a.at_ms - b.at_ms);
    expect(found(entries)).toMatchObject([{ lapse: 'late', points: 5, gate: false, told: { zh: '晚了才做' } }]);
    expect(found(log.filter((it) => it !== giving))).toMatchObject([{ lapse: 'skipped', points: 10, gate: true }]);
  });
  test('is beyond the authority of an agent who promises more than an agent may give, which is said with that sum', () => {
    const beyond: readonly DoneEntry[] = [
      { at_ms: 1000, who: 'customer', do: 'demand-told' },
      { at_ms: 2000, who: 'agent', do: 'apologised' },
      { at_ms: 3000, who: 'agent', do: 'verifying-told' },
      { at_ms: 4000, who: 'agent', do: 'solution-put', with: { yuan: 210 } }
    ];
    expect(found(beyond)).toMatchObject([{ lapse: 'forbidden', most_yuan: 30 }]);
    expect(found(beyond)[0]!.told.zh).toContain('坐席最多可给 30 元');
  });
});

describe('a step that was left out', () => {
  const plain = specOf();
  const log = wellDone(plain);
  const leaves = log.find((it) => it.do === 'agent-ended')!;
  test.each([
    ['2.2-label', 'labelled'],
    ['2.1-selfhelp-failed', 'tagged'],
    ['1.2-capture', 'captured']
  ])('and done before the contact was over is late: %s', (clause, event) => {
    const deed = log.find((it) => it.do === event)!;
    const without = log.filter((it) => it !== deed);
    expect(foundOf(clause, plain, without)).toMatchObject([{ lapse: 'skipped', points: 10 }]);
    const late = { ...deed, at_ms: leaves.at_ms };
    const before = without.flatMap((it) => (it === leaves ? [late, it] : [it]));
    expect(foundOf(clause, plain, before)).toMatchObject([{ lapse: 'late', points: 5 }]);
  });
});

describe('a ticket without a plan', () => {
  const cases: readonly Partial<Case>[] = [
    {},
    { business: 'mobile-network' },
    { difficulty: 'major', conditions: { ...specOf().case.conditions, emergency: true } },
    { class: 'request', business: 'plan-change', conditions: { ...specOf().case.conditions, 'wants-change': true } },
    { class: 'complaint', business: 'attitude' }
  ];
  test.each(cases)('is found, whatever it came to: %j', (of) => {
    const spec = specOf('2026-11-25 10:00', of);
    const log = wellDone(spec);
    expect(log.some((it) => it.do === 'plan-recorded')).toBe(true);
    expect(foundOf('3.2-one-plan', spec, log)).toEqual([]);
    const found = foundOf(
      '3.2-one-plan',
      spec,
      log.filter((it) => it.do !== 'plan-recorded')
    );
    expect(found).toHaveLength(1);
    expect(['skipped', 'missed']).toContain(found[0]!.lapse);
  });
});

test('a limit that was broken is told with its end, and with what became of it', () => {
  const spec = specOf('2026-11-25 10:00', { class: 'complaint', business: 'attitude' });
  const log = wellDone(spec);
  const put = log.findIndex((it) => it.do === 'solution-put');
  const day_ms = 86_400_000;
  const later = log.map((it, index) => (index < put ? it : { ...it, at_ms: it.at_ms + 2 * day_ms }));
  const late = foundOf('3.2-complaint-24h', spec, later);
  expect(late).toMatchObject([{ lapse: 'late', points: 5 }]);
  expect(late[0]!.told.zh).toMatch(/^晚了才做，限至 2026-11-26 10:0\d:\d\d；2026-11-27 10:4\d:\d\d 完成$/);
  const never = foundOf('3.2-complaint-24h', spec, log.slice(0, put));
  expect(never).toMatchObject([{ lapse: 'breached' }]);
  expect(never[0]!.told.en).toMatch(/^limit broken; due 2026-11-26 10:0\d:\d\d; not done since$/);
  // It was put off for the customer: it is broken, and not for nothing.
  const wait = {
    at_ms: log[put]!.at_ms,
    who: 'specialist',
    do: 'customer-wait-begun',
    with: { reason: 'later-slot' }
  } as const;
  const waited = foundOf('3.2-complaint-24h', spec, [...log.slice(0, put), wait, ...later.slice(put)]);
  expect(waited[0]!.told.zh).toContain('到时正在等客户');
});

test('what reads the same is said once, with all that it costs', () => {
  const one = {
    who: 'agent',
    clause: '5.1-outcome',
    lapse: 'missed',
    dimension: 'outcome',
    points: 50,
    gate: false
  } as const;
  expect(eachOnce([one, { ...one, points: 20 }, { ...one, lapse: 'partly' }])).toEqual([
    { ...one, points: 70 },
    { ...one, lapse: 'partly' }
  ]);
});

test('what was found comes back from a log with its sums and times', () => {
  const money = { given_yuan: 210, agreed_yuan: 55, most_yuan: 30 };
  const limit = { due_ms: 1, done_ms: 2, waiting: true };
  for (const right of [money, limit]) {
    const found = { who: 'agent', clause: '3.2-complaint-reasonable', lapse: 'forbidden', ...right } as const;
    expect(readFinding(writeFinding(found))).toEqual(found);
  }
});
