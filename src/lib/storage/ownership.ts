import type { Diagnostic } from '#domain/diagnostic';
import { say } from './inside/messages';
import { claimByChannel } from './inside/claim-channel';
import { claimByLock } from './inside/claim-lock';

/** What the page lends to tell tabs apart. Made by {@link browserTabs}, or by a test. */
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

/** A reloaded page may come before its old self has let go. */
const grace_ms = 150;

/**
 * Claims a run for this tab: one tab plays it, the others look. Taking over is never forced: when {@link Claim.whenFree}
 * settles, offer it, and claim again if the person wants to.
 *
 * By Web Locks, which the browser frees even if the owner crashes; else over a BroadcastChannel; else everybody owns,
 * with warning SB0542, and a conflicting entry is caught when it is stored (SB0512).
 *
 * @param lost called at most once, when an owned run was taken by another tab (SB0541): stop writing
 */
export async function claimRun(runId: string, tabs: Tabs, lost: (why: Diagnostic) => void): Promise<Claim> {
  const once = async (): Promise<Claim> => {
    if (tabs.locks) return claimByLock(`switchboard-run-${runId}`, tabs.locks, lost);
    if (tabs.channel) return claimByChannel(`switchboard-run-${runId}`, tabs, tabs.channel, lost);
    return { owned: true, why: say('SB0542'), release: () => undefined, whenFree: new Promise(() => undefined) };
  };
  const first = await once();
  if (first.owned) return first;
  first.release();
  await tabs.wait(grace_ms);
  return once();
}

/** What this browser has of it. `tab` is any name no other tab has. */
export function browserTabs(tab: string): Tabs {
  return {
    tab,
    locks: typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined),
    channel: typeof BroadcastChannel === 'undefined' ? undefined : (name) => new BroadcastChannel(name),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onLeave(leave) {
      addEventListener('pagehide', leave);
      return () => {
        removeEventListener('pagehide', leave);
      };
    }
  };
}
