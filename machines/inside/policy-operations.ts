import type { Limit } from '#domain/limit';
import { listed, type Text } from '#domain/text';
import { suggestion } from '#domain/suggest';
import { dimensions, type Dimension } from '#domain/words';
import type { Formula } from '../clause';
import { cycleEvents, type CycleField } from '../cycles/events';
import { cycleHabits, habitOf, type HabitualEvent } from '../cycles/habits';
import type { Role } from '../roles';
import { readHabit, type Fixed, type Habit } from './policy-habits';
import { isKeyOf, type NamesHere, type Path, type PolicyReader } from './policy-reader';

/** What a training can be for beside a clause: what a person can fall short in. `other`: whatever no training names. */
export const shortfallWords = ['rating', 'first-contact', 'overdue', ...dimensions, 'other'] as const;

export const trainingKinds = ['simulation', 'experts', 'special'] as const;
export type TrainingKind = (typeof trainingKinds)[number];

/** A cause of trouble or a point of dispute (5.2-business); without an action, the owner has to find one. */
export interface Cause {
  readonly text: Text;
  /** Id of an action. */
  readonly action?: string;
}

export interface Training {
  readonly text: Text;
  readonly kind: TrainingKind;
  /** What it helps against: clauses, or words of {@link shortfallWords}. */
  readonly for: readonly string[];
}

