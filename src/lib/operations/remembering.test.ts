import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diligences, type Diligence } from '#kernel/diligence';
import { liveStep } from '#kernel/live';
import { begin } from '#kernel/simulation';
import { roles } from '#domain/roles';
import { autopilots } from './autopilot';
import { inOrder, type CycleEntry, type OperationsEntry } from './log';
import { openOperations, type OperationsState } from './operations';
import { at, shippedPolicy, told } from './testing/samples';

const policy = shippedPolicy();

/** A fortnight of an outage, of customers who are not satisfied and of disputes, and the turn of a month. */
const log: readonly OperationsEntry[] = inOrder(
  Array.from({ length: 24 }, (_, n) =>
    told({
      id: `T${n}`,
      customer: `C${n % 7}`,
      channel: n % 3 === 0 ? 'wechat' : 'hotline',
      class: n % 2 === 0 ? 'complaint' : 'fault',
      business: n % 2 === 0 ? 'fee-dispute' : 'broadband',
      people: { agent: `10${n % 5}`, ...(n > 12 && { field: `20${n % 3}` }) },
      ...(n % 2 === 1 && { area: '西湖区' }),
      rating: 4,
      openedAt_ms: at('2026-10-24 09:00') + n * (n % 2 === 1 ? 60_000 : 12 * 3_600_000),
      handledAt_ms: at('2026-10-24 15:00') + n * 12 * 3_600_000
    })
  ).flat()
);

/** Lives the log, and asks at each state those who remember, and others who have only just come. */
function asked(diligence: Diligence, seed: number, times: readonly number[]) {
  const opened = openOperations(policy, log);
  if (!opened.ok) throw new Error('a house');
  const operations = opened.value;
  const how = Object.fromEntries(roles.map((role) => [role, diligence]));
  const pilots = autopilots(how, seed);
  const found: (readonly [remembering: unknown, anew: unknown])[] = [];
  const ask = (state: OperationsState): readonly (CycleEntry | undefined)[] => {
    const all = pilots.map((pilot) => pilot.next(operations, state));
    found.push([all, autopilots(how, seed).map((pilot) => pilot.next(operations, state))]);
    return all;
  };
  let state: OperationsState = begin(operations.simulation);
  let next = 0;
  const past: OperationsState[] = [];
  for (let count = 0; count < 400; count += 1) {
    past.push(state);
    const decided = ask(state).reduce((a, b) => (!a || (b && b.at_ms < a.at_ms) ? b : a), undefined);
    // In between time goes on by some and back by some, and nothing else.
    const ahead_ms = times[count % times.length]!;
    ask({ ...state, now_ms: state.now_ms + ahead_ms });
    ask(past[Math.max(0, past.length - 1 - (ahead_ms % 5))]!);
    const given = log[next];
    const first = given && (!decided || given.at_ms <= decided.at_ms) ? given : decided;
    const step = liveStep(operations.simulation, state, first, at('2026-11-20 00:00'));
    if (!step) break;
    if (step.entry !== undefined && step.entry === given) next += 1;
    ({ state } = step);
  }
  return found;
}

describe('somebody on autopilot beyond one ticket', () => {
  test('who remembers what they found does the same as somebody who looks anew, at whatever time and wherever one goes back', () => {
    const times = fc.array(fc.integer({ min: 0, max: 10 * 86_400_000 }), { minLength: 1, maxLength: 8 });
    const claim = fc.property(fc.constantFrom(...diligences), fc.nat(1000), times, (diligence, seed, among) => {
      for (const [remembering, anew] of asked(diligence, seed, among)) expect(remembering).toEqual(anew);
    });
    fc.assert(claim, { numRuns: 6 });
  });
});
