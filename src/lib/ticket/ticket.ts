import type { Entry } from '#domain/entry';
import { report } from '#diagnostics/catalogue/policy';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import type { Text } from '#domain/text';
import type { Chart, ChartEvent } from '#kernel/chart';
import { start, type ChartProcess, type Simulation, type State } from '#kernel/simulation';
import type { Policy } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import { ticketAccepts, ticketChart } from '#machines/ticket';
import type { ChartInput } from '#machines/vocabulary';
import { timerOfEvent } from '#machines/ticket-timers';
import { sideOfDelay } from '#machines/call';
import { events, onEntry, onNext, ticket, type TicketContext } from './events';
import { readyChart } from './ready-chart';
import { PolicyDueTimes } from './inside/due';
import { onEffect } from './effects';
import { blank, type Memory } from './memory';
import { remindersOf } from './reminders';
import type { Listen, TicketSpec } from './spec';

export interface Ticket {
  readonly spec: TicketSpec;
  readonly policy: Policy;
  readonly desk: TicketContext;
  readonly simulation: Simulation<Memory, Entry, Text>;
  readonly process: ChartProcess<Memory>;
  readonly chart: Chart;
}

export type TicketRunState = State<Memory>;

/** Builds a ticket; same arguments and log, same facts. SB0610 for a policy without section `ticket` or `calendar`. */
export function openTicket(
  spec: TicketSpec,
  policy: Policy,
  listen?: Listen,
  chart: Chart['machine'] = ticketChart
): Result<Ticket> {
  if (!policy.ticket || !policy.calendar) return bad(old(policy));
  const desk: TicketContext = { spec, policy, due: new PolicyDueTimes(spec, policy), clauseOf: sopClauseOf, listen };
  const ready = readyChart(chart)(settingsOf(policy), spec.case);
  const process: ChartProcess<Memory> = {
    chart: () => ready,
    accepts: ticketAccepts,
    sideOf: (event) => sideOfDelay(event.type),
    delay_ms: (memory, _, event, asked_ms, now_ms) => delay_ms(memory, event, asked_ms, now_ms),
    effect: (memory, _, effect, now_ms) => {
      const after = onEffect(desk, memory, effect, now_ms);
      return { memory: after, sends: effect.type === 'enter' ? remindersOf(memory, after, policy, events) : [] };
    }
  };
  const simulation: Simulation<Memory, Entry, Text> = {
    processes: {
      [ticket]: process,
      [events]: {
        reduce: (memory, _, event, now_ms, instances) => onNext(desk, memory, event, now_ms, instances.get(ticket)!)
      }
    },
    begin: () => ({ memory: blank, sends: [{ to: ticket, event: { type: start } }] }),
    entry: (memory, entry, now_ms, instances) => onEntry(desk, memory, entry, now_ms, instances.get(ticket)!)
  };
  return good({ spec, policy, desk, simulation, process, chart: ready });
}

const settings = new WeakMap<Policy, Omit<ChartInput, 'case'>>();

function settingsOf(policy: Policy): Omit<ChartInput, 'case'> {
  let own = settings.get(policy);
  if (!own) {
    const { limits_ms: limits, warnAtRemaining_percent, ticket: rules } = policy;
    const { pauses, selfHelp } = rules!;
    settings.set(policy, (own = { limits, warnAt: warnAtRemaining_percent.default / 100, pauses, selfHelp }));
  }
  return own;
}

function delay_ms(memory: Memory, { type }: ChartEvent, asked_ms: number, now_ms: number): number {
  const due = timerOfEvent(type);
  if (due === undefined || due.timer.kind === 'wait') return asked_ms;
  const running = memory.limits[due.timer.clause];
  // A limit that nobody knows the end of does not end.
  if (!running) return Infinity;
  return Math.max(0, (due.part === 'rest' ? running.due_ms : running.warn_ms) - now_ms);
}

/** Reports SB0610: the policy predates the ticket life cycle. */
export function old({ id }: Policy): Diagnostic {
  return report('SB0610', { id });
}
