import { parseTime } from '#calendar/dates';
import { assert } from '#domain/assert';
import { good, type Result } from '#diagnostics/diagnostic';
import { roles, type Role } from '#domain/roles';
import type { Text } from '#domain/text';
import { liveStep } from '#kernel/live';
import { advance, apply, begin, type State } from '#kernel/simulation';
import type { Policy } from '#machines/policy';
import { autopilots as houseAutopilots } from '#operations/autopilot';
import { openDesk, type Desk, type DeskEntry, type DeskState, type ListenOn } from '#simulation/desk';
import { decide, undecided, type Autopilots, type Decisions } from '#simulation/live-desk';
import {
  inspectorOf,
  isOnLine,
  lineOf,
  type CallerOf,
  type InspectCall,
  type OnLine,
  type ReadUtterance
} from '#simulation/on-the-line';
import { impatience, isAttended } from '#simulation/patience';
import type { Staff } from '#simulation/live-house';
import { autopilot } from '#ticket/autopilot';
import { inspectFacts, type Inspect } from '#ticket/quality';
import type { Scenario } from '#scenario/scenario';
import type { Ticket } from '#ticket/ticket';
import { callerOf } from './caller';
import { isStaffStep, type SandboxStep } from './inside/log';
import type { Arrival, SandboxPlan } from './plan';

export interface Sandbox {
  readonly plan: SandboxPlan;
  readonly policy: Policy;
  readonly desk: Desk;
  /** In chronological order. */
  readonly arrivals: readonly Arrival[];
  readonly begins_ms: number;
  readonly inspect: Inspect;
}

/** State of a sandbox at one moment. Plain and immutable, so that going back is reusing the old one. */
export interface SandboxState {
  readonly desk: State<DeskState>;
  readonly staff: Staff;
  readonly decisions: Decisions;
  readonly arrived: number;
}

/** State after the next event: time passed, somebody arrived, or an autopilot acted. */
export interface SandboxEvent {
  readonly state: SandboxState;
  readonly entry?: DeskEntry;
}

/**
 * Sets up a sandbox. Pure: the same plan, policy, staff and steps give the same state.
 * @param listen interprets lines typed on a ticket; without it they only count as speech
 * @param voices needed to take a contact as a call; without them, nobody is on the line
 * @returns SB0590 if the policy has no section `operations`
 */
export function openSandbox(
  plan: SandboxPlan,
  policy: Policy,
  arrivals: readonly Arrival[],
  listen?: ListenOn,
  voices?: Voices
): Result<Sandbox> {
  const desk = openDesk(policy, listen, voices && callersOf(plan, arrivals, voices));
  if (!desk.ok) return desk;
  const begins_ms = parseTime(`${plan.date} ${plan.at}`);
  assert(begins_ms !== undefined, 'a day and a time of the day', plan);
  const inspect = voices ? inspectorOf(desk.value.caller, voices.inspect) : inspectFacts;
  return good({ plan, policy, desk: desk.value, arrivals, begins_ms, inspect });
}

export interface Voices {
  readonly scenarios: readonly Scenario[];
  readonly read: ReadUtterance;
  readonly inspect: InspectCall;
}

function callersOf({ lang }: SandboxPlan, arrivals: readonly Arrival[], { scenarios, read }: Voices): CallerOf {
  const invented = new Map(arrivals.map((it) => [it.opening.with.ticket.number, it]));
  const found = new WeakMap<Ticket, { readonly line: OnLine | undefined }>();
  return (ticket) => {
    let own = found.get(ticket);
    if (!own) found.set(ticket, (own = { line: find(ticket) }));
    return own.line;
  };
  function find(ticket: Ticket): OnLine | undefined {
    const arrival = invented.get(ticket.spec.number);
    const caseFile = arrival && callerOf(arrival.invented, ticket.spec, scenarios, ticket.policy, lang);
    const agentId = arrival?.opening.with.about.people.agent;
    return caseFile && lineOf(ticket, caseFile, { name: '', agentId: agentId ?? '' }, read, lang);
  }
}

