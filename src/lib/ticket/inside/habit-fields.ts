import type { Fields } from '#domain/entry';
import { tagsOf } from '#kernel/chart';
import { chance } from '#kernel/random';
import type { Case } from '#machines/clause';
import type { Policy, TicketPolicy } from '#machines/policy';
import type { Role } from '#domain/roles';
import { teamFor } from '#machines/ticket-events';
import { isDue } from '../appointments';
import { onRecord } from '../capture';
import { missingFields, ticket as chartName } from '../events';
import { mayCause } from '../possible';
import { checkedBy, checkFields, isSampled, type Inspect } from '../quality';
import type { Memory } from '../memory';
import { mostGrant_yuan, stillToGive_yuan } from '../remedy';
import type { Ticket, TicketRunState } from '../ticket';

export interface Inspection {
  readonly inspect: Inspect;
  readonly samples: boolean;
}

/** Chooses one of the options, given the right one. */
export type Choose = <Choice>(right: Choice, from: readonly Choice[]) => Choice;

interface HabitFields {
  readonly with: Fields;
  readonly at_ms?: number;
}

const hour_ms = 3_600_000;
type PromiseKind = keyof Policy['earliestPromise_ms'];

/** Returns the fields of an event on autopilot, derived from the ticket; `undefined` while it is not to be done. */
export function fieldsFor(
  { do: event, with: fixed = {} }: TicketPolicy['habits'][number],
  ticket: Ticket,
  { memory, now_ms, instances }: TicketRunState,
  role: Role,
  seed: number,
  { inspect, samples }: Inspection,
  choose: Choose
): HabitFields | undefined {
  const { spec, policy, desk } = ticket;
  const rules = policy.ticket!;
  const tags = () => tagsOf(instances.get(chartName)!.snapshot);
  switch (event) {
    case 'dispatched': {
      const team = teamFor(spec.case, rules.dispatch);
      if (team === undefined) return undefined;
      // What the system may not do for want of room, a dispatcher must decide.
      if (role === 'system' && !hasRoom(spec.room?.[team] ?? rules.room[team] ?? 0, rules, spec.case.tier === 'vip'))
        return undefined;
      const again =
        memory.facts.findLast(({ kind, name }) => kind === 'state' && name !== undefined)?.name === 'unanswered';
      const waits = memory.milestones.dispatched !== undefined;
      return waits && !(again && rules.unanswered === 'dispatch-again')
        ? undefined
        : { with: { team: choose(team, Object.keys(policy.teams)) } };
    }
    case 'captured': {
      const known: Fields = {
        demand: spec.case.business,
        businessType: spec.case.business,
        contact: onRecord,
        serviceAddress: onRecord
      };
      return { with: Object.fromEntries(missingFields(spec, memory).map((field) => [field, known[field]!])) };
    }
    case 'lead-took':
      return rules.unanswered === 'team-lead' ? { with: {} } : undefined;
    case 'department-answered':
      return memory.asked[0] === undefined ? undefined : { with: { department: memory.asked[0] } };
    case 'plan-step-done': {
      const next = rules.emergencyPlan.find(({ by }) => !memory.planDone.includes(by));
      return next && { with: { department: next.by } };
    }
    case 'visit-booked':
      return memory.visit_ms !== undefined && !isDue(memory, policy, now_ms)
        ? undefined
        : {
            with: {
              at: visitTime_ms(now_ms, rules.course.visitAhead_ms, memory.limits['3.1-tech-24h']?.due_ms, desk.due)
            }
          };
    // Whoever has an appointment comes to it.
    case 'arrived':
      return memory.visit_ms === undefined ? undefined : { with: {}, at_ms: memory.visit_ms };
    case 'tools-taken':
      return { with: { tools: Object.keys(rules.tools) } };
    case 'tested':
      return { with: { test: rules.tests[spec.case.business] ?? rules.tests.default } };
    case 'labelled':
      return {
        with: {
          business: spec.case.class,
          difficulty: choose<string>(spec.case.difficulty, Object.keys(policy.label.difficulty))
        }
      };
    case 'solution-put': {
      const yuan = given_yuan(ticket, role);
      if (isRefused(memory, role, yuan)) return undefined;
      return { with: yuan === undefined ? fixed : { ...fixed, yuan } };
    }
    // Whoever holds the ticket gives what was agreed on.
    case 'credited': {
      const isOwed = memory.holder === role && tags().has('remedy-owed');
      return isOwed ? { with: { ...fixed, yuan: stillToGive_yuan(memory) } } : undefined;
    }
    case 'promised':
      return { with: { eta: policy.earliestPromise_ms[promiseOf(spec.case)], ...fixed } };
    case 'rated':
      return {
        with: { rating: isLeftOut(tags()) ? worstRating(ticket) : ratingOf(ticket, memory.facts, seed) }
      };
    // Who is owed money agrees to nothing that does not give it.
    case 'agreed':
      return isOffered(ticket, memory) ? { with: fixed } : undefined;
    case 'rejected':
      return isOffered(ticket, memory) ? undefined : { with: fixed };
    // Whoever is told that all is done, and has agreed to nothing, says so.
    case 'not-satisfied':
      return tags().has('agreement-owed') ? { with: {} } : undefined;
    case 'interviewed':
      // Nobody is known by name: whoever holds it.
      return { with: { ...fixed, person: spec.inCharge ?? memory.assignee ?? memory.holder } };
    case 'phrasing-checked':
    case 'process-checked':
    case 'outcome-checked':
      return samples && !isSampled(spec, policy, seed)
        ? undefined
        : { with: { ...fixed, ...checkFields(checkedBy[event]!, inspect(ticket, memory, instances), policy) } };
    default:
      return { with: fixed };
  }
}

