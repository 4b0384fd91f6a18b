import { expect, test } from 'vitest';
import type { Call } from '#contact/call';
import type { Act } from '#ticket/acts';
import { actWord, markOf, shownOf } from './marks.ts';

const act = (more: Partial<Act>): Act => ({
  order: 0,
  at_ms: 0,
  who: 'agent',
  name: 'greeting',
  kind: 'part',
  counts: 'yes',
  ...more
});
const call = {
  caseFile: {
    case: { business: 'fee-dispute', conditions: { 'in-scope': true } },
    facts: {},
    scenario: {
      facts: { owed: { label: { zh: '欠费', en: 'Owed' } } },
      remedies: { refund: { within: true, is: 'refund' }, all: { within: false, is: 'refund' } }
    }
  },
  table: {
    policy: {
      countsAsHelp: ['solution', 'transfer-to'],
      necessary: { default: ['contact'] },
      authority: { goodwillYuan: 30 }
    }
  }
} as unknown as Pick<Call, 'caseFile' | 'table'>;

test.each([
  [{}, 'yes'],
  [{ counts: 'too-early' }, 'too-early'],
  [{ name: 'shirking', kind: 'forbidden' }, 'forbidden'],
  [{ name: 'shirking', kind: 'forbidden', counts: 'doubtful' }, 'doubtful'],
  [{ name: 'data-given', kind: 'rule', value: 'owed' }, 'given-away'],
  [{ name: 'solution', kind: 'talk', value: 'all' }, 'beyond'],
  [{ name: 'solution', kind: 'talk', value: 'refund' }, 'yes'],
  [{ name: 'ask-for', kind: 'talk', value: 'income' }, 'needless'],
  [{ name: 'ask-for', kind: 'talk', value: 'contact' }, 'yes']
] as const)('%o is marked %s', (more, mark) => {
  expect(markOf(act(more), call)).toBe(mark);
});

test('of a bad line that was picked only what is wrong with it is shown', () => {
  const heard = [
    act({ name: 'hold', kind: 'talk', counts: 'misplaced' }),
    act({ name: 'ask-for', kind: 'talk', value: 'income', counts: 'misplaced' }),
    act({ name: 'shirking', kind: 'forbidden' })
  ];
  expect(shownOf(heard, call).map((it) => markOf(it, call))).toEqual(['needless', 'forbidden']);
});

test('what is given away is called as the case calls it', () => {
  expect(actWord(act({ name: 'data-given', kind: 'rule', value: 'owed' }), call)).toMatch(/欠费|Owed/);
});

test('a refusal counts beside what helps, and by itself only of what is not the agent’s to settle', () => {
  const declines = act({ name: 'decline', kind: 'talk' });
  const elsewhere = act({ name: 'out-of-scope' });
  const others = {
    ...call,
    caseFile: { ...call.caseFile, case: { business: 'new-install', conditions: { 'in-scope': false } } }
  };
  expect(markOf(declines, call)).toBe('refused');
  expect(markOf(declines, call, [declines, act({ name: 'solution', kind: 'talk', value: 'refund' })])).toBe('yes');
  expect(markOf(elsewhere, call)).toBe('refused');
  expect(markOf(elsewhere, others as typeof call)).toBe('yes');
  expect(markOf(declines, others as typeof call)).toBe('refused');
});
