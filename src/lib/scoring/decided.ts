import type { Scorecard } from './scorecard';

/**
 * Nothing of these findings can change for the better any more: each is met or too late for it, or a gate is broken.
 * @param now_ms how far the run was played when the card was made: windows that are open are told to close then
 */
export function isDecided({ findings, gates }: Pick<Scorecard, 'findings' | 'gates'>, now_ms: number): boolean {
  const open = findings.filter(({ verdict, window: { closed_ms = Infinity }, max }) => {
    const done = verdict === 'met' || verdict === 'late' || verdict === 'not-applicable';
    return max > 0 && !done && closed_ms >= now_ms;
  });
  return gates.length > 0 || open.length === 0;
}
