import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chartOf, type Snapshot } from '#kernel/chart';
import { customerChart } from '#contact/customer';
import type { Mind } from '#contact/mind';
import { conditions, type Case } from '#machines/clause';
import type { Customer, CustomerReaction, Guard, Region } from '../../scenario';
import { contradiction } from './contradiction';
import { reachedIn } from './reach';

const names = ['a', 'b'] as const;
const states = ['one', 'two', 'three', 'four'] as const;
const triggers = ['apology', 'greeting'] as const;
const flags = ['x', 'y'] as const;

const some = <T>(of: readonly T[]) => fc.subarray([...of], { maxLength: 2 });
const guard: fc.Arbitrary<Guard> = fc.record(
  {
    has: some(flags),
    lacks: some(flags),
    moodBelow: fc.integer({ min: -4, max: 4 }),
    moodAtLeast: fc.integer({ min: -4, max: 4 }),
    at: fc.dictionary(fc.constantFrom(...names), fc.subarray([...states], { minLength: 1 }), { maxKeys: 1 })
  },
  { requiredKeys: [] }
);
const reaction: fc.Arbitrary<CustomerReaction> = fc.record(
  {
    if: guard,
    go: fc.constantFrom(...states),
    set: some(flags),
    mood: fc.integer({ min: -1, max: 1 }),
    leads: fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...states), { maxKeys: 1 })
  },
  { requiredKeys: [] }
);
const reactions = fc.dictionary(fc.constantFrom(...triggers), fc.array(reaction, { minLength: 1, maxLength: 2 }));
const region: fc.Arbitrary<Region> = fc
  .tuple(fc.array(fc.record({ on: reactions }), { minLength: 4, maxLength: 4 }), reactions)
  .map(([lives, on]) => ({
    start: states[0],
    states: Object.fromEntries(states.map((state, at) => [state, lives[at]!])),
    on
  }));

const of: Case = {
  class: 'fault',
  business: 'broadband',
  channel: 'hotline',
  tier: 'ordinary',
  care: false,
  difficulty: 'none',
  conditions: Object.fromEntries(conditions.map((name) => [name, false])) as Case['conditions']
};

/** Nobody looks further than so many minds. */
const mostMinds = 400;

/** Where the customer's own chart comes to stand, by trying every trigger wherever it has come. */
function tried(customer: Customer): ReadonlySet<string> {
  const input = { variant: 'only', case: of, sums: {}, mood: 0, trust: 0, traits: [] };
  const chart = chartOf(customerChart(customer), input);
  const stood = new Set<string>();
  const minds = new Set<string>();
  const open: Snapshot[] = [chart.start().snapshot];
  for (let now = open.pop(); now && minds.size < mostMinds; now = open.pop()) {
    const { at, flags: has, mood } = now.context as Mind;
    const mind = JSON.stringify([at, [...has].sort(), mood]);
    if (minds.has(mind)) continue;
    minds.add(mind);
    for (const [name, state] of Object.entries(at)) stood.add(`${name}.${state}`);
    for (const trigger of triggers) {
      const heard = chart.step(now, { type: 'turn.begins', moves: [trigger] }).snapshot;
      for (const to of names) open.push(chart.step(heard, { type: `act.${trigger}`, to }).snapshot);
    }
  }
  return stood;
}

it('calls nothing unreachable that the customer’s chart comes to', () => {
  let unreached = 0;
  fc.assert(
    fc.property(fc.record({ a: region, b: region }), (regions) => {
      const customer: Customer = {
        temper: { mood: [0], trust: [0], traits: [], oneOf: [] },
        hangsUp: { at: -4, say: 'bye' },
        patience: { after_ms: 20_000, hold_ms: 60_000, say: [], last: 'bye' },
        regions,
        demands: []
      };
      const reached = reachedIn({ customer });
      const stood = tried(customer);
      expect([...stood].filter((it) => !reached.get(it.split('.')[0]!)?.has(it.split('.')[1]!))).toEqual([]);
      unreached += names.flatMap((name) => states.filter((state) => !reached.get(name)!.has(state))).length;
    }),
    { numRuns: 60 }
  );
  // It says so of some, or there was nothing to be wrong about.
  expect(unreached).toBeGreaterThan(0);
});

it('calls no condition contradictory that some mind meets', () => {
  fc.assert(
    fc.property(guard, (it) => {
      const moods = Array.from({ length: 9 }, (_, at) => at - 4);
      const holds = moods.some((mood) => mood < (it.moodBelow ?? Infinity) && mood >= (it.moodAtLeast ?? -Infinity));
      const isMet = holds && !(it.has ?? []).some((flag) => it.lacks?.includes(flag));
      expect(contradiction(it, {}) === undefined).toBe(isMet);
    })
  );
});
