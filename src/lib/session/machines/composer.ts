import { assign, setup } from 'xstate';

/** A draft that is open for longer was no speaking: it counts as silence from its start. */
export const longestDraft_ms = 60_000;

export interface ComposerTime {
  /** Wall time since the first key of the draft. */
  readonly open_ms: number;
  /** Wall time for which the draft has held the clock: what has to be caught up if it was silence after all. */
  readonly held_ms: number;
  /** Simulated time that has come due since the composer is there. Only ever grows. */
  readonly due_ms: number;
}

/**
 * `typed`: the draft changed and says something. `emptied`: it says nothing any more. `passed`: wall time went by. `heard`: it did while the
 * customer spoke.
 * `acted`: something was done on the desktop. `sent`: a line is on its way to the store. `stored`, `returned`: it is
 * there, or could not be.
 */
export type ComposerEvent =
  | { readonly type: 'typed' | 'emptied' | 'acted' | 'sent' | 'stored' | 'returned' }
  | { readonly type: 'passed' | 'heard'; readonly ms: number };

const closed = { open_ms: 0, held_ms: 0 };

/**
 * What a line under way does to simulated time. Speaking starts at the first key, or once the customer has finished: whoever writes while
 * listening interrupts nobody. While the line is composed time stands. A desktop act lets it run again until the next key. A draft that is emptied, or open over a minute, was
 * silence from its start: the time it held comes due at once.
 *
 * Tags: `open`, somebody is composing; `sayable`, what stands there was not said yet.
 */
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
        /** Its line was said: there is nothing to say until the next key. */
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
