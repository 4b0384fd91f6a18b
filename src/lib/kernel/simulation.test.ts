import fc from 'fast-check';
import { assign, createActor, setup } from 'xstate';
import { describe, expect, it } from 'vitest';
import { chartOf } from './chart';
import { fold, Folded } from './fold';
import { advance, apply, begin, nextDue_ms, start, type Simulation, type State } from './simulation';

/** Three timers in a chain, a timer that can be put off, and a counter: what XState's own simulated clock gets wrong in jumps. */
const chain = setup({
  types: { context: {} as { ticks: number }, events: {} as { type: 'poke' | 'stop' } },
  actions: {
    tick: assign({ ticks: ({ context }) => context.ticks + 1 }),
    note: (_, _params: { what: string }) => undefined
  }
}).createMachine({
  id: 'chain',
  type: 'parallel',
  context: { ticks: 0 },
  states: {
    chain: {
      initial: 'a',
      states: {
        a: { after: { 1000: { target: 'b', actions: ['tick', { type: 'note', params: { what: 'b' } }] } } },
        b: { after: { 1000: { target: 'c', actions: ['tick', { type: 'note', params: { what: 'c' } }] } } },
        c: { after: { 1000: { target: 'a', actions: ['tick', { type: 'note', params: { what: 'a' } }] } } }
      },
      on: { stop: '.a' }
    },
    watch: {
      initial: 'on',
      states: {
        on: { after: { 1700: 'off' }, on: { poke: { target: 'on', reenter: true } } },
        off: { on: { poke: 'on' } }
      }
    }
  }
});

type Memory = readonly string[];
type Entry = { readonly at_ms: number; readonly event: 'poke' | 'stop' };

const world = (): Simulation<Memory, Entry> => ({
  processes: {
    chain: {
      chart: () => chartOf(chain, undefined),
      accepts: (type) => type === 'poke' || type === 'stop',
      sideOf: () => 'before',
      effect: (memory, _key, effect, now_ms) => ({
        memory: effect.type === 'note' ? [...memory, `${now_ms} ${(effect.params as { what: string }).what}`] : memory,
        sends: []
      })
    }
  },
  begin: () => ({ memory: [], sends: [{ to: 'chain', event: { type: start } }] }),
  entry: (memory, entry) => ({ memory, sends: [{ to: 'chain', event: { type: entry.event } }] })
});

const picture = (state: State<Memory>) => ({
  now_ms: state.now_ms,
  value: state.instances.get('chain')!.snapshot.value,
  context: state.instances.get('chain')!.snapshot.context as unknown,
  memory: state.memory,
  queue: [...state.queue].map(({ due_ms, event }) => ({ due_ms, event }))
});

const logs = fc
  .array(
    fc.record({ gap_ms: fc.integer({ min: 0, max: 4000 }), event: fc.constantFrom('poke' as const, 'stop' as const) }),
    { maxLength: 12 }
  )
  .map((steps) => {
    let at_ms = 0;
    return steps.map(({ gap_ms, event }) => ({ at_ms: (at_ms += gap_ms), event }));
  });

describe('the clock of a run', () => {
  it('fires three chained timers in one jump, where a step-by-step clock does', () => {
    const w = world();
    expect(advance(w, begin(w), 3000).memory).toEqual(['1000 b', '2000 c', '3000 a']);
  });

  it('gives the same state for one jump and for any split into steps', () => {
    fc.assert(
      fc.property(logs, fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 20 }), (log, stops) => {
        const w = world();
        const end = (log.at(-1)?.at_ms ?? 0) + 20_000;
        const jumped = fold(w, log, end);
        let state = begin(w);
        const marks = [...stops.filter((ms) => ms < end), ...log.map(({ at_ms }) => at_ms)].sort((a, b) => a - b);
        const waiting = [...log];
        for (const mark of marks) {
          state = advance(w, state, Math.max(mark, state.now_ms));
          while (waiting[0] && waiting[0].at_ms <= mark) ({ state } = apply(w, state, waiting.shift()!, mark));
        }
        expect(picture(advance(w, state, end))).toEqual(picture(jumped));
      })
    );
  });

  it('agrees with a live XState actor on the same clock', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const w = world();
        const end = (log.at(-1)?.at_ms ?? 0) + 5000;
        const mine = fold(w, log, end);
        const clock = manualClock();
        const actor = createActor(chain, { clock });
        actor.start();
        for (const { at_ms, event } of log) {
          clock.runTo(at_ms);
          actor.send({ type: event });
        }
        clock.runTo(end);
        expect(mine.instances.get('chain')!.snapshot.value).toEqual(actor.getSnapshot().value);
        expect(mine.instances.get('chain')!.snapshot.context).toEqual(actor.getSnapshot().context);
      })
    );
  });

  it('says when the next event is due', () => {
    const w = world();
    expect(nextDue_ms(begin(w))).toBe(1000);
  });

  it('keeps every earlier state: going back is a look-up', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const w = world();
        const folded = new Folded(w);
        log.forEach((entry) => folded.push(entry));
        log.forEach((_, count) => expect(picture(folded.after(count))).toEqual(picture(fold(w, log.slice(0, count)))));
      })
    );
  });

  it('refuses an event that the chart does not take from outside', () => {
    const w = world();
    expect(() => apply(w, begin(w), { at_ms: 0, event: 'xstate.init' as 'poke' }, 0)).toThrow(/takes from outside/);
  });

  it('refuses to go back in time', () => {
    const w = world();
    expect(() => advance(w, advance(w, begin(w), 500), 499)).toThrow(/not before 500/);
  });
});

/** A clock for a live actor that goes from due time to due time, in order of scheduling at one instant. */
function manualClock() {
  let now = 0;
  let id = 0;
  let timers: { id: number; due: number; run: () => void }[] = [];
  return {
    setTimeout: (run: () => void, ms: number) => {
      timers.push({ id: (id += 1), due: now + ms, run });
      return id;
    },
    clearTimeout: (which: number) => {
      timers = timers.filter((timer) => timer.id !== which);
    },
    runTo(to: number) {
      for (;;) {
        const next = timers.filter(({ due }) => due <= to).sort((a, b) => a.due - b.due || a.id - b.id)[0];
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = next.due;
        next.run();
      }
      now = to;
    }
  };
}
