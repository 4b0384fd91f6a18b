import type { Diagnostic } from '#diagnostics/diagnostic';

/** Browser facilities that tell tabs apart. Created by `browserTabs`, or by a test. */
export interface Tabs {
  readonly tab: string;
  /** Web Locks; absent where the page is not a secure context, as on `http://` in a local network. */
  readonly locks?: LockManager;
  /** Fallback where Web Locks are missing. */
  readonly channel?: (name: string) => BroadcastChannel;
  readonly wait: (ms: number) => Promise<void>;
  readonly onLeave?: (leave: () => void) => () => void;
}

export interface Claim {
  readonly owned: boolean;
  /** Reason why this tab is read-only (SB0540), or a warning that ownership cannot be determined (SB0542, owned). */
  readonly why?: Diagnostic;
  /** Releases the run, or stops waiting for it. May be called twice. */
  release(): void;
  /** Resolves once the owner has gone: then offer to claim again. Stays pending if owned. */
  readonly whenFree: Promise<void>;
}
