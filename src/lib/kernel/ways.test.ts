import { createMachine, raise } from 'xstate';
import { describe, expect, it } from 'vitest';
import { chartOf } from './chart.ts';
import { advance, apply, begin, type Simulation } from './simulation.ts';
import { watched, type WatchedStep } from './watched.ts';
import { taken, waysIn } from './ways.ts';

const machine = createMachine({
  id: 'm',
  initial: 'idle',
  states: {
    idle: {
      on: {
        go: [
          { guard: () => false, target: 'done' },
          { target: 'busy', actions: raise({ type: 'instant.begun' }) }
        ],
        note: { actions: { type: 'deviate' } },
        nothing: {}
      }
    },
    busy: { on: { 'instant.begun': 'done' }, after: { 50: 'idle' } },
    done: {}
  }
});
const chart = chartOf(machine, undefined);

const simulation: Simulation<number, string> = {
  processes: {
    m: {
      chart: () => chart,
      accepts: () => true,
      sideOf: () => 'before',
      effect: (memory) => ({ memory: memory + 1, sends: [] })
    }
  },
  begin: () => ({ memory: 0, sends: [] }),
  entry: (memory, type) => ({ memory, sends: [{ to: 'm', event: { type } }] })
};

describe('the ways of a chart', () => {
  it('are its transitions that change anything, those of guards and timers by themselves', () => {
    expect([...waysIn(machine).keys()]).toEqual([
      'm.idle go 0',
      'm.idle go 1',
      'm.idle note 0',
      'm.busy instant.begun 0',
      'm.busy xstate.after.50.m.busy 0'
    ]);
    expect(
      [...waysIn(machine).values()].filter(({ actions }) => actions.includes('deviate')).map(({ id }) => id)
    ).toEqual(['m.idle note 0']);
  });

  it('are seen as they are taken, with those that one leads to, and the run goes as it goes unseen', () => {
    const steps: WatchedStep[] = [];
    const seen = watched(simulation, (step) => steps.push(step));
    const played = (of: typeof simulation) => {
      let state = begin(of);
      for (const [at, entry] of ['nothing', 'note', 'unheard', 'go'].entries())
        ({ state } = apply(of, state, entry, at));
      return advance(of, state, 100);
    };
    const state = played(seen);
    expect(steps.flatMap(taken)).toEqual(['m.idle note 0', 'm.idle go 1', 'm.busy instant.begun 0']);
    const unseen = played(simulation);
    expect(state.memory).toBe(unseen.memory);
    expect(state.instances.get('m')?.snapshot.value).toEqual(unseen.instances.get('m')?.snapshot.value);
  });
});
