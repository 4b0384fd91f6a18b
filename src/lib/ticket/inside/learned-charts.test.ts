import fc from 'fast-check';
import { and, setup, stateIn } from 'xstate';
import { describe, expect, test } from 'vitest';
import { caseClasses, channels } from '#domain/ids';
import { chartOf, type Chart, type Snapshot } from '#kernel/chart';
import { conditions, holds, type Case, type Formula } from '#machines/clause';
import { ticketChart } from '#machines/ticket';
import { ticketEvents } from '#machines/ticket-events';
import { learnedCharts } from './learned-charts';

const cases: fc.Arbitrary<Case> = fc.record({
  class: fc.constantFrom(...caseClasses),
  business: fc.constantFrom('broadband', 'fee-dispute', 'enquiry', 'tv'),
  channel: fc.constantFrom(...channels),
  tier: fc.constantFrom('ordinary' as const, 'vip' as const),
  care: fc.boolean(),
  difficulty: fc.constantFrom('none' as const, 'ordinary' as const, 'major' as const),
  conditions: fc.record(
    Object.fromEntries(conditions.map((it) => [it, fc.boolean()])) as Record<
      (typeof conditions)[number],
      fc.Arbitrary<boolean>
    >
  )
});

const told = ({ value }: Snapshot) => JSON.stringify(value);
const sets = { limits: {}, warnAt: 0.2, pauses: [], selfHelp: [] };

describe('charts that learn from each other', () => {
  test('go each as if it had been alone, whatever happens and whoever was there before', () => {
    const learned = learnedCharts(ticketChart, ['tag', 'complete']);
    const steps = fc.array(fc.record({ pick: fc.nat(1000), complete: fc.boolean() }), { minLength: 30, maxLength: 50 });
    const claim = fc.property(cases, steps, (of, walk) => {
      const [alone, ready] = [chartOf(ticketChart, { ...sets, case: of }), learned(sets, of)];
      let [theirs, ours] = [alone.start(), ready.start()];
      for (const { pick, complete } of walk) {
        const heard = Object.keys(ticketEvents).filter((type) => alone.hears(theirs.snapshot, type));
        expect(heard.every((type) => ready.hears(ours.snapshot, type))).toBe(true);
        expect(ready.hears(ours.snapshot, 'nothing')).toBe(false);
        const event = { type: heard[pick % heard.length] ?? 'nothing', complete, by: pick };
        for (const which of ['any', 'moving'] as const)
          expect(ready.takes(ours.snapshot, event, which)).toBe(alone.takes(theirs.snapshot, event, which));
        [theirs, ours] = [alone.step(theirs.snapshot, event), ready.step(ours.snapshot, event)];
        expect([told(ours.snapshot), ours.outcomes]).toEqual([told(theirs.snapshot), theirs.outcomes]);
      }
    });
    fc.assert(claim, { numRuns: 15 });
  });

  const asking = setup({
    types: { context: {} as { case: Case }, input: {} as { case: Case } },
    guards: { case: ({ context }, formula: Formula) => holds(formula, context.case) }
  });
  const [given] = fc.sample(cases, 1) as [Case];
  const [fault, request] = [
    { ...given, class: 'fault' as const },
    { ...given, class: 'request' as const }
  ];
  const go = (chart: Chart) => chart.step(chart.start().snapshot, { type: 'go' });

  test('do a step once for all who answer alike what is asked for it, in guards that are joined, too', () => {
    const machine = asking.createMachine({
      id: 'm',
      context: ({ input }) => input,
      initial: 'a',
      states: {
        a: { on: { go: { guard: and([{ type: 'case', params: 'class:fault' }, stateIn('#m')]), target: 'b' } } },
        b: {}
      }
    });
    const learned = learnedCharts(machine, []);
    const first = go(learned(sets, fault));
    expect(first.snapshot.value).toBe('b');
    expect(go(learned({ ...sets }, { ...fault, business: 'another', care: !fault.care }))).toBe(first);
    expect(go(learned(sets, request)).snapshot.value).toBe('a');
    expect(go(learned({ ...sets, warnAt: 0.5 }, fault))).not.toBe(first);
  });

  test('learn nothing from each other where a guard does not say what it asks', () => {
    const machine = asking.createMachine({
      context: ({ input }) => input,
      initial: 'a',
      states: { a: { on: { go: { guard: ({ context }) => context.case.class === 'fault', target: 'b' } } }, b: {} }
    });
    const learned = learnedCharts(machine, []);
    expect([fault, request, fault].map((of) => go(learned(sets, of)).snapshot.value)).toEqual(['b', 'a', 'b']);
  });
});
