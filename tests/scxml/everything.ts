import { and, not, or, setup, stateIn } from 'xstate';
import { literal } from '#chart/scxml';
import type { Trial } from './agree';

/** A chart with all that our charts may use and `callChart` happens not to: what it does makes no sense, and should not. */
const base = setup({
  types: {
    context: {} as { readonly slow: boolean },
    input: {} as { readonly slow: boolean },
    events: {} as
      | {
          readonly type:
            'poke' | 'again' | 'restart' | 'jump' | 'go' | 'back' | 'left' | 'right' | 'word' | 'word.more';
        }
      | { readonly type: 'told'; readonly what: string }
  },
  actions: { say: (_, _params: { what: string }) => undefined },
  delays: { pace: ({ context }) => (context.slow ? 1_800_000 : Infinity) },
  guards: {
    slow: ({ context }) => context.slow,
    what: ({ event }, what: string) => event.type === 'told' && event.what === what
  }
});
const say = (what: string) => ({ type: 'say', params: { what } }) as const;

const everything = base.createMachine({
  id: 'everything',
  type: 'parallel',
  context: ({ input }) => input,
  states: {
    // Aims at itself with and without re-entering, from without and within, over timers on both levels.
    timed: {
      initial: 'first',
      entry: say('in timed'),
      exit: say('out of timed'),
      after: { 18_000_000: { target: '.second', actions: say('five hours') } },
      on: {
        restart: { target: 'timed' },
        again: { target: 'timed', reenter: true },
        told: { guard: { type: 'what', params: `"it's" <so> & so` }, actions: say('told') }
      },
      states: {
        first: {
          entry: say('in first'),
          exit: say('out of first'),
          after: { 3_600_000: 'second', pace: { actions: say('at pace') } },
          on: { poke: { target: 'first' }, back: { target: 'first', reenter: true } }
        },
        second: {
          id: 'second',
          initial: 'inner',
          after: {
            3_600_000: [
              { guard: stateIn('#x-done'), target: 'first' },
              { target: 'second', reenter: true }
            ]
          },
          on: { poke: { target: 'second', actions: say('poked') }, back: {} },
          states: { inner: { on: { go: 'outer' } }, outer: { on: { restart: { actions: say('kept') } } } }
        }
      }
    },
    // A parallel state inside, left by a region or when all of it is done.
    work: {
      initial: 'idle',
      states: {
        idle: {
          id: 'idle',
          on: { go: { target: 'both', actions: base.raise({ type: 'told', what: `"it's" <so> & so` }) } }
        },
        both: {
          type: 'parallel',
          entry: say('in both'),
          exit: say('out of both'),
          states: {
            x: { initial: 'open', states: { open: { on: { left: 'done' } }, done: { id: 'x-done', type: 'final' } } },
            y: {
              initial: 'open',
              states: {
                open: { on: { right: 'done', back: { target: '#idle', actions: say('back') } } },
                done: { type: 'final' }
              },
              onDone: { actions: say('y done') }
            }
          },
          onDone: { target: 'finished', actions: say('both done') }
        },
        finished: { entry: base.raise({ type: 'word' }), on: { back: 'both' } }
      }
    },
    // Leaves all regions for one state of another: the root does nothing by itself.
    jumper: {
      initial: 'ready',
      states: { ready: { on: { jump: { target: '#second', actions: say('jump') } } } }
    },
    // One name is the beginning of another.
    words: {
      initial: 'none',
      states: {
        none: { on: { word: 'one', 'word.more': 'more' } },
        one: { on: { word: { guard: not('slow'), target: 'none' }, 'word.more': 'more' } },
        more: { on: { word: [{ guard: or([stateIn('#idle'), 'slow']), target: 'one' }] } }
      }
    },
    // Moves by itself.
    watcher: {
      initial: 'off',
      states: {
        off: { always: { guard: and([stateIn('#x-done'), stateIn('#second')]), target: 'on', actions: say('on') } },
        on: {
          always: {
            guard: not(or([stateIn('#x-done'), stateIn('#second')])),
            target: 'off',
            actions: base.raise({ type: 'word.more' })
          }
        }
      }
    }
  }
});

const events = ['poke', 'again', 'restart', 'jump', 'go', 'back', 'left', 'right', 'word', 'word.more'];

export const everythingTrial: Omit<Trial, 'sequences' | 'interpreter'> = {
  machine: everything,
  inputs: [{ slow: true }, { slow: false }],
  events: [
    ...events.map((type) => ({ type })),
    { type: 'told', what: `"it's" <so> & so` },
    { type: 'told', what: 'nothing' }
  ],
  guards: { what: (what: string) => `_event.data.what === ${literal(what)}` }
};
