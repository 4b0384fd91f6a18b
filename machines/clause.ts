import type { Text } from '#domain/text';
import type { Role } from '#domain/roles';
import type { ForbiddenLabel, Milestone, Part } from '#domain/act-ids';
import type { CaseClass, Channel, ContactKind, Difficulty, Dimension, SelfHelpStep } from '#domain/ids';

export type { Milestone } from '#domain/act-ids';

/** What a case fixes before its first entry, beside class, business, channel, tier and care. */
export const conditions = [
  'in-scope',
  'wants-change',
  'solvable-on-the-spot',
  'settles-on-call',
  'cured-by-restart',
  'departments',
  'collects-personal-data',
  'complex-tariff',
  'emergency',
  'can-verify'
] as const;
export type Condition = (typeof conditions)[number];

/** The case as scenario and seed fix it: all that a clause's `when` may ask about. */
export interface Case {
  readonly class: CaseClass;
  readonly business: string;
  readonly channel: Channel;
  /** Absent: the customer has come by themselves. */
  readonly contact?: ContactKind;
  readonly tier: 'ordinary' | 'vip';
  /** The customer is elderly, disabled or otherwise in need of care. */
  readonly care: boolean;
  readonly difficulty: Difficulty;
  readonly conditions: Readonly<Record<Condition, boolean>>;
}

/** A question about the case, as data: an atom, or atoms joined. */
export type Formula =
  | Condition
  | `class:${CaseClass}`
  | `business:${string}`
  | `difficulty:${Difficulty}`
  | `channel:${Channel}`
  | `contact:${ContactKind}`
  | 'care'
  | 'vip'
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly not: Formula };

/** True if a text is a question about a case that stands by itself. */
export function isAtom(text: string): boolean {
  const [kind, value] = text.split(':');
  if (value !== undefined)
    return ['class', 'business', 'difficulty', 'channel', 'contact'].includes(kind!) && value !== '';
  return text === 'care' || text === 'vip' || (conditions as readonly string[]).includes(text);
}

/** True if a formula holds for a case. */
export function holds(formula: Formula, of: Case): boolean {
  if (typeof formula !== 'string') {
    if ('all' in formula) return formula.all.every((f) => holds(f, of));
    if ('any' in formula) return formula.any.some((f) => holds(f, of));
    return !holds(formula.not, of);
  }
  if (formula === 'care') return of.care;
  if (formula === 'vip') return of.tier === 'vip';
  const [kind, value] = formula.split(':');
  if (value === undefined) return of.conditions[formula as Condition];
  switch (kind) {
    case 'class':
      return of.class === value;
    case 'business':
      return of.business === value;
    case 'channel':
      return of.channel === value;
    case 'contact':
      return (of.contact ?? 'reception') === value;
    default:
      return of.difficulty === value;
  }
}

/** Facts read when the trainee's part ends; each weighs in the outcome verdict (policy `outcome-weights`). */
export const closingFacts = ['settled', 'accepted', 'keepable', 'within-authority'] as const;
export type ClosingFact = (typeof closingFacts)[number];

/** Steps of self-help; their order is free unless the policy fixes it (5.3-three-steps). */
export const selfHelpSteps = ['lights', 'restart', 'field'] as const satisfies readonly SelfHelpStep[];

/** How one sees that a clause is met: one scoring rule treats one kind. */
export type FulfilledWhen =
  /** All parts said, in any wording, over one or several utterances. */
  | { readonly by: 'parts'; readonly parts: readonly Part[]; readonly step?: SelfHelpStep }
  /** The parts said, the last of them begun in the time of the clause's timer. */
  | { readonly by: 'parts-within'; readonly parts: readonly Part[] }
  /** The instant that ends the clause's timer comes in its time. */
  | { readonly by: 'within' }
  /** The instant that ends the clause's timer comes no sooner than it has run. */
  | { readonly by: 'wait' }
  | { readonly by: 'milestone'; readonly instant: Milestone }
  /** Fields of the ticket filled; `also` for those that only some cases need. */
  | {
      readonly by: 'fields';
      readonly fields: readonly string[];
      readonly also?: readonly { readonly when: Formula; readonly fields: readonly string[] }[];
    }
  | { readonly by: 'tag'; readonly tag: string }
  | { readonly by: 'label' }
  /** First occurrences in this order. */
  | { readonly by: 'order'; readonly parts: readonly Part[] }
  | { readonly by: 'plain-speech' }
  /** Never: a forbidden way of speaking. */
  | { readonly by: 'never-said'; readonly label: ForbiddenLabel }
  /** Never: asking for what the policy does not list as necessary. */
  | { readonly by: 'never-asked' }
  /** Closing facts, scored in the outcome verdict. */
  | { readonly by: 'facts'; readonly facts: readonly { readonly fact: ClosingFact; readonly when?: Formula }[] };

/** Kinds that a timer decides: how long it is says the policy (`limits`). */
export type TimedMet = Extract<FulfilledWhen, { readonly by: 'parts-within' | 'within' | 'wait' }>;

/** Where the timer of a limit can stand. */
export type LimitState = 'running' | 'warned' | 'breached' | 'met' | 'late' | 'cancelled';

/** When a timer begins anew. */
export interface Restart {
  readonly on: Milestone;
  /** Where it can stand then: in its other states the instant cannot come. */
  readonly in: readonly LimitState[];
  /** It goes on counting from its first beginning. */
  readonly countsOn?: true;
}

