import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeptStates } from './kept-states';
import { advance, apply, begin, type Simulation, type State } from './simulation';

interface Entry {
  readonly add: number;
}
type Memory = readonly (readonly [at_ms: number, what: number])[];

/** Whatever is put in comes back after as many milliseconds, once and doubled. */
const echo = (count: { work: number }): Simulation<Memory, Entry, 'none'> => ({
  processes: {
    echo: {
      reduce: (memory, _, event, now_ms) => {
        count.work += 1;
        return { memory: [...memory, [now_ms, event['add'] as number]], sends: [] };
      }
    }
  },
  begin: () => ({ memory: [], sends: [] }),
  entry: (memory, { add }, now_ms) =>
    add === 0
      ? { memory, sends: [], refused: 'none' }
      : {
          memory: [...memory, [now_ms, -add]],
          sends: [
            { to: 'echo', event: { type: 'echo', add: 2 * add }, after_ms: add },
            { to: 'echo', event: { type: 'echo', add } }
          ]
        }
});

const log = fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { maxLength: 12 });

function lived(
  simulation: Simulation<Memory, Entry, 'none'>,
  start: State<Memory>,
  steps: readonly (readonly [number, number])[]
) {
  let state = start;
  const refused: unknown[] = [];
  for (const [later_ms, add] of steps) {
    const applied = apply(
      simulation,
      advance(simulation, state, state.now_ms + later_ms),
      { add },
      state.now_ms + later_ms
    );
    refused.push(applied.refused);
    state = applied.state;
  }
  state = advance(simulation, state, state.now_ms + 10);
  return { now_ms: state.now_ms, sequence: state.sequence, memory: state.memory, pending: [...state.queue], refused };
}

it('changes nothing of any log, however often it was lived before', () => {
  const plain = echo({ work: 0 });
  const keeping = { ...echo({ work: 0 }), kept: new KeptStates<Memory, 'none'>() };
  const start = begin(keeping);
  fc.assert(
    fc.property(log, (steps) => {
      expect(lived(keeping, start, steps)).toEqual(lived(plain, begin(plain), steps));
    })
  );
});

it('works nothing out a second time where two go on from one state in one way', () => {
  const count = { work: 0 };
  const keeping = { ...echo(count), kept: new KeptStates<Memory, 'none'>() };
  const start = begin(keeping);
  const live = (): State<Memory> => advance(keeping, apply(keeping, start, { add: 3 }, 1).state, 5);
  const first = live();
  const { work } = count;
  expect(work).toBe(2);
  expect(live().memory).toBe(first.memory);
  expect(count.work).toBe(work);
  apply(keeping, start, { add: 2 }, 1);
  expect(count.work).toBeGreaterThan(work);
});
