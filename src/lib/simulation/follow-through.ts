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

/** Something to know about how the ticket went on, at the act at which it showed. */
export interface AfterCallNote extends DefectMessage {
  readonly at_ms: number;
}

/** What became of the ticket of a call. */
export interface AfterCall {
  /** What is fixed of the ticket. */
  readonly spec: TicketSpec;
  readonly openedAt_ms: number;
  /** The log of the call, and behind it what the others did. */
  readonly entries: readonly Entry[];
  /** Where that leads. */
  readonly state: CallState;
  /** Facts since the call ended. */
  readonly facts: readonly WordedFact[];
  /** What the trainee left that showed, and what else is worth knowing, in order. */
  readonly notes: readonly AfterCallNote[];
  /** The hour that was agreed with the customer for a visit, milliseconds after the call began; absent if none was. */
  readonly appointment_ms?: number;
  /** The rating that the customer gave in the end, 1 the best. */
  readonly rating?: number;
  /** The state of the ticket's life in the end. */
  readonly end: string;
}

/** Longer than any ticket lives whose roles are exemplary. */
export const longest_ms = 60 * 86_400_000;
/** More than any call and any ticket can need. */
const mostEntries = 10_000;

/**
 * Lets the ticket of a finished call live on with exemplary roles, to closing, result message and rating: the log of the call goes on, on the
 * whole of the SOP. What the trainee left decides how it goes. Pure: the same call, the same log, the same life.
 * @param entries the log of the call
 * @param state   where it led
 * @param inspect what quality finds who listens to the call (5.1): the rules that score it stand above this room; without it, what its facts say
 * @param most    entries that the log takes; that there was more to come is told
 * @returns SB0610 for a call under a policy from before tickets lived on; warning SB0434 if the log was full with more to come
 */
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

/** A call held on the whole of the SOP, and its ticket: the same log leads both to the same stage, and here it can go on behind the contact. */
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

/** What showed, at the first act at which it did. */
function notesOf(causes: readonly DefectCause[], entries: readonly Entry[]): readonly AfterCallNote[] {
  const shown = causes
    .flatMap(({ who, do: event, ...told }): readonly AfterCallNote[] => {
      const at = entries.find((entry) => entry.who === who && 'do' in entry && entry.do === event);
      return at ? [{ at_ms: at.at_ms, ...told }] : [];
    })
    .sort((a, b) => a.at_ms - b.at_ms);
  return shown.filter((note, at) => shown.findIndex(({ code }) => code === note.code) === at);
}

/** What is done with the agent on the line who asks for it: nobody restarts a modem by themselves behind the call. */
const onTheLine: readonly string[] = ['demand-told', 'restarted', 'recovered', 'still-broken'] satisfies TicketEvent[];

/** What nobody does behind the call by themselves; nor does the customer come round to what was put there. */
function ofTheCall(event: string, { memory }: TicketRunState): boolean {
  const put = memory.facts.findLast(({ kind, name }) => kind === 'record' && name === 'solution-put');
  const over_ms = memory.milestones['contact-ends'] ?? Infinity;
  return onTheLine.includes(event) || (event === 'agreed' && (put === undefined || put.at_ms <= over_ms));
}

/** Nobody on autopilot does anything before the contact is over. */
function behind(pilot: TicketAutopilot, over_ms: number): TicketAutopilot {
  return {
    next: (ticket, state) => {
      const entry = state.memory.ended && pilot.next(ticket, state);
      return entry && { ...entry, at_ms: Math.max(entry.at_ms, over_ms) };
    }
  };
}
