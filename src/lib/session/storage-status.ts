import { type ActorRefFrom, assign, createActor, setup } from 'xstate';

import type { Diagnostic } from '#diagnostics/diagnostic';

/** Availability of the runs stored in this browser, with the problems to report to the user. */
export const storageStatus = setup({
  types: {} as { context: { readonly trouble: readonly Diagnostic[] }; events: StorageStatusEvent },
  actions: {
    /** Adds each code only once, because repeated requests get the same diagnostics. */
    tell: assign(({ context: { trouble }, event }) => {
      if (!('diagnostics' in event)) return { trouble };
      return {
        trouble: [...trouble, ...event.diagnostics.filter(({ code }) => trouble.every((one) => one.code !== code))]
      };
    }),
    /** Replaces the earlier diagnostics, because the obstacle to opening is gone. */
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

/** Event of the store status. `told`: a problem of the whole app. `lost`: connection. `dismissed`: diagnostic read. */
export type StorageStatusEvent =
  | { readonly type: 'open' }
  | { readonly type: 'opened' | 'refused' | 'told' | 'lost'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly type: 'dismissed'; readonly diagnostic: Diagnostic };
