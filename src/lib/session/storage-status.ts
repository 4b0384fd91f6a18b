import { type ActorRefFrom, assign, createActor, setup } from 'xstate';

import type { Diagnostic } from '#diagnostics/diagnostic';

/** True if the runs that are kept in this browser can be had, and what everybody should know about that. */
export const storageStatus = setup({
  types: {} as { context: { readonly trouble: readonly Diagnostic[] }; events: StorageStatusEvent },
  actions: {
    /** Each code once: whoever asks again gets the same answer again. */
    tell: assign(({ context: { trouble }, event }) => {
      if (!('diagnostics' in event)) return { trouble };
      return {
        trouble: [...trouble, ...event.diagnostics.filter(({ code }) => trouble.every((one) => one.code !== code))]
      };
    }),
    /** What stood in the way of opening it is over. */
    tellOnly: assign(({ event }) => ('diagnostics' in event ? { trouble: event.diagnostics } : {}))
  }
}).createMachine({
  context: { trouble: [] },
  initial: 'closed',
  on: {
    told: { actions: 'tell' },
    dismissed: {
      actions: assign(({ context, event }) => ({ trouble: context.trouble.filter((one) => one !== event.diagnostic) }))
    }
  },
  states: {
    closed: { on: { open: 'opening' } },
    opening: {
      on: {
        opened: { target: 'ready', actions: 'tellOnly' },
        refused: { target: 'closed', actions: 'tell' }
      }
    },
    ready: { on: { lost: { target: 'closed', actions: 'tell' } } }
  }
});

export type StorageStatus = ActorRefFrom<typeof storageStatus>;

export const followStorage = (): StorageStatus => createActor(storageStatus).start();

/**
 * `open`: somebody wants the store. `opened`, `refused`: it is there, or cannot be opened. `told`: something concerns the
 * whole app. `lost`: the connection is gone. `dismissed`: a diagnostic was read.
 */
export type StorageStatusEvent =
  | { readonly type: 'open' }
  | { readonly type: 'opened' | 'refused' | 'told' | 'lost'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly type: 'dismissed'; readonly diagnostic: Diagnostic };
