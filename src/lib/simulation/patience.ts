import { customer, isQuiet, type OnLine } from '#contact/on-line';
import { bearsSilence_ms } from '#contact/patience';
import type { DoneEntry } from '#domain/entry';
import type { Mind } from '#contact/mind';
import type { State } from '#kernel/simulation';
import { eventFor, ticket as chartName } from '#ticket/events';
import type { TicketAutopilot } from '#ticket/live';
import type { Memory } from '#ticket/memory';
import { openLimitsOf } from '#ticket/open-limits';
import { sopClauseOf } from '#machines/sop-clauses';
import type { DeskState, TicketRun } from './desk';
import { isOnLine, type CallerOf } from './on-the-line';

function hangsUp_ms({ caseFile }: OnLine, memory: Memory): number | undefined {
  if (memory.milestones['contact-ends'] !== undefined || !isBegun(memory)) return undefined;
  const last = memory.facts.findLast(
    ({ entry, who }) => entry !== undefined && (who === 'agent' || who === 'customer')
  )!;
  // What they were told to wait for, they wait for.
  const waits = openLimitsOf(memory).filter(({ clause }) => sopClauseOf(clause)?.timer?.kind === 'wait');
  const since_ms = Math.max(last.at_ms, ...waits.map(({ due_ms }) => due_ms));
  return since_ms + bearsSilence_ms(caseFile.scenario.customer);
}

/** Checks whether the agent attends a customer by forms: begun and not over. */
export const isAttended = (run: Pick<TicketRun, 'memory' | 'onLine'>): boolean =>
  !isOnLine(run) && run.memory.milestones['contact-ends'] === undefined && isBegun(run.memory);

const isBegun = ({ facts }: Memory): boolean =>
  facts.some(({ kind, who }) => who === 'agent' && (kind === 'record' || kind === 'tag'));

const hangsUp = 'hung-up';

/** Returns the autopilot of a customer attended by forms, who hangs up if idle time exceeds their patience. */
export function impatience(caller: CallerOf): TicketAutopilot {
  return {
    next: (ticket, { memory, now_ms, instances }) => {
      const line = caller(ticket);
      const due_ms = line && hangsUp_ms(line, memory);
      if (due_ms === undefined) return undefined;
      const entry: DoneEntry = { at_ms: Math.max(now_ms, due_ms), who: 'customer', do: hangsUp };
      return eventFor(ticket.desk, memory, entry, instances.get(chartName)!) ? entry : undefined;
    }
  };
}

/** Returns the earliest hang-up, in ms since 1970; `undefined` while somebody speaks or nobody waits. */
export function waitsUntil_ms(
  { instances, memory, now_ms }: State<DeskState>,
  key: string,
  caller: CallerOf
): number | undefined {
  const run = memory.tickets.get(key);
  const line = run && caller(run.ticket);
  if (!run || !line) return undefined;
  const until_ms = isOnLine(run)
    ? onLineUntil_ms(run, line, instances.get(`${customer}:${key}`)?.snapshot.context as Mind | undefined, now_ms)
    : hangsUp_ms(line, run.memory);
  return until_ms === undefined ? undefined : run.opened_ms + until_ms;
}

function onLineUntil_ms(
  { memory, opened_ms }: TicketRun,
  { caseFile }: OnLine,
  mind: Mind | undefined,
  now_ms: number
): number | undefined {
  if (!isQuiet(memory, now_ms - opened_ms)) return undefined;
  const silent_ms = Math.max(memory.agentUntil_ms, ...memory.lines.slice(-1).map(({ until_ms }) => until_ms));
  return silent_ms + bearsSilence_ms(caseFile.scenario.customer, mind);
}
