import type { Fields } from '#domain/entry';
import type { TicketPolicy } from '#machines/policy';
import type { Role } from '#domain/roles';
import { teamFor } from '#machines/ticket-events';
import { missingFields } from '../events';
import { checkedBy, checkFields, isSampled, type Inspect } from '../quality';
import type { Ticket, TicketRunState } from '../ticket';

/** How quality goes about its checks (5.1): what it finds, and which tickets it looks at. */
export interface Inspection {
  readonly inspect: Inspect;
  readonly samples: boolean;
}

interface HabitFields {
  readonly with: Fields;
  /** When it is done, if not so long after the last thing. */
  readonly at_ms?: number;
}

const hour_ms = 3_600_000;

/** What an act on autopilot carries, worked out from the ticket; `undefined` while it is not to be done. */
export function fieldsFor(
  { do: event, with: fixed = {} }: TicketPolicy['habits'][number],
  { spec, policy, desk }: Ticket,
  { memory, now_ms }: TicketRunState,
  role: Role,
  seed: number,
  { inspect, samples }: Inspection
): HabitFields | undefined {
  const rules = policy.ticket!;
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
      return waits && !(again && rules.unanswered === 'dispatch-again') ? undefined : { with: { team } };
    }
    case 'captured': {
      const known: Fields = {
        demand: spec.case.business,
        businessType: spec.case.business,
        contact: 'on-record',
        serviceAddress: 'on-record'
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
    case 'departments-asked':
      return { with: { ...fixed, deadline: 4 * hour_ms } };
    case 'visit-booked':
      return memory.visit_ms !== undefined
        ? undefined
        : { with: { at: visitTime_ms(now_ms, memory.limits['3.1-tech-24h']?.due_ms, desk.due) } };
    // Whoever has an appointment comes to it.
    case 'arrived':
      return memory.visit_ms === undefined ? undefined : { with: {}, at_ms: memory.visit_ms };
    case 'tools-taken':
      return { with: { tools: Object.keys(rules.tools) } };
    case 'tested':
      return { with: { test: rules.tests[spec.case.business] ?? rules.tests.default } };
    case 'labelled':
      return { with: { business: spec.case.class, difficulty: spec.case.difficulty } };
    case 'promised':
      return {
        with: { eta: spec.case.conditions.emergency ? policy.earliestPromise_ms['emergency-progress'] : 24 * hour_ms }
      };
    case 'rated':
      return { with: { rating: ratingOf(memory.facts) } };
    case 'interviewed':
      return { with: { ...fixed, ...(spec.inCharge === undefined ? {} : { person: spec.inCharge }) } };
    case 'phrasing-checked':
    case 'process-checked':
    case 'outcome-checked':
      return samples && !isSampled(spec, policy, seed)
        ? undefined
        : { with: { ...fixed, ...checkFields(checkedBy[event]!, inspect({ spec, policy }, memory), policy) } };
    default:
      return { with: fixed };
  }
}

function hasRoom(room: number, { keptForVip }: TicketPolicy, vip: boolean): boolean {
  return room - (vip ? 0 : keptForVip) > 0;
}

/** The first full hour in working time that is two hours off and before the limit; else two hours off, by agreement. */
function visitTime_ms(now_ms: number, due_ms = now_ms + 24 * hour_ms, due: Ticket['desk']['due']): number {
  const first_ms = now_ms + 2 * hour_ms;
  for (let at_ms = first_ms; at_ms < due_ms - hour_ms; at_ms += hour_ms) if (due.works(at_ms)) return at_ms;
  return first_ms;
}

/** A customer's rating: what went wrong for them takes a step each, counted anew when a complaint is handled again (4.1-reenter). */
function ratingOf(facts: TicketRunState['memory']['facts']): number {
  const round = facts.findLastIndex(({ kind, clause }) => kind === 'record' && clause === '4.1-reenter');
  const wrong = new Set(
    facts
      .slice(round + 1)
      .filter(({ kind }) => kind === 'breached' || kind === 'irregular')
      .map(({ clause }) => clause)
  ).size;
  return Math.min(4, 1 + Math.ceil(wrong / 2));
}