function given_yuan({ spec, policy }: Ticket, role: Role): number | undefined {
  const { disputed_yuan, case: of } = spec;
  if (disputed_yuan === undefined || of.class !== 'complaint' || !of.conditions['can-verify']) return undefined;
  // Who may not give it does not promise it.
  if (!mayCause(role, 'credited', role, of)) return undefined;
  return role === 'agent' && disputed_yuan > mostGrant_yuan(spec, policy) ? undefined : disputed_yuan;
}

function isRefused({ last, round, facts, promised_yuan = 0 }: Memory, role: Role, yuan = 0): boolean {
  const [refused, put] = ['rejected', 'solution-put'].map((event) => last[event]?.count ?? -1);
  if (refused! < round || refused! < put! || yuan > promised_yuan) return false;
  return facts.findLast(({ kind, name }) => kind === 'record' && name === 'solution-put')?.who === role;
}

const isOffered = ({ spec: { case: of, disputed_yuan = 0 } }: Ticket, { promised_yuan = 0 }: Memory): boolean =>
  of.class !== 'complaint' || !of.conditions['can-verify'] || promised_yuan >= disputed_yuan;

function hasRoom(room: number, { keptForVip }: TicketPolicy, vip: boolean): boolean {
  return room - (vip ? 0 : keptForVip) > 0;
}

function promiseOf({ class: kind, conditions }: Case): PromiseKind {
  if (conditions.emergency) return 'emergency-progress';
  return kind === 'fault' ? 'visit' : 'complaint-solution';
}

function visitTime_ms(now_ms: number, ahead_ms: number, due_ms = -Infinity, due: Ticket['desk']['due']): number {
  const first_ms = now_ms + ahead_ms;
  for (let at_ms = first_ms; at_ms + hour_ms < due_ms; at_ms += hour_ms) if (due.works(at_ms)) return at_ms;
  return first_ms;
}

const isLeftOut = (tags: ReadonlySet<string>): boolean => tags.has('agreement-owed') || tags.has('remedy-owed');

const worstRating = ({ policy }: Ticket): number => Math.max(...Object.keys(policy.ticket!.ratings).map(Number));

function ratingOf(ticket: Ticket, facts: TicketRunState['memory']['facts'], seed: number): number {
  const { spec, policy } = ticket;
  const { course, hardToPlease } = policy.ticket!;
  const round = facts.findLastIndex(({ kind, clause }) => kind === 'record' && clause === '4.1-reenter');
  const wrong = new Set(
    facts
      .slice(round + 1)
      .filter(({ kind }) => kind === 'breached' || kind === 'irregular')
      .map(({ clause }) => clause)
  ).size;
  const drawn = chance(seed, `rates.${spec.number}.${round}`) * 100;
  const share = spec.temper === undefined ? 0 : hardToPlease[spec.temper];
  const held = drawn < share / 5 ? 2 : drawn < share ? 1 : 0;
  return Math.min(worstRating(ticket), 1 + held + Math.ceil(wrong / course.wrongPerRating));
}