/** A timer of the SOP: it runs from an instant to another, and the policy's `limits` say how long. */
export interface Timer {
  /** What people call it. How long it runs, the policy says. */
  readonly title: Text;
  /**
   * When it is over: so long after `from`, at the latest (`within`) or at the earliest (`wait`: nothing breaks by it); so long before the time that
   * was agreed (`before`); or at the time that stands in a field (`recorded`), for which the policy needs no limit.
   */
  readonly kind: 'within' | 'wait' | 'before' | 'recorded';
  /** Of `recorded`: the field. */
  readonly field?: 'eta' | 'deadline';
  readonly from: Milestone;
  readonly to: Milestone;
  /** What `to` takes, where that is more than one thing: milestones, in the order of the work. People are told the one that is still to come. */
  readonly through?: readonly Milestone[];
  readonly restarts?: Restart;
  /** Somebody can be handling the ticket while it runs: it stands while one waits for the customer, if the policy says so (`pauses`). */
  readonly pausable?: true;
  /** A time agreed with the customer takes the place of its end, if it is later. */
  readonly movedBy?: Milestone;
  /** Ends without being met. */
  readonly cancelledBy?: Milestone;
  /** Cut off by the end of the contact or of the ticket; absent where one or the other of the above always comes before. */
  readonly endsWith?: 'contact' | 'ticket';
  /** What its breach leads to, beside the log; absent: the breach is only scored. */
  readonly onBreach?: {
    /** Who is told. */
    readonly alerts: Role;
    /** What the ticket goes through then: a person looks why, it is dispatched again, it enters the overdue report. */
    readonly then?: 'intervention' | 'second-dispatch' | 'overdue-report';
    /** For which tickets it leads to that; absent: for all. */
    readonly thenFor?: Formula;
  };
}

/** One clause of the SOP: what it says, whom it binds, when it is due and how it is met. */
export interface Clause {
  readonly id: string;
  readonly kind: 'duty' | 'limit' | 'script' | 'forbidden' | 'tag' | 'record' | 'system' | 'analysis' | 'cycle';
  readonly dimension: Dimension;
  readonly who: Role | 'handler';
  /** Places in it (`{limit}`) are filled from the policy in force: see `clauseText`. */
  readonly text: Text;
  readonly channels?: readonly Channel[];
  /** In which contacts it weighs on the card of whoever holds them; absent: in any. On a ticket it is due whatever contact it takes. */
  readonly contacts?: readonly ContactKind[];
  /** False for the case: the clause is not due. Absent: always due. */
  readonly when?: Formula;
  /** When it is due on a ticket, if that is wider than `when`, which says when it weighs on the card of a call. */
  readonly onTicket?: Formula;
  /** An instant by which a clause that is not due for the case can become owed; then it can only lose. */
  readonly arises?: { readonly at: Milestone; readonly when?: Formula };
  /** When it is due: from the first instant until the earliest of the others (`contact-ends` closes all). */
  readonly window?: { readonly opens: Milestone; readonly closes: readonly Milestone[] };
  /** Said before the window opens, it must be said again. */
  readonly strict?: boolean;
  /** A lapse of this clause follows from a lapse of that one. */
  readonly follows?: string;
  /** What must be written down. */
  readonly fields?: readonly string[];
  readonly timer?: Timer;
  /** Where the policy has its limits, which are not those of a ticket. */
  readonly limitsIn?: string;
  /** The events by which it is done. */
  readonly doneBy?: readonly string[];
  /** The chart beyond one ticket that carries it. */
  readonly cycle?: string;
  readonly met?: FulfilledWhen;
  /** It is scored in a call. */
  readonly inCall?: true;
}

/** What is scored in a call says when it is due and how it is met; where a timer decides, by which. */
type Scored = Clause & {
  readonly inCall: true;
  readonly window: NonNullable<Clause['window']>;
  readonly who: 'agent' | 'handler' | 'specialist' | 'field';
} & ({ readonly met: Exclude<FulfilledWhen, TimedMet> } | { readonly met: TimedMet; readonly timer: Timer });

/** A clause as its section states it. */
export type ClauseEntry = Scored | (Clause & { readonly inCall?: never });

/** A clause as a call has it: what is scored there, without what other roles and the rest of a ticket's life have to do with it. */
export interface CallClause extends Pick<
  Clause,
  'id' | 'dimension' | 'text' | 'channels' | 'contacts' | 'when' | 'arises' | 'strict' | 'follows'
> {
  readonly window: NonNullable<Clause['window']>;
  readonly timer?: Pick<Timer, 'kind' | 'from' | 'to' | 'through'>;
  readonly met: FulfilledWhen;
}

/** True if a clause applies to a case: its channels and its `when` as one formula; nothing if it always does. */
export function appliesTo({
  channels,
  when: onCall,
  onTicket
}: Pick<Clause, 'channels' | 'when' | 'onTicket'>): Formula | undefined {
  const when = onTicket ?? onCall;
  const all: Formula[] = [
    ...(channels ? [{ any: channels.map((channel): Formula => `channel:${channel}`) }] : []),
    ...(when === undefined ? [] : [when])
  ];
  return all.length === 0 ? undefined : { all };
}

/** True if a clause is due for the trainee in this case, whatever will be done in the call. */
export function isDue(clause: CallClause, of: Case): boolean {
  return (
    (clause.channels?.includes(of.channel) ?? true) &&
    (clause.contacts?.includes(of.contact ?? 'reception') ?? true) &&
    (clause.when === undefined || holds(clause.when, of))
  );
}
