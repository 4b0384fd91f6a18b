import type { Text } from '#domain/text';
import { selfHelpSteps, type CaseClass } from '../clause';
import { sopClauses } from '../sop-clauses';
import type { EventSpec, PolicyList } from '../events/spec';
import { eventSpec, ticketEvents, type TicketEvent } from '../ticket-events';
import { readHabit, readPlain, type Fixed, type Habit } from './policy-habits';
import type { NamesHere, Path, PolicyReader } from './policy-reader';

/** What the policy says of a ticket's life behind the first contact. */
export interface TicketPolicy {
  /** Businesses by class. */
  readonly classes: Readonly<Record<CaseClass, readonly string[]>>;
  /** The order of self-help; empty: any. */
  readonly selfHelp: readonly string[];
  readonly dispatch: readonly { readonly class: CaseClass; readonly team: string }[];
  /** Tickets that a team can take. */
  readonly room: Readonly<Record<string, number>>;
  readonly keptForVip: number;
  readonly unanswered: 'dispatch-again' | 'team-lead';
  /** Clauses whose limits stand while one waits for the customer. */
  readonly pauses: readonly string[];
  readonly slot_ms: number;
  readonly followUpAttempts: number;
  readonly emergencyPlan: readonly string[];
  readonly departments: Readonly<Record<string, Text>>;
  /** Causes to choose from, by clause: Chinese name to English. */
  readonly causes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly tools: readonly string[];
  /** The test on site, by business; `default` for others. */
  readonly tests: Readonly<Record<string, string>> & { readonly default: string };
  readonly ratings: Readonly<Record<string, Text>>;
  /** The rating from which on a supervisor reviews the handling (4.2-review); the greater, the worse. */
  readonly reviewFrom: number;
  readonly words: Readonly<Record<string, Text>>;
  /** What roles on autopilot do, in the order in which they think of it. */
  readonly habits: readonly (Habit<TicketEvent> & {
    /** Behind the last thing that happened, or that event. */
    readonly after_ms: number;
    /** What it counts from, once it has happened; the last thing that happened, if left out. */
    readonly since?: TicketEvent;
  })[];
}

/** Limits that can run while somebody handles the ticket: only those can stand while one waits for the customer. */
const standing = sopClauses.filter(({ timer }) => timer?.pausable).map(({ id }) => id);

const events = Object.keys(ticketEvents) as TicketEvent[];

const classes = ['fault', 'request', 'complaint'] as const satisfies readonly CaseClass[];
// prettier-ignore
const keys = [
  'classes', 'self-help', 'dispatch', 'room', 'kept-for-vip', 'unanswered', 'pauses', 'slot', 'follow-up-attempts', 'emergency-plan', 'departments',
  'causes', 'tools', 'tests', 'ratings', 'review-from', 'words', 'habits'
];

/** Ids that this section may name and that stand elsewhere. */
export interface KnownIds {
  readonly teams: readonly string[];
  readonly desks: readonly string[];
  readonly tags: readonly string[];
  readonly businesses: readonly string[];
  readonly clauseIds: readonly string[];
}

/** Reads the section `ticket` of a policy. */
export function readTicketPolicy(r: PolicyReader, raw: unknown, known: KnownIds): TicketPolicy {
  const teams: NamesHere = { from: 'teams', names: known.teams };
  const at = (...path: readonly (string | number)[]) => ['ticket', ...path];
  const tree = r.tree(raw, at(), keys);
  const departments = r.map(tree['departments'], at('departments'), (v, path) => r.both(v, path));
  const lists: Readonly<Partial<Record<PolicyList, NamesHere>>> = {
    teams,
    desks: { from: 'desks', names: known.desks },
    tags: { from: 'tags', names: known.tags },
    departments: { from: 'ticket.departments', names: Object.keys(departments) }
  };
  return {
    classes: r.record(tree['classes'], at('classes'), classes, (v, path) =>
      // A policy from before business types were listed takes any.
      known.businesses.length === 0
        ? r.names(v, path)
        : r.names(v, path, { from: 'business-types', names: known.businesses }, 'SB0606')
    ),
    selfHelp: r.names(tree['self-help'], at('self-help'), selfHelpSteps, 'SB0606'),
    dispatch: r.list(tree['dispatch'], at('dispatch'), (v, path) => {
      const rule = r.tree(v, path, ['class', 'team']);
      return {
        class: r.choice(rule['class'], [...path, 'class'], classes),
        team: r.name(rule['team'], [...path, 'team'], teams, 'SB0606')
      };
    }),
    room: r.map(tree['room'], at('room'), (v, path) => r.whole(v, path, 0, 10_000), teams),
    keptForVip: r.whole(tree['kept-for-vip'], at('kept-for-vip'), 0, 10_000),
    unanswered: r.choice(tree['unanswered'], at('unanswered'), ['dispatch-again', 'team-lead'] as const),
    pauses: r.names(tree['pauses'], at('pauses'), standing),
    slot_ms: r.duration(tree['slot'], at('slot')),
    followUpAttempts: r.whole(tree['follow-up-attempts'], at('follow-up-attempts'), 1, 20),
    emergencyPlan: r.names(
      tree['emergency-plan'],
      at('emergency-plan'),
      { from: 'ticket.departments', names: Object.keys(departments) },
      'SB0606'
    ),
    departments,
    causes: r.map(
      tree['causes'],
      at('causes'),
      (v, path) => r.map(v, path, (name, place) => r.text(name, place)),
      known.clauseIds
    ),
    tools: r.names(tree['tools'], at('tools')),
    tests: r.withDefault(
      r.map(tree['tests'], at('tests'), (v, path) => r.text(v, path)),
      at('tests'),
      ''
    ),
    ratings: r.record(tree['ratings'], at('ratings'), ['1', '2', '3', '4'], (v, path) => r.both(v, path)),
    reviewFrom: tree['review-from'] === undefined ? 3 : r.whole(tree['review-from'], at('review-from'), 1, 4),
    words: r.map(tree['words'], at('words'), (v, path) => r.both(v, path)),
    habits: r.list(tree['habits'], at('habits'), (v, path) =>
      readHabit(r, v, path, events, (event, value, place) => readFixed(r, event, value, place, lists), {
        keys: ['after', 'since'],
        read: ({ after, since }, place) => ({
          after_ms: after === undefined ? 0 : r.duration(after, [...place, 'after']),
          ...(since === undefined ? {} : { since: r.choice(since, [...place, 'since'], events) })
        })
      })
    )
  };
}

/** What a habit fixes of a field: where the policy lists what may stand in it, one of that. */
function readFixed(
  r: PolicyReader,
  event: TicketEvent,
  value: unknown,
  path: Path,
  lists: Readonly<Partial<Record<PolicyList, NamesHere>>>
): Fixed[string] {
  const fields: EventSpec['fields'] = eventSpec(event)?.fields;
  const list = fields?.[String(path.at(-1))]?.of;
  const names = list && lists[list];
  if (!names) return readPlain(r, value, path);
  return Array.isArray(value) ? r.names(value, path, names, 'SB0606') : r.name(value, path, names, 'SB0606');
}
