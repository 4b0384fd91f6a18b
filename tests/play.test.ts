import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { digest } from '#domain/digest';
import { fold, Folded } from '#kernel/fold';
import { advance, begin } from '#kernel/simulation';
import type { CallState } from '#contact/call';
import { scoreRun } from '#scoring/score';
import { playFile, type PlayedFile } from '../src/cli/play-file';

/** States as data: what must be equal when two states are said to be the same. */
const picture = (state: CallState) =>
  digest({
    now_ms: state.now_ms,
    memory: state.memory,
    queue: [...state.queue].map(({ due_ms, side, to, event }) => ({ due_ms, side, to, event })),
    charts: [...state.instances].map(([name, { snapshot }]) => [name, snapshot.value, snapshot.context])
  });

const files = [
  'fee-complaint.good',
  'fee-complaint.detour',
  'fee-complaint.slow',
  'broadband-outage.good',
  'broadband-outage.detour'
];

describe('a call as a fold of its log', () => {
  const played = new Map<string, PlayedFile>();
  beforeAll(async () => {
    for (const file of files) {
      const result = await playFile(file.split('.')[0]!, `tests/runs/${file}.yaml`);
      if (result.ok) played.set(file, result.value);
    }
  });

  it.each(files)('%s: the fold of every prefix is the live state then', (file) => {
    const { call, run } = played.get(file)!;
    const live = new Folded(call.simulation);
    run.entries.forEach((entry, index) => {
      const state = live.push(entry);
      if (index % 3 === 0) expect(picture(state)).toBe(picture(fold(call.simulation, run.entries.slice(0, index + 1))));
    });
  });

  it.each(files)('%s: one jump of the clock equals any steps, between all entries', (file) => {
    const { call, run } = played.get(file)!;
    const whole = picture(fold(call.simulation, run.entries));
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }), (cuts) => {
        const live = new Folded(call.simulation);
        let state = live.after(0);
        for (const entry of run.entries) {
          const gap_ms = entry.at_ms - state.now_ms;
          let stepped = state;
          for (const cut of [...cuts].sort())
            stepped = advance(
              call.simulation,
              stepped,
              Math.max(stepped.now_ms, state.now_ms + Math.floor(gap_ms * cut))
            );
          state = live.push(entry);
          // Stepping up to the entry gives the state that the entry finds.
          expect(picture(advance(call.simulation, stepped, Math.max(stepped.now_ms, entry.at_ms)))).toBe(
            picture(advance(call.simulation, live.after(live.length - 1), entry.at_ms))
          );
        }
        expect(picture(state)).toBe(whole);
      }),
      { numRuns: 5 }
    );
  });

  it('scores the same bytes each time', () => {
    const { call, run } = played.get('fee-complaint.good')!;
    const card = () => digest(scoreRun(call, fold(call.simulation, run.entries), { record: true }));
    expect(card()).toBe(card());
  });

  it('lets no prefix of a good run pass', () => {
    for (const file of ['fee-complaint.good', 'broadband-outage.good']) {
      const { call, run } = played.get(file)!;
      const live = new Folded(call.simulation);
      for (const entry of run.entries.slice(0, -1))
        expect(scoreRun(call, live.push(entry), { record: true }).passed).toBe(false);
    }
  });

  it('what becomes of a demand moves neither patience nor temper of the customer', () => {
    const { simulation } = played.get('broadband-outage.good')!.call;
    const { chart: customer } = begin(simulation).instances.get('customer')!;
    const valueOf = (snapshot: { readonly value: unknown }) => snapshot.value as Readonly<Record<string, unknown>>;
    const waits = customer.step(customer.start().snapshot, { type: 'floor.free' }).snapshot;
    const over = customer.step(waits, { type: 'call.over' }).snapshot;
    expect(valueOf(waits)).toMatchObject({ patience: 'waiting', temper: 'held' });
    expect(valueOf(over)).toMatchObject({ patience: 'over', temper: 'gone' });
    for (const before of [waits, over]) {
      const { snapshot } = customer.step(before, { type: 'act.floor', to: 'repair' });
      expect(valueOf(snapshot)).toEqual({ ...valueOf(before), repair: 'raised' });
    }
  });
});
