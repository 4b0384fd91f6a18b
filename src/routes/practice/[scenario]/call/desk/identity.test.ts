import { expect, test } from 'vitest';
import { m } from '#app/messages';
import { emptyList } from '#kernel/list';
import type { Memory } from '#ticket/memory';
import { attemptWord } from './identity.ts';

const tried = {
  order: 1,
  at_ms: 1000,
  who: 'agent',
  kind: 'desk',
  name: 'desk:verify-identity',
  counts: 'yes'
} as const;
const acts: Memory['acts'] = emptyList<Memory['acts'] extends Iterable<infer Act> ? Act : never>().append(tried);
const silence: Memory['lines'] = emptyList();
const spoke = silence.append({ who: 'customer', from_ms: 2000, until_ms: 3000, text: '怎么突然来个验证码？' });
const waiting = { method: 'sms-code', outcome: 'waiting' } as const;

test('a code is waited for until the customer talks of something else', () => {
  expect(attemptWord(waiting, 0, { acts, lines: silence }, false)).toBe(m.desk_identity_waiting());
  expect(attemptWord(waiting, 0, { acts, lines: spoke }, false)).toBe(m.desk_identity_overdue());
});

test('nothing is waited for behind the next attempt, or behind the call', () => {
  const memory = { acts, lines: silence };
  expect(attemptWord({ ...waiting, outcome: 'unanswered' }, 0, memory, false)).toBe(m.desk_identity_unanswered());
  expect(attemptWord(waiting, 0, memory, true)).toBe(m.desk_identity_unanswered());
  expect(attemptWord({ ...waiting, outcome: 'verified' }, 0, memory, true)).toBe(m.desk_identity_verified());
});
