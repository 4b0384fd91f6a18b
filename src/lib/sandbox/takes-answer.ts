import { eventSpec, type TicketEvent } from '#machines/ticket-events';
import type { TicketView } from './ticket-view';

/** How it stands with what takes the customer's answer: they have not been asked; are still to answer; or it came to nothing. */
export type AnswerState = 'unasked' | 'waiting' | 'failed';

/**
 * Whether an act on the line waits for the customer's part, however often its form is handed in.
 * @returns nothing for what does not, and where they have been asked and nothing stands against it
 */
export function answerFor(
  { line, run }: Pick<TicketView, 'line' | 'run'>,
  event: TicketEvent
): AnswerState | undefined {
  const { act, announcedBy = [] } = eventSpec(event) ?? {};
  if (line !== 'on' || act === undefined) return undefined;
  const { acts, desk } = run.memory;
  if (desk.identity === 'verified') return undefined;
  const last = desk.attempts.at(-1);
  if (last?.outcome === 'waiting') return 'waiting';
  if (last !== undefined) return 'failed';
  const isAsked = acts.findLast(({ name, counts }) => counts === 'yes' && announcedBy.some((it) => it === name));
  return isAsked ? undefined : 'unasked';
}
