import { expect, it } from 'vitest';
import { fold } from '#kernel/fold';
import { scoreRun } from '#scoring/score';
import { openCase } from '../led/open-case.ts';
import { greeted } from './openings.ts';

it('a record told to somebody unverified has one price, spoken into the customer’s words, too', async () => {
  const call = await openCase('fee-complaint', 'settles', 'zh-CN');
  const entries = [
    { at_ms: 2000, who: 'agent', say: greeted['zh-CN'][0]! },
    { at_ms: 8500, who: 'agent', say: '您用的是畅享套餐吧？' }
  ] as const;
  const state = fold(call.simulation, entries, 30_000);
  expect(state.memory.lines.some(({ cut }) => cut)).toBe(true);
  const guard = scoreRun(call, state, { record: false }).findings.filter(({ clause }) => clause === '2.1-identity');
  expect(guard.map(({ id, lost }) => [id, lost])).toEqual([['2.1-identity', 0]]);
  expect(guard.some(({ gate, why }) => gate && why.more?.some(({ code }) => code === 'told-what'))).toBe(true);
});
