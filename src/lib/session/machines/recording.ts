import { assign, setup } from 'xstate';
import type { Diagnostic } from '#diagnostics/diagnostic';

/**
 * `write`: an entry goes to the store. `written`, `unwritten`: it is there, or could not be. `seal`: the finished run is
 * being sealed. `sealed`: it is, by this tab or another. `unsealed`: it could not be. `failed`: something else went wrong.
 */
export type RecordingEvent =
  | { readonly type: 'write' | 'written' | 'seal' | 'sealed' }
  | { readonly type: 'unwritten' | 'unsealed' | 'failed'; readonly why?: Diagnostic };

/** How much of a run is in the store: its entries, its seal, and what went wrong last, until the next success. */
export const recording = setup({
  types: {} as { context: { readonly trouble: Diagnostic | undefined }; events: RecordingEvent },
  actions: {
    keep: assign(({ context, event }) => ('why' in event ? { trouble: event.why } : context)),
    forget: assign({ trouble: undefined })
  }
}).createMachine({
  context: { trouble: undefined },
  type: 'parallel',
  on: { failed: { actions: 'keep' } },
  states: {
    entries: {
      initial: 'stored',
      states: {
        stored: { on: { write: 'writing' } },
        writing: {
          on: {
            written: { target: 'stored', actions: 'forget' },
            unwritten: { target: 'stored', actions: 'keep' }
          }
        }
      }
    },
    seal: {
      initial: 'open',
      on: { sealed: '.sealed' },
      states: {
        open: { on: { seal: 'sealing' } },
        /** Whatever goes wrong, it is tried again while the page is open, and whenever the run is opened. */
        sealing: {
          on: {
            sealed: { target: 'sealed', actions: 'forget' },
            unsealed: { target: 'open', actions: 'keep' }
          }
        },
        sealed: {}
      }
    }
  }
});
