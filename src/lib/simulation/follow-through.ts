import type { Entry } from '#domain/entry';
import { parseTime } from '#calendar/dates';
import { assert } from '#domain/assert';
import { report } from '#diagnostics/catalogue/run';
import { good, type Result } from '#diagnostics/diagnostic';
import { roles } from '#domain/roles';
import type { TicketEvent } from '#machines/ticket-events';
import { openCall, type Call, type CallState } from '#contact/call';
import { leftBy } from '#contact/handover-defects';
import { mostGoodwill_yuan } from '#contact/offers';
import { autopilot } from '#ticket/autopilot';
import type { WordedFact } from '#domain/fact';
import { withDefectEffects, type DefectCause } from './inside/defect-effects';
import type { DefectMessage } from './inside/defect-messages';
import { live } from '#kernel/live';
import type { TicketAutopilot } from '#ticket/live';
import { wordedFacts } from '#ticket/texts';
import type { TicketSpec } from '#ticket/spec';
import { openTicket, type Ticket, type TicketRunState } from '#ticket/ticket';
import { inspectBoth, type InspectCall } from './inside/inspect-both';
import { wholeScope } from './inside/whole-scope';

export type { InspectCall } from './inside/inspect-both';

/** Note about how the ticket continued, at the action where it showed. */
export interface AfterCallNote extends DefectMessage {
  readonly at_ms: number;
}

export interface AfterCall {
  readonly spec: TicketSpec;
  readonly openedAt_ms: number;
  readonly entries: readonly Entry[];
  readonly state: CallState;
  readonly facts: readonly WordedFact[];
  readonly notes: readonly AfterCallNote[];
  /** Time of the agreed visit after the start of the call; absent if none. */
  readonly appointment_ms?: number;
  /** Final rating by the customer, 1 is best. */
  readonly rating?: number;
  readonly end: string;
}

/** Upper bound in ms of a ticket's life when all roles are exemplary. */
export const longest_ms = 60 * 86_400_000;
const mostEntries = 10_000;

/** Continues the ticket of a finished call to its rating. SB0610: policy too old; warning SB0434: log was full. */
export function followThrough(
  call: Call,
  entries: readonly Entry[],
  state: CallState,
  inspect?: InspectCall,
  most = mostEntries
): Result<AfterCall> {
  const opened = onTheWhole(call);
  if (!opened.ok) return opened;
  const { ticket, whole } = opened.value;
  const { spec, policy } = ticket;
  const left = leftBy(call, state);
  // Pilots think again whenever anything happens: what they meant to do counts only once it is done.
  const causes = new Map<string, DefectCause>();
  const say = (cause: DefectCause): void => void causes.set(`${cause.code}.${cause.do}`, cause);
  const over_ms = state.memory.ended?.at_ms ?? state.now_ms;
  // Whoever practises is listened to every time: the sample is of those who work.
  const heard = inspect?.(call, state);
  const ways = { leaves: ofTheCall, samples: false, ...(heard ? { inspect: inspectBoth(heard, over_ms) } : {}) };
  const pilots = roles
    // The agent's part of the call is the trainee's; behind it, an exemplary colleague follows up.
    .map((role) => withDefectEffects(autopilot(role, 'exemplary', call.caseFile.seed, ways), left, say))
    .map((pilot) => (now: TicketRunState) => behind(pilot, over_ms).next(ticket, now));
  const lived = live(whole.simulation, entries, pilots, longest_ms, most);
  const { facts, fields } = lived.state.memory;
  const rating = fields['rating'];
  const life = {
    spec,
    openedAt_ms: spec.openedAt_ms,
    entries: lived.entries,
    state: lived.state,
    facts: wordedFacts(facts, spec, policy).filter(({ at_ms }) => at_ms >= over_ms),
    notes: notesOf([...causes.values()], lived.entries),
    end: facts.findLast(({ kind }) => kind === 'state')?.name ?? 'intake',
    ...(left.appointment_ms === undefined ? {} : { appointment_ms: left.appointment_ms }),
    ...(typeof rating === 'number' ? { rating } : {})
  };
  return good(life, lived.cut ? [report('SB0434', { limit: most })] : []);
}

/** Returns a call on the whole SOP: the same log reaches the same stage and can continue after the contact. */
export function onTheWhole({
  caseFile,
  table,
  header
}: Call): Result<{ readonly whole: Call; readonly ticket: Ticket }> {
  const openedAt_ms = parseTime(caseFile.opensAt);
  assert(openedAt_ms !== undefined, 'a time', caseFile.opensAt);
  const spec = {
    number: `SB${caseFile.seed}`,
    case: caseFile.case,
    openedAt_ms,
    mostGrant_yuan: mostGoodwill_yuan(caseFile, table.policy)
  };
  const ticket = openTicket(spec, table.policy);
  if (!ticket.ok) return ticket;
  const scope = wholeScope(ticket.value, header.lang, caseFile);
  return good({
    whole: openCall(caseFile.scenario, table.policy, table.read, header, () => scope),
    ticket: ticket.value
  });
}

function notesOf(causes: readonly DefectCause[], entries: readonly Entry[]): readonly AfterCallNote[] {
  const shown = causes
    .flatMap(({ who, do: event, ...told }): readonly AfterCallNote[] => {
      const at = entries.find((entry) => entry.who === who && 'do' in entry && entry.do === event);
      return at ? [{ at_ms: at.at_ms, ...told }] : [];
    })
    .sort((a, b) => a.at_ms - b.at_ms);
  return shown.filter((note, at) => shown.findIndex(({ code }) => code === note.code) === at);
}

const onTheLine: readonly string[] = ['demand-told', 'restarted', 'recovered', 'still-broken'] satisfies TicketEvent[];

function ofTheCall(event: string, { memory }: TicketRunState): boolean {
  const put = memory.facts.findLast(({ kind, name }) => kind === 'record' && name === 'solution-put');
  const over_ms = memory.milestones['contact-ends'] ?? Infinity;
  return onTheLine.includes(event) || (event === 'agreed' && (put === undefined || put.at_ms <= over_ms));
}

function behind(pilot: TicketAutopilot, over_ms: number): TicketAutopilot {
  return {
    next: (ticket, state) => {
      const entry = state.memory.ended && pilot.next(ticket, state);
      return entry && { ...entry, at_ms: Math.max(entry.at_ms, over_ms) };
    }
  };
}
