import { bad, good, type Diagnostic, type Result } from '#domain/diagnostic';
import { chartOf, type Chart, type ChartEvent } from '#kernel/chart';
import type { State, World } from '#kernel/kernel';
import type { Policy } from '#machines/policy';
import { ticketAccepts, ticketChart } from '#machines/ticket';
import { sideOfTicketDelay, timerOfEvent } from '#machines/ticket-timers';
import { onEffect, onEntry, ticket, type Desk } from './conductor';
import { DueTimes } from './due';
import { blankTicket, type TicketMemory } from './facts';
import type { TicketEntry, TicketSpec } from './spec';

/** A ticket made ready: the world that its log is folded over. */
export interface Ticket {
  readonly spec: TicketSpec;
  readonly policy: Policy;
  readonly desk: Desk;
  readonly world: World<TicketMemory, TicketEntry>;
}

export type TicketState = State<TicketMemory>;

/**
 * Puts a ticket together from the chart, a policy and what is fixed of it. Pure: the same arguments and the same log give the same facts.
 * @param chart  another than the SOP's: one that is broken on purpose
 * @returns SB0610 for a policy without a section `ticket` or `calendar`; SB0801 if its calendar does not know the year
 */
export function openTicket(spec: TicketSpec, policy: Policy, chart: Chart['machine'] = ticketChart): Result<Ticket> {
  if (!policy.ticket || !policy.calendar) return bad(old(policy));
  const desk: Desk = { spec, policy, due: new DueTimes(spec, policy) };
  const unknown = desk.due.unknown();
  if (unknown.length > 0) return bad(unknown[0]!);
  const input = {
    case: spec.case,
    limits: policy.limits_ms,
    warnAt: policy.warnAtRemaining_percent.default / 100,
    pauses: policy.ticket.pauses,
    selfHelp: policy.ticket.selfHelp
  };
  const world: World<TicketMemory, TicketEntry> = {
    charts: { [ticket]: chartOf(chart, input) },
    accepts: (_, type) => ticketAccepts(type),
    sideOf: (_, event) => sideOfTicketDelay(event.type),
    delay_ms: (memory, _, event, asked_ms, now_ms) => delay_ms(memory, event, asked_ms, now_ms),
    begin: () => ({ memory: blankTicket, sends: [] }),
    entry: (memory, entry, now_ms, charts) => onEntry(desk, memory, entry, now_ms, charts),
    effect: (memory, effect, now_ms) => onEffect(desk, memory, effect, now_ms),
    event: (memory) => ({ memory, sends: [] })
  };
  return good({ spec, policy, desk, world });
}

/** A timer of the chart ends when the limit does that it stands for: by the calendar, or by what was recorded. */
function delay_ms(memory: TicketMemory, { type }: ChartEvent, asked_ms: number, now_ms: number): number {
  const due = timerOfEvent(type);
  if (due === undefined || due.timer.kind === 'wait') return asked_ms;
  const running = memory.limits[due.timer.clause];
  // A limit that nobody knows the end of does not end.
  if (!running) return Infinity;
  return Math.max(0, (due.part === 'rest' ? running.due_ms : running.warn_ms) - now_ms);
}

/** SB0610: a policy from before tickets lived on. */
export function old({ id }: Policy): Diagnostic {
  return {
    code: 'SB0610',
    severity: 'error',
    message: {
      zh: `策略 ${id} 没有 ticket 或 calendar 一节，工单走不下去。`,
      en: `The policy ${id} has no section ticket or calendar, so no ticket can live by it.`
    },
    remedy: { zh: '补上这两节，或用自带的策略。', en: 'Add the two sections, or take the shipped policy.' }
  };
}
