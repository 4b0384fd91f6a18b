import fc from 'fast-check';
import { assign, setup } from 'xstate';
import { describe, expect, it } from 'vitest';
import { chartOf } from './chart';
import { withStepsKept } from './kept-steps';

const counter = setup({
  types: {
    context: {} as { count: number; readonly most: { readonly of: number } },
    input: {} as { most: number },
    events: {} as { type: string; by?: number }
  },
  actions: {
    say: (_, _params: { what: string }) => undefined,
    add: assign({ count: ({ context, event }) => context.count + (event.by ?? 1) }),
    empty: assign({ count: 0 })
  },
  guards: { fits: ({ context }) => context.count < context.most.of }
}).createMachine({
  context: ({ input }) => ({ count: 0, most: { of: input.most } }),
  initial: 'open',
  states: {
    open: { on: { add: [{ guard: 'fits', actions: 'add' }, { target: 'full' }], empty: { actions: 'empty' } } },
    full: { entry: { type: 'say', params: { what: 'full' } }, on: { empty: { target: 'open', actions: 'empty' } } }
  }
});

const events = fc.array(fc.record({ type: fc.constantFrom('add', 'empty', 'nothing'), by: fc.constantFrom(1, 2) }), {
  maxLength: 40
});

describe('a chart that does each step once', () => {
  it('stands, knows and says what XState does, whatever it has met before', () => {
    const kept = withStepsKept(chartOf(counter, { most: 3 }));
    const plain = chartOf(counter, { most: 3 });
    fc.assert(
      fc.property(events, (log) => {
        let [ours, theirs] = [kept.start(), plain.start()];
        for (const event of log) {
          [ours, theirs] = [kept.step(ours.snapshot, event), plain.step(theirs.snapshot, event)];
          expect([ours.snapshot.value, ours.snapshot.context, ours.outcomes]).toEqual([
            theirs.snapshot.value,
            theirs.snapshot.context,
            theirs.outcomes
          ]);
        }
      })
    );
  });

  it('has one snapshot for all ways that come to the same', () => {
    const chart = withStepsKept(chartOf(counter, { most: 3 }));
    const after = (...bys: readonly number[]) =>
      bys.reduce((at, by) => chart.step(at, { type: 'add', by }).snapshot, chart.start().snapshot);
    expect(after(2)).toBe(after(1, 1));
    expect(after(2)).not.toBe(after(1));
    expect(chart.step(after(2), { type: 'empty' }).snapshot).toBe(chart.start().snapshot);
  });
});
