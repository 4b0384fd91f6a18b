import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Claim, Tabs } from './inside/claim';
import { claimByLock } from './inside/claim-lock';
import { report } from '#diagnostics/catalogue/session';

export type { Claim, Tabs } from './inside/claim';

const grace_ms = 150;

/**
 * Claims a run, never by force; without Web Locks and BroadcastChannel everybody owns it, with warning SB0542.
 * @param lost called at most once, when another tab took an owned run (SB0541): stop writing
 */
export async function claimRun(runId: string, tabs: Tabs, lost: (why: Diagnostic) => void): Promise<Claim> {
  const once = async (): Promise<Claim> => {
    if (tabs.locks) return claimByLock(`switchboard-run-${runId}`, tabs.locks, lost);
    if (tabs.channel) {
      // Few browsers are without locks: nobody else loads what does without them.
      const { claimByChannel } = await import('./inside/claim-channel');
      return claimByChannel(`switchboard-run-${runId}`, tabs, tabs.channel, lost);
    }
    return { owned: true, why: report('SB0542', {}), release: () => undefined, whenFree: new Promise(() => undefined) };
  };
  const first = await once();
  if (first.owned) return first;
  first.release();
  await tabs.wait(grace_ms);
  return once();
}

/** Returns this browser's facilities, for a tab name that no other tab has. */
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
