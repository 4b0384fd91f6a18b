import type { History } from '#sandbox/history';
import { addressOf } from '#simulation/desk';
import { SandboxSession } from '../sandbox-session.svelte';

/** A session whose wall clock obeys; what was kept is counted. */
export function sessionOf(history: History, owned = true) {
  const world = { wall_ms: 0, changed: 0, atOnce: 0, owned };
  const session = new SandboxSession(history, {
    now: () => world.wall_ms,
    breathe: () => Promise.resolve(),
    readAhead: () => Promise.resolve(),
    changed: (keep) => {
      world.changed += 1;
      if (keep === 'at-once') world.atOnce += 1;
    },
    nameTry: (number) => `${number}`,
    claimed: () => Promise.resolve(),
    owned: () => world.owned
  });
  return { session, world };
}

/** The address of the ticket that is looked at. */
export const aboutIn = (session: SandboxSession): string => addressOf(session.ticket!);
