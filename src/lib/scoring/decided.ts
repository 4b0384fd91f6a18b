import type { DrillStep } from '#domain/ids';
import { hasLeft, type Desktop } from '#machines/desktop';
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

/** A step of a call is over: nothing of it can change any more, and a ticket that is to be handed over was, though nothing is scored by that. */
export function isStepDone(
  step: DrillStep,
  card: Pick<Scorecard, 'findings' | 'gates'>,
  { memory: { desk }, now_ms }: { readonly memory: { readonly desk: Desktop }; readonly now_ms: number }
): boolean {
  if (!isDecided(card, now_ms)) return false;
  return step !== 'hand-over' || card.gates.length > 0 || desk.closed || hasLeft(desk);
}
