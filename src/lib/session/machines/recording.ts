import { assign, setup } from 'xstate';
import type { Diagnostic } from '#diagnostics/diagnostic';

/** Event of storing: `sealed` by any tab; `unwritten`, `unsealed`: storing failed; `failed`: another error. */
export type RecordingEvent =
  | { readonly type: 'write' | 'written' | 'seal' | 'sealed' }
  | { readonly type: 'unwritten' | 'unsealed' | 'failed'; readonly why?: Diagnostic };

/** Storage state of a run: its entries, its seal, and the last error until the next success. */
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
        /** After a failure, sealing is tried again while the page is open, and whenever the run is opened. */
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
