import { assign, setup } from 'xstate';

/** Longest time in ms for which a draft counts as speaking; beyond it, it counts as silence from its start. */
export const longestDraft_ms = 60_000;

export interface ComposerTime {
  readonly open_ms: number;
  /** Wall time for which the draft stopped the clock; caught up if it was silence after all. */
  readonly held_ms: number;
  /** Simulated time that has come due since the composer started. Only ever grows. */
  readonly due_ms: number;
}

/** Event of a draft. `heard`: wall time passed as the customer spoke; `returned`: the line could not be stored. */
export type ComposerEvent =
  | { readonly type: 'typed' | 'emptied' | 'acted' | 'sent' | 'stored' | 'returned' }
  | { readonly type: 'passed' | 'heard'; readonly ms: number };

const closed = { open_ms: 0, held_ms: 0 };

/** Effect of composing on simulated time: it stops; a draft emptied or open over a minute counts as silence. */
export const composer = setup({
  types: {} as { context: ComposerTime; events: ComposerEvent; tags: 'open' | 'sayable' },
  guards: {
    isTooLong: ({ context, event }) => event.type === 'passed' && context.open_ms + event.ms >= longestDraft_ms
  },
  actions: {
    run: assign(({ context, event }) => ({ due_ms: context.due_ms + passedIn(event) })),
    runOpen: assign(({ context, event }) => ({
      open_ms: context.open_ms + passedIn(event),
      due_ms: context.due_ms + passedIn(event)
    })),
    hold: assign(({ context, event }) => ({
      open_ms: context.open_ms + passedIn(event),
      held_ms: context.held_ms + passedIn(event)
    })),
    catchUp: assign(({ context, event }) => ({
      ...closed,
      due_ms: context.due_ms + context.held_ms + passedIn(event)
    })),
    beginAnew: assign(closed)
  }
}).createMachine({
  context: { ...closed, due_ms: 0 },
  initial: 'draft',
  states: {
    draft: {
      initial: 'empty',
      on: { sent: 'sent' },
      states: {
        empty: { tags: 'sayable', on: { typed: 'open', passed: { actions: 'run' } } },
        spent: { on: { typed: 'open', passed: { actions: 'run' } } },
        open: {
          tags: ['open', 'sayable'],
          initial: 'holding',
          on: { emptied: { target: 'empty', actions: 'catchUp' }, heard: { actions: 'runOpen' } },
          states: {
            holding: {
              on: {
                acted: 'released',
                passed: [{ guard: 'isTooLong', target: 'stale', actions: 'catchUp' }, { actions: 'hold' }]
              }
            },
            released: {
              on: {
                typed: 'holding',
                passed: [{ guard: 'isTooLong', target: 'stale', actions: 'catchUp' }, { actions: 'runOpen' }]
              }
            },
            stale: { on: { passed: { actions: 'run' } } }
          }
        },
        asItWas: { type: 'history', history: 'deep' }
      }
    },
    sent: {
      on: {
        // Whoever begins another line goes on with that one, whatever becomes of the first.
        typed: { target: 'draft.open', actions: 'beginAnew' },
        passed: { actions: 'run' },
        stored: { target: 'draft.spent', actions: 'beginAnew' },
        returned: 'draft.asItWas'
      }
    }
  }
});

const passedIn = (event: ComposerEvent): number => ('ms' in event ? event.ms : 0);
