import type { DoneEntry } from '#domain/entry';
import { roles, type Role } from '#domain/roles';
import type { Text } from '#domain/text';
import { autopilot, filledBy } from '#ticket/autopilot';
import { eventSpec, ticketEvents, type TicketEvent } from '#machines/ticket-events';
import type { TicketAutopilot } from '#ticket/live';
import { endsUnagreed, optionsOn } from '#ticket/options';
import type { Ticket, TicketRunState } from '#ticket/ticket';
import { autopilot as houseAutopilot, type OperationsAutopilot } from '#operations/autopilot';
import type { CycleEntry } from '#operations/log';
import { ticketState } from '#simulation/live-desk';
import { isOnLine, lacksOnLine } from '#simulation/on-the-line';
import { detailsQuestion } from './caller';
import { mendOn, type Lack } from './mend';
import { pilotsOf, playedBy, type Sandbox, type SandboxState } from './sandbox';

export interface Hint {
  readonly who: Role;
  readonly entry: DoneEntry;
  readonly askFirst?: Text;
  readonly announced?: true;
  readonly lacks?: Lack;
}

const model = new Map<number, ReadonlyMap<Role, TicketAutopilot>>();
const houseModel = new Map<number, ReadonlyMap<Role, OperationsAutopilot>>();

function modelOf<Pilot>(known: Map<number, ReadonlyMap<Role, Pilot>>, seed: number, make: (role: Role) => Pilot) {
  let pilots = known.get(seed);
  if (!pilots) {
    known.clear();
    known.set(seed, (pilots = new Map(roles.map((role) => [role, make(role)]))));
  }
  return pilots;
}

function isSettled(event: string, state: TicketRunState): boolean {
  const { taken, milestones } = state.memory;
  const isOver = (taken['closed'] ?? 0) > 0 && milestones['contact-ends'] === undefined;
  return isOver && (event === 'explained' || event === 'solution-put') && !endsUnagreed(state);
}

/** Returns the earliest next action, exemplary diligence assumed for the user's roles; `undefined` if nobody's. */
export function turnOn(sandbox: Sandbox, state: SandboxState, key: string): Hint | undefined {
  const run = state.desk.memory.tickets.get(key);
  if (!run) return undefined;
  const seen = ticketState(state.desk, key, run);
  const models = modelOf(model, sandbox.plan.seed, (role) =>
    autopilot(role, 'exemplary', sandbox.plan.seed, { leaves: isSettled })
  );
  const onLine = isOnLine(run);
  // Whoever is on the line has the word: nobody says here what the customer does next.
  const plays = playedBy(state).filter((role) => !onLine || role === 'agent');
  const own = plays.map((role) => models.get(role)!);
  const others = onLine ? [] : pilotsOf(sandbox, state.staff).tickets;
  let first: Hint | undefined;
  for (const pilot of [...own, ...others]) {
    const entry = pilot.next(run.ticket, seen);
    if (entry && (!first || entry.at_ms < first.entry.at_ms)) first = { who: entry.who, entry };
  }
  const announced = onLine && plays.length > 0 ? announcedOn(run.ticket, seen, sandbox.plan.seed) : undefined;
  if (announced) first = { who: 'agent', entry: announced, announced: true };
  first ??= mendOn(run.ticket, seen, plays, sandbox.plan.seed);
  const line = onLine ? sandbox.desk.caller(run.ticket) : undefined;
  if (!first || !line || lacksOnLine(line, run.memory, first.entry) !== 'nothing-to-compare') return first;
  const question = detailsQuestion(line.caseFile.scenario);
  return question ? { ...first, askFirst: question } : first;
}

function announcedOn(ticket: Ticket, seen: TicketRunState, seed: number): DoneEntry | undefined {
  const { lines, acts, taken } = seen.memory;
  const last = lines.findLast(({ who }) => who === 'agent')?.entry;
  const said = new Set(acts.filter(({ entry, counts }) => entry === last && counts === 'yes').map(({ name }) => name));
  const event = (Object.keys(ticketEvents) as TicketEvent[]).find(
    (name) => (taken[name] ?? 0) === 0 && eventSpec(name)?.announcedBy?.some((act) => said.has(act))
  );
  const able = event && optionsOn(ticket, seen).find((it) => it.event === event && it.kind === 'regular');
  if (!able) return undefined;
  const carried = filledBy('agent', able.event, ticket, seen, seed);
  return { at_ms: seen.now_ms, who: 'agent', do: able.event, ...(carried && { with: carried }) };
}

/** Returns the user's next action on a ticket; `undefined` if it is another role's turn or nobody's. */
export function hintOn(sandbox: Sandbox, state: SandboxState, key: string): Hint | undefined {
  const turn = turnOn(sandbox, state, key);
  return turn && state.staff[turn.who] === undefined ? turn : undefined;
}

/** Returns the action to highlight; `undefined` on a finished ticket, where quality chooses what to look at. */
export const toldFirst = (hint: Hint | undefined, over: boolean): TicketEvent | undefined =>
  over ? undefined : (hint?.entry.do as TicketEvent | undefined);

/** Returns each user role's first due action beyond tickets: interviews, the emergency board, the ledger. */
export function houseHints({ plan, desk }: Sandbox, state: SandboxState): readonly CycleEntry[] {
  const pilots = modelOf(houseModel, plan.seed, (role) => houseAutopilot(role, 'exemplary', plan.seed));
  const seen = { ...state.desk, memory: state.desk.memory.books };
  const house = { house: desk.organisation.house, policy: desk.policy };
  return playedBy(state).flatMap((role) => pilots.get(role)!.next(house, seen) ?? []);
}
