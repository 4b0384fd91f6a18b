import { setup } from 'xstate';
import { describe, expect, test } from 'vitest';
import { chartOf } from './chart';
import { fold } from './fold';
import { start, type Simulation } from './simulation';
import { live, type Next } from './live';

/** A bell that rings a second after it was wound. */
const bell = setup({
  types: { events: {} as { type: 'wind' } },
  actions: { note: (_, _params: { what: string }) => undefined }
}).createMachine({
  initial: 'still',
  states: {
    still: { on: { wind: 'wound' } },
    wound: { after: { 1000: { target: 'still', actions: { type: 'note', params: { what: 'rang' } } } } }
  }
});

type Entry = { readonly at_ms: number; readonly by: string };
const world: Simulation<readonly string[], Entry> = {
  processes: {
    bell: {
      chart: () => chartOf(bell, undefined),
      accepts: () => true,
      sideOf: () => 'after',
      effect: (memory, _key, _effect, now_ms) => ({ memory: [...memory, `${now_ms} rang`], sends: [] })
    }
  },
  begin: () => ({ memory: [], sends: [{ to: 'bell', event: { type: start } }] }),
  entry: (memory, { by }, now_ms) => ({
    memory: [...memory, `${now_ms} ${by}`],
    sends: [{ to: 'bell', event: { type: 'wind' } }]
  })
};
const given: readonly Entry[] = [
  { at_ms: 0, by: 'given' },
  { at_ms: 5000, by: 'given' }
];
/** Winds it again so long after it rang. */
const again =
  (by: string, after_ms: number): Next<readonly string[], Entry> =>
  ({ memory, now_ms }) => {
    const last = memory.at(-1);
    return last?.endsWith('rang') ? { at_ms: Math.max(now_ms, Number.parseInt(last) + after_ms), by } : undefined;
  };

describe('a run that is lived', () => {
  test('has what is given at its time, others in between, and the clock among them', () => {
    const { state, entries } = live(world, given, [again('slow', 900), again('quick', 500)], 3000, 100);
    expect(state.memory).toEqual(['0 given', '1000 rang', '1500 quick', '2500 rang', '3000 quick']);
    expect(entries.map(({ at_ms }) => at_ms)).toEqual([0, 1500, 3000]);
  });
  test('folded again with nobody deciding, leads to the same', () => {
    const { state, entries } = live(world, given, [again('quick', 700)], 20_000, 100);
    expect(entries.length).toBeGreaterThan(8);
    expect(fold(world, entries, 20_000).memory).toEqual(state.memory);
  });
  test('ends with what is given, if nobody decides anything', () => {
    expect(live(world, given, [], Infinity, 100).state.now_ms).toBe(6001);
    expect(live(world, [], [], 500, 100).state.now_ms).toBe(500);
  });
  test('stops where somebody goes round in a circle', () => {
    const { entries } = live(world, [], [({ now_ms }) => ({ at_ms: now_ms, by: 'mad' })], 10, 50);
    expect(entries).toHaveLength(50);
  });
});
