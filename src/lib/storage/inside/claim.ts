import type { Diagnostic } from '#diagnostics/diagnostic';

/** What the page lends to tell tabs apart. Made by `browserTabs`, or by a test. */
export interface Tabs {
  /** This tab's own name, unlike any other's. */
  readonly tab: string;
  /** Web Locks; absent where the page is not a secure context, as on `http://` in a local network. */
  readonly locks?: LockManager;
  /** A BroadcastChannel, for where there are no locks. */
  readonly channel?: (name: string) => BroadcastChannel;
  readonly wait: (ms: number) => Promise<void>;
  /** Calls back when the page goes away; returns how to stop. */
  readonly onLeave?: (leave: () => void) => () => void;
}

export interface Claim {
  readonly owned: boolean;
  /** Why this tab may only look (SB0540), or a warning that nobody can tell (SB0542, owned). */
  readonly why?: Diagnostic;
  /** Lets the run go, or stops waiting for it. Harmless twice. */
  release(): void;
  /** Settles once the owner has gone, for a claim that is not owned: offer to claim again. Pending for an owned one. */
  readonly whenFree: Promise<void>;
}
