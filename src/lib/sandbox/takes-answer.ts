import { eventSpec, type TicketEvent } from '#machines/ticket-events';
import type { TicketView } from './ticket-view';

export type AnswerState = 'unasked' | 'waiting' | 'failed';

/** Returns whether an action needs the customer's part; `undefined` if not, or asked with nothing pending. */
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
