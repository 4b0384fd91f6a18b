import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Claim } from './claim';
import { report } from '#diagnostics/catalogue/session';

const never = new Promise<void>(() => undefined);

/**
 * Claims by Web Locks. The owner holds two: the run's own, which claimers ask for and get at once or not at all, and a
 * second one, its presence, which onlookers queue for. So onlookers are told when the owner goes, without ever
 * holding the lock that a claimer asks for.
 */
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

/** How to let a lock go, or why it is not held. */
type Held = (() => void) | 'taken' | 'refused';

function letGo(held: Held): void {
  if (typeof held === 'function') held();
}

/** Holds a lock until the function it gives is called. `stolen` is called if another took it by force. */
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