export function beginSandbox({ desk, begins_ms }: Sandbox, staff: Staff): SandboxState {
  const begun = advance(desk.simulation, begin(desk.simulation), begins_ms);
  return { desk: begun, staff, decisions: undecided, arrived: 0 };
}

/** Returns the next event up to a time; `undefined` if there is none. */
export function nextEvent(sandbox: Sandbox, state: SandboxState, until_ms: number): SandboxEvent | undefined {
  const { desk, arrivals } = sandbox;
  // Autopilots decide between steps, by the state of that moment: one jump of the clock equals many.
  const { decisions, first: decided } = decide(desk, pilotsOf(sandbox, state.staff), state.decisions, state.desk);
  const coming = arrivals[state.arrived]?.opening;
  const first = coming && (!decided || coming.at_ms <= decided.at_ms) ? coming : decided;
  const step = liveStep(desk.simulation, state.desk, first, until_ms);
  if (!step) return undefined;
  const arrived = state.arrived + (step.entry !== undefined && step.entry === coming ? 1 : 0);
  const after = { ...state, desk: step.state, decisions, arrived };
  return step.entry ? { state: after, entry: step.entry } : { state: after };
}

/** Returns the state at a later time, with only the clock advanced. Nothing may have happened in between. */
export function withTime({ desk }: Sandbox, state: SandboxState, now_ms: number): SandboxState {
  return now_ms > state.desk.now_ms ? { ...state, desk: advance(desk.simulation, state.desk, now_ms) } : state;
}

export interface Stepped {
  readonly state: SandboxState;
  readonly refused?: Text;
}

/** Returns the state after a step of the user, at the step's time. Everything due before must have been processed. */
export function takeStep(sandbox: Sandbox, state: SandboxState, step: SandboxStep): Stepped {
  if (isStaffStep(step)) {
    // Nobody else can go on with what one has begun to say.
    if (step.role === 'agent' && step.by !== 'me' && state.desk.memory.tickets.values().some(isOnLine))
      return {
        state,
        refused: { zh: '客户还在线上，先结束这通对话', en: 'a customer is on the line: end the call first' }
      };
    const { [step.role]: _left, ...others } = state.staff;
    const staff: Staff = step.by === 'me' ? others : { ...others, [step.role]: step.by };
    // Whoever begins to think has thought of nothing yet.
    return { state: { ...withTime(sandbox, state, step.at_ms), staff, decisions: undecided } };
  }
  const { state: desk, refused } = apply(sandbox.desk.simulation, state.desk, step, step.at_ms);
  return refused === undefined ? { state: { ...state, desk } } : { state, refused };
}

const known = new WeakMap<Sandbox, Map<string, Autopilots>>();

/** Returns the autopilots of a staff; cached, since each caches its habits. */
export function pilotsOf(sandbox: Sandbox, staff: Staff): Autopilots {
  let own = known.get(sandbox);
  if (!own) known.set(sandbox, (own = new Map()));
  const key = roles.map((role) => staff[role] ?? '').join();
  let pilots = own.get(key);
  if (!pilots) own.set(key, (pilots = pilotsFor(staff, sandbox)));
  return pilots;
}

function pilotsFor(staff: Staff, { plan: { seed }, desk, inspect }: Sandbox): Autopilots {
  const working = roles.flatMap((role) =>
    staff[role] === undefined ? [] : [autopilot(role, staff[role], seed, { inspect })]
  );
  // Whom a person attends, waits for that person; colleagues go on by themselves.
  const waits = staff.agent === undefined && staff.customer !== undefined;
  const tickets = waits ? [...working, impatience(desk.caller)] : working;
  return { tickets, organisation: houseAutopilots(staff, seed) };
}

/** Returns the roles that the user plays, in SOP order. */
export function playedBy({ staff }: Pick<SandboxState, 'staff'>): readonly Role[] {
  return roles.filter((role) => staff[role] === undefined);
}

/** Returns tickets whose contact is being handled by forms; the next player of the agent continues it. */
export function attendedIn({ desk }: SandboxState): readonly string[] {
  const { tickets } = desk.memory;
  return tickets.keys().filter((key) => isAttended(tickets.get(key)!));
}
