import { assign, setup } from 'xstate';
import type { Diagnostic } from '#diagnostics/diagnostic';

/**
 * `claim`: this tab asks for the run. `granted`, `taken`: the answer. `lost`: another tab took it by force. `freed`: the
 * other tab has let it go. `release`: this tab leaves.
 */
export type RunLockEvent =
  | { readonly type: 'claim' | 'granted' | 'freed' | 'release' }
  | { readonly type: 'taken' | 'lost'; readonly why: Diagnostic };

/**
 * Whose a run is: one tab plays it, the others look on until it can be had, and never take it by themselves. `why` says
 * to the onlooker whom it belongs to; it stays while the run is claimed again.
 */
export const runLock = setup({
  types: {} as { context: { readonly why?: Diagnostic }; events: RunLockEvent },
  actions: {
    keep: assign(({ event }) => ('why' in event ? { why: event.why } : {}))
  }
}).createMachine({
  context: {},
  initial: 'claiming',
  on: { release: '.released' },
  states: {
    claiming: { on: { granted: 'owner', taken: { target: 'onlooker', actions: 'keep' } } },
    owner: { on: { lost: { target: 'onlooker', actions: 'keep' } } },
    onlooker: {
      initial: 'waiting',
      on: { claim: 'claiming' },
      states: { waiting: { on: { freed: 'free' } }, free: {} }
    },
    released: {}
  }
});
