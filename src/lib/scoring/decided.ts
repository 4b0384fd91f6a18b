import type { DrillStep } from '#domain/ids';
import { hasLeft, type Desktop } from '#machines/desktop';
import type { Scorecard } from './scorecard';

/** True if no finding can still improve after `now_ms`: each is met or too late, or a gate is broken. */
export function isDecided({ findings, gates }: Pick<Scorecard, 'findings' | 'gates'>, now_ms: number): boolean {
  const open = findings.filter(({ verdict, window: { closed_ms = Infinity }, max }) => {
    const done = verdict === 'met' || verdict === 'late' || verdict === 'not-applicable';
    return max > 0 && !done && closed_ms >= now_ms;
  });
  return gates.length > 0 || open.length === 0;
}

/** Checks whether a step is over: its findings are decided and, for `hand-over`, the ticket was handed over. */
export function isStepDone(
  step: DrillStep,
  card: Pick<Scorecard, 'findings' | 'gates'>,
  { memory: { desk }, now_ms }: { readonly memory: { readonly desk: Desktop }; readonly now_ms: number }
): boolean {
  if (!isDecided(card, now_ms)) return false;
  return step !== 'hand-over' || card.gates.length > 0 || desk.closed || hasLeft(desk);
}
