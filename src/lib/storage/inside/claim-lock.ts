import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Claim } from './claim';
import { report } from '#diagnostics/catalogue/session';

const never = new Promise<void>(() => undefined);

/** Claims a run by Web Locks; onlookers queue for the owner's presence lock and so learn when it goes. */
export async function claimByLock(name: string, locks: LockManager, lost: (why: Diagnostic) => void): Promise<Claim> {
  let leave: Held = 'refused';
  const free = await hold(locks, name, { ifAvailable: true }, () => {
    letGo(leave);
    lost(report('SB0541', {}));
  });
  if (free === 'taken') return lookOn(name, locks);
  // Locks are there but forbidden (an opaque origin): rather one tab too many than a run nobody can play.
  if (free === 'refused') return { owned: true, why: report('SB0542', {}), release: () => undefined, whenFree: never };
  leave = await hold(locks, presence(name), {}, () => undefined);
  return {
    owned: true,
    release() {
      // In this order: who hears that the owner is gone must find the run free.
      letGo(free);
      letGo(leave);
    },
    whenFree: never
  };
}

const presence = (name: string): string => `${name}-presence`;

type Held = (() => void) | 'taken' | 'refused';

function letGo(held: Held): void {
  if (typeof held === 'function') held();
}

function hold(locks: LockManager, name: string, options: LockOptions, stolen: () => void): Promise<Held> {
  return new Promise((resolve) => {
    let isHeld = false;
    locks
      .request(name, options, (lock) => {
        if (lock === null) {
          resolve('taken');
          return undefined;
        }
        isHeld = true;
        return new Promise<void>((release) => {
          resolve(() => {
            isHeld = false;
            release();
          });
        });
      })
      .catch(() => {
        resolve('refused');
        if (isHeld) stolen();
        isHeld = false;
      });
  });
}

function lookOn(name: string, locks: LockManager): Claim {
  const stop = new AbortController();
  const free = locks.request(presence(name), { mode: 'shared', signal: stop.signal }, () => undefined);
  return {
    owned: false,
    why: report('SB0540', {}),
    release() {
      stop.abort();
    },
    // Stopped by ourselves: nobody waits any more, so it stays pending.
    whenFree: free.then(
      () => undefined,
      () => never
    )
  };
}