/** A change of the process that is ready to be proposed (5.3-quarterly). */
export interface ShippedProposal {
  readonly text: Text;
  readonly clause: string;
  /** Key of the policy, with dots between its levels, to its new value. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
}

/** What the policy says of the house beyond one ticket. */
export interface OperationsPolicy {
  /** 4.2-three: when a ticket is below standard for its person, and how many in a row mean special training. */
  readonly standard: {
    readonly ratings: readonly number[];
    readonly ownBreaches: boolean;
    readonly quality: readonly Dimension[];
    readonly inARow: number;
  };
  /** How long no repeat on the same matter makes a first contact a resolution. */
  readonly noRepeatWithin_ms: number;
  readonly channels: {
    readonly highComplaints_percent: number;
    readonly ofAtLeast: number;
    readonly action: Text;
  };
  readonly business: {
    /** Tickets of one cause from which it is a finding. */
    readonly from: number;
    readonly causes: Readonly<Record<string, Cause>>;
    readonly disputes: Readonly<Record<string, Cause>>;
    readonly actions: Readonly<Record<string, Text>>;
  };
  readonly persons: {
    readonly ofAtLeast: number;
    readonly firstContact_percent: number;
    readonly satisfied_percent: number;
    /** Tickets a month. */
    readonly overdueMost: number;
  };
  readonly emergency: { readonly tickets: number; readonly within_ms: number };
  /** Response limits by department. */
  readonly departments: Readonly<Record<string, Limit>>;
  readonly proposals: Readonly<Record<string, ShippedProposal>>;
  readonly trainings: Readonly<Record<string, Training>>;
  /** What roles on autopilot do beyond one ticket; of what is to be done at one time, in this order. */
  readonly habits: readonly HouseHabit[];
}

/** One thing that somebody on autopilot does beyond one ticket. */
export type HouseHabit = Habit<HabitualEvent> & {
  /** Behind what calls for it, around the clock or in working time. */
  readonly after: Limit;
};

// prettier-ignore
const keys = ['standard', 'first-contact', 'channels', 'business', 'persons', 'emergency', 'departments', 'proposals', 'trainings', 'habits'];
const most = 10_000;

/**
 * Reads the section `operations` of a policy; SB0601 to SB0608 as everywhere in it.
 * @param root the whole policy as plain data: departments and keys that are named here stand elsewhere in it
 * @param clauseIds ids of all clauses
 */
export function readOperationsPolicy(
  r: PolicyReader,
  root: Readonly<Record<string, unknown>>,
  clauseIds: readonly string[]
): OperationsPolicy {
  const at = (...path: Path): Path => ['operations', ...path];
  const tree = r.tree(root['operations'], at(), keys);
  const part = (name: string, known: readonly string[]) => r.tree(tree[name], at(name), known);
  const standard = part('standard', ['ratings', 'own-breaches', 'quality', 'in-a-row']);
  const firstContact = part('first-contact', ['no-repeat-within']);
  const channels = part('channels', ['high-complaints', 'of-at-least', 'action']);
  const persons = part('persons', ['of-at-least', 'first-contact', 'satisfied', 'overdue']);
  const emergency = part('emergency', ['tickets', 'within']);
  const policy: OperationsPolicy = {
    standard: {
      ratings: r.list(standard['ratings'], at('standard', 'ratings'), (v, path) => r.whole(v, path, 1, 4)),
      ownBreaches: r.yes(standard['own-breaches'], at('standard', 'own-breaches')),
      quality: r.names(
        standard['quality'],
        at('standard', 'quality'),
        dimensions,
        'SB0606.name'
      ) as readonly Dimension[],
      inARow: r.whole(standard['in-a-row'], at('standard', 'in-a-row'), 1, 100)
    },
    noRepeatWithin_ms: r.duration(firstContact['no-repeat-within'], at('first-contact', 'no-repeat-within')),
    channels: {
      highComplaints_percent: r.number(channels['high-complaints'], at('channels', 'high-complaints'), 0, 100),
      ofAtLeast: r.whole(channels['of-at-least'], at('channels', 'of-at-least'), 1, most),
      action: r.both(channels['action'], at('channels', 'action'))
    },
    business: readBusiness(r, tree['business'], at('business')),
    persons: {
      ofAtLeast: r.whole(persons['of-at-least'], at('persons', 'of-at-least'), 1, most),
      firstContact_percent: r.number(persons['first-contact'], at('persons', 'first-contact'), 0, 100),
      satisfied_percent: r.number(persons['satisfied'], at('persons', 'satisfied'), 0, 100),
      overdueMost: r.whole(persons['overdue'], at('persons', 'overdue'), 0, most)
    },
    emergency: {
      tickets: r.whole(emergency['tickets'], at('emergency', 'tickets'), 1, most),
      within_ms: r.duration(emergency['within'], at('emergency', 'within'))
    },
    departments: r.map(tree['departments'], at('departments'), (v, path) => r.limit(v, path), departmentsOf(root)),
    proposals: r.map(tree['proposals'], at('proposals'), (v, path) => readProposal(r, v, path, root, clauseIds)),
    trainings: r.map(tree['trainings'], at('trainings'), (v, path) => readTraining(r, v, path, clauseIds)),
    habits: r.list(tree['habits'], at('habits'), (v, path) => readHouseHabit(r, v, path))
  };
  if (!Object.values(policy.trainings).some((training) => training.for.includes('other'))) {
    r.say('SB0601.training', at('trainings'), {});
  }
  return policy;
}

function readBusiness(r: PolicyReader, raw: unknown, path: Path): OperationsPolicy['business'] {
  const tree = r.tree(raw, path, ['from', 'causes', 'disputes', 'actions']);
  const actions = r.map(tree['actions'], [...path, 'actions'], (v, place) => r.both(v, place));
  const causes = (name: string) =>
    r.map(tree[name], [...path, name], (v, place): Cause => {
      const { action, ...text } = r.tree(v, place, ['zh', 'en', 'action']);
      const named = { from: 'operations.business.actions', names: Object.keys(actions) };
      return {
        text: r.both(text, place),
        ...(action === undefined ? {} : { action: r.name(action, [...place, 'action'], named, 'SB0606.name') })
      };
    });
  const from = r.whole(tree['from'], [...path, 'from'], 1, most);
  return { from, causes: causes('causes'), disputes: causes('disputes'), actions };
}

function readProposal(
  r: PolicyReader,
  raw: unknown,
  path: Path,
  root: unknown,
  clauseIds: readonly string[]
): ShippedProposal {
  const { clause, sets, ...text } = r.tree(raw, path, ['zh', 'en', 'clause', 'sets']);
  const proposal = {
    text: r.both(text, path),
    clause: r.name(clause, [...path, 'clause'], clauseIds),
    sets: r.map(sets, [...path, 'sets'], (v, place) => r.names(v, place))
  };
  for (const key of Object.keys(proposal.sets)) {
    if (isKeyOf(root, key)) continue;
    r.say('SB0606.key', [...path, 'sets', key], { name: key });
  }
  return proposal;
}

function readTraining(r: PolicyReader, raw: unknown, path: Path, clauseIds: readonly string[]): Training {
  const { kind, for: what, ...text } = r.tree(raw, path, ['zh', 'en', 'kind', 'for']);
  return {
    text: r.both(text, path),
    kind: r.choice(kind, [...path, 'kind'], trainingKinds),
    for: r.names(what, [...path, 'for'], [...shortfallWords, ...clauseIds])
  };
}

/** A habit that keeps to what can be done beyond one ticket: by whom, about what, with which fields. */
function readHouseHabit(r: PolicyReader, raw: unknown, path: Path): HouseHabit {
  const before = r.found.length;
  const habit = readHabit(
    r,
    raw,
    path,
    Object.keys(cycleHabits) as HabitualEvent[],
    (event, value, place) => readFixed(r, event, value, place),
    {
      keys: ['after'],
      read: ({ after }, place): { after: Limit } => ({
        after: after === undefined ? { per: 'wall', ms: 0 } : r.limit(after, [...place, 'after'])
      })
    }
  );
  // What is no habit at all was told; what stands in for it is not to be judged.
  if (r.found.length > before) return habit;
  const { do: event, who, when } = habit;
  const { fixes, asks } = habitOf(event);
  for (const field of Object.keys(habit.with ?? {})) {
    if (fixes.includes(field)) continue;
    r.say('SB0606.field', [...path, 'with', field], { event, field, suggestion: suggestion(field, fixes) });
  }
  const may: readonly Role[] = cycleEvents[event].who;
  if (who !== undefined && !may.includes(who))
    r.say('SB0604.who', [...path, 'who'], { event, who, choices: listed(may) });
  const strange =
    when === undefined ? undefined : atomsOf(when).find((atom) => !asks?.some((it) => atom.startsWith(`${it}:`)));
  if (strange !== undefined && asks)
    r.say('SB0604.asks', [...path, 'when'], { event, came: strange, choices: listed(asks.map((it) => `${it}:…`)) });
  else if (strange !== undefined) r.say('SB0604.asks-nothing', [...path, 'when'], { event, came: strange });
  return habit;
}

/** A field of such an event, by what the event has there; an instant as how long ahead it lies. */
function readFixed(r: PolicyReader, event: HabitualEvent, value: unknown, path: Path): Fixed[string] {
  const fields: Readonly<Record<string, CycleField>> = cycleEvents[event].fields;
  const name = String(path.at(-1));
  const { type, choices } = Object.hasOwn(fields, name) ? fields[name]! : { type: 'text' };
  if (type === 'time') return r.duration(value, path);
  if (type === 'list') return r.names(value, path);
  return type === 'choice' ? r.choice(value, path, choices ?? []) : r.text(value, path);
}

function atomsOf(formula: Formula): readonly string[] {
  if (typeof formula === 'string') return [formula];
  if ('not' in formula) return atomsOf(formula.not);
  return ('all' in formula ? formula.all : formula.any).flatMap(atomsOf);
}

/** Departments that the policy names; any, if it names none. */
function departmentsOf(root: Readonly<Record<string, unknown>>): NamesHere | undefined {
  const ticket = root['ticket'];
  const named = ticket !== null && typeof ticket === 'object' ? (ticket as Record<string, unknown>)['departments'] : {};
  const names = named !== null && typeof named === 'object' ? Object.keys(named) : [];
  return names.length > 0 ? { from: 'ticket.departments', names } : undefined;
}
