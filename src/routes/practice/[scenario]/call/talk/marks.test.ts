import { expect, test } from 'vitest';
import type { Call } from '#contact/call';
import type { Act } from '#ticket/acts';
import { markOf } from './marks.ts';

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
  caseFile: { case: { business: 'fee-dispute' } },
  table: { policy: { necessary: { default: ['contact'] } } }
} as unknown as Pick<Call, 'caseFile' | 'table'>;

test.each([
  [{}, 'yes'],
  [{ counts: 'too-early' }, 'too-early'],
  [{ name: 'shirking', kind: 'forbidden' }, 'forbidden'],
  [{ name: 'shirking', kind: 'forbidden', counts: 'doubtful' }, 'doubtful'],
  [{ name: 'ask-for', kind: 'talk', value: 'income' }, 'needless'],
  [{ name: 'ask-for', kind: 'talk', value: 'contact' }, 'yes']
] as const)('%o is marked %s', (more, mark) => {
  expect(markOf(act(more), call)).toBe(mark);
});
