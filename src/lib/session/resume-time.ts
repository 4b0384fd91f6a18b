import { passes_ms } from '#domain/entry';
import type { Run } from '#play/log';

/** Simulated time at which a stored run goes on: after its last entry, the wait that it let pass, and what was lived. */
export function resumeTime_ms({ entries, until_ms = 0 }: Pick<Run, 'entries' | 'until_ms'>): number {
  const last = entries.at(-1);
  if (last === undefined) return until_ms;
  return Math.max(until_ms, last.at_ms + passes_ms(last));
}
