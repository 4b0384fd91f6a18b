import fc from 'fast-check';
import { assign, setup } from 'xstate';
import { describe, expect, it } from 'vitest';
import { chartOf } from './chart';
import { chartsOf, rememberedChart } from './remembered-chart';

const door = setup({
  types: {
    context: {} as { code: number },
    input: {} as { code: number },
    events: {} as { type: string; key?: number; by?: string }
  },
  actions: {
    say: (_, _params: { what: string }) => undefined,
    grow: assign({ code: ({ context }) => context.code + 1 })
  },
  guards: { fits: ({ context, event }) => event.key === context.code }
}).createMachine({
  context: ({ input }) => input,
  initial: 'shut',
  states: {
    shut: { on: { open: { guard: 'fits', target: 'ajar', actions: { type: 'say', params: { what: 'creak' } } } } },
    ajar: { after: { 1000: 'shut' }, on: { push: 'wide', knock: {} } },
    wide: { on: { slam: { target: 'shut' }, grow: { actions: 'grow' } } }
  }
});

const events = fc.array(
  fc.record({
    type: fc.constantFrom('open', 'push', 'slam', 'knock', 'nothing', 'xstate.after.1000.(machine).ajar'),
    key: fc.constantFrom(1, 2),
    by: fc.string()
  }),
  { maxLength: 40 }
);

describe('a chart that remembers', () => {
  it('says and does what XState does, whatever it remembers', () => {
    const remembering = rememberedChart(door, { code: 2 }, ['key']);
    const plain = chartOf(door, { code: 2 });
    fc.assert(
      fc.property(events, (log) => {
        let [ours, theirs] = [remembering.start(), plain.start()];
        for (const event of log) {
          for (const which of ['any', 'moving'] as const)
            expect(remembering.takes(ours.snapshot, event, which)).toBe(plain.takes(theirs.snapshot, event, which));
          [ours, theirs] = [remembering.step(ours.snapshot, event), plain.step(theirs.snapshot, event)];
          expect([ours.snapshot.value, ours.outcomes]).toEqual([theirs.snapshot.value, theirs.outcomes]);
        }
      })
    );
  });

  it('does a step once: the second time it is the same object', () => {
    const chart = rememberedChart(door, { code: 1 }, ['key']);
    const first = chart.step(chart.start().snapshot, { type: 'open', key: 1, by: 'a' });
    expect(chart.step(chart.start().snapshot, { type: 'open', key: 1, by: 'b' })).toBe(first);
    expect(chart.step(chart.start().snapshot, { type: 'open', key: 2 }).snapshot.value).toBe('shut');
  });

  it('refuses to be made of one whose context changes', () => {
    const chart = rememberedChart(door, { code: 1 }, ['key']);
    const wide = chart.step(chart.step(chart.start().snapshot, { type: 'open', key: 1 }).snapshot, { type: 'push' });
    expect(() => chart.step(wide.snapshot, { type: 'grow' })).toThrow(/context never changes/);
  });

  it('is shared by those of one input, and by no others', () => {
    const charts = chartsOf(door, ['key']);
    expect(charts({ code: 1 })).toBe(charts({ code: 1 }));
    expect(charts({ code: 1 })).not.toBe(charts({ code: 2 }));
    expect(charts({ code: Infinity })).not.toBe(charts({ code: null }));
  });
});
