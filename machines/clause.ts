import type { Text } from '#domain/text';
import type { Role } from '#domain/roles';
import type { ForbiddenLabel, Milestone, Part } from '#domain/act-ids';
import type { CaseClass, Channel, ContactKind, Difficulty, Dimension, SelfHelpStep } from '#domain/ids';

export type { Milestone } from '#domain/act-ids';

/** Conditions that a case fixes before its first entry, besides class, business, channel, tier and care. */
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

/** Case as fixed by scenario and seed: everything that a clause's `when` can refer to. */
export interface Case {
  readonly class: CaseClass;
  readonly business: string;
  readonly channel: Channel;
  /** Absent if the customer made contact on their own initiative. */
  readonly contact?: ContactKind;
  readonly tier: 'ordinary' | 'vip';
  /** True if the customer is elderly, disabled or otherwise in need of care. */
  readonly care: boolean;
  readonly difficulty: Difficulty;
  readonly conditions: Readonly<Record<Condition, boolean>>;
}

/** Condition on the case, as data: an atom, or several atoms combined. */
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

/** Checks whether a text is a single condition on a case, not a combination. */
export function isAtom(text: string): boolean {
  const [kind, value] = text.split(':');
  if (value !== undefined)
    return ['class', 'business', 'difficulty', 'channel', 'contact'].includes(kind!) && value !== '';
  return text === 'care' || text === 'vip' || (conditions as readonly string[]).includes(text);
}

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

/** Criterion by which a clause is met; each kind has its own scoring rule. */
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

/** Kinds decided by a timer, whose length is set by the policy (`limits`). */
export type TimedMet = Extract<FulfilledWhen, { readonly by: 'parts-within' | 'within' | 'wait' }>;

export type LimitState = 'running' | 'warned' | 'breached' | 'met' | 'late' | 'cancelled';

export interface Restart {
  readonly on: Milestone;
  /** States in which it can restart; the instant cannot occur in any other. */
  readonly in: readonly LimitState[];
  /** True if it continues to count from its first start. */
  readonly countsOn?: true;
}

/** Timer of the SOP: it runs from one instant to another, for as long as the policy's `limits` say. */
export interface Timer {
  readonly title: Text;
  /**
   * End relative to `from`: latest (`within`) or earliest (`wait`, never breached); before the agreed time (`before`);
   * or at a field's time (`recorded`, no limit).
   */
  readonly kind: 'within' | 'wait' | 'before' | 'recorded';
  readonly field?: 'eta' | 'deadline';
  readonly from: Milestone;
  readonly to: Milestone;
  /** Milestones that lead to `to`, if several, in the order of the work; users see the next one. */
  readonly through?: readonly Milestone[];
  readonly restarts?: Restart;
  /**
   * True if the ticket can be in handling meanwhile; paused while waiting for the customer if the policy says so
   * (`pauses`).
   */
  readonly pausable?: true;
  /** Milestone whose time, agreed with the customer, replaces its end if it is later. */
  readonly movedBy?: Milestone;
  readonly cancelledBy?: Milestone;
  /** Cut off by the end of the contact or ticket; absent if one of the milestones above always comes first. */
  readonly endsWith?: 'contact' | 'ticket';
  /** Effects of a breach besides the log entry; if absent, the breach is only scored. */
  readonly onBreach?: {
    readonly alerts: Role;
    readonly then?: 'intervention' | 'second-dispatch' | 'overdue-report';
    readonly thenFor?: Formula;
  };
}

export interface Clause {
  readonly id: string;
  readonly kind: 'duty' | 'limit' | 'script' | 'forbidden' | 'tag' | 'record' | 'system' | 'analysis' | 'cycle';
  readonly dimension: Dimension;
  readonly who: Role | 'handler';
  /** Text with placeholders (`{limit}`), filled from the policy in force: see `clauseText`. */
  readonly text: Text;
  readonly channels?: readonly Channel[];
  /** Contacts in which it counts on the scorecard; any if absent. On a ticket it is due in every contact. */
  readonly contacts?: readonly ContactKind[];
  readonly when?: Formula;
  /** Condition for the clause on a ticket, if wider than `when`, which applies to the scorecard of a call. */
  readonly onTicket?: Formula;
  /** Instant at which a clause not due for the case can become owed; it can only lose points from then on. */
  readonly arises?: { readonly at: Milestone; readonly when?: Formula };
  /** Period in which it is due: from `opens` until the earliest of `closes` (`contact-ends` closes all). */
  readonly window?: { readonly opens: Milestone; readonly closes: readonly Milestone[] };
  /** True if it must be said again when it was said before the window opened. */
  readonly strict?: boolean;
  /** Clause whose lapse causes a lapse of this one. */
  readonly follows?: string;
  readonly fields?: readonly string[];
  readonly timer?: Timer;
  /** Section of the policy that holds its limits, if they are not those of a ticket. */
  readonly limitsIn?: string;
  readonly doneBy?: readonly string[];
  readonly cycle?: string;
  readonly met?: FulfilledWhen;
  readonly inCall?: true;
}

type Scored = Clause & {
  readonly inCall: true;
  readonly window: NonNullable<Clause['window']>;
  readonly who: 'agent' | 'handler' | 'specialist' | 'field';
} & ({ readonly met: Exclude<FulfilledWhen, TimedMet> } | { readonly met: TimedMet; readonly timer: Timer });

export type ClauseEntry = Scored | (Clause & { readonly inCall?: never });

/** Clause as scored in a call, without the data on other roles and the rest of a ticket's life. */
export interface CallClause extends Pick<
  Clause,
  'id' | 'dimension' | 'text' | 'channels' | 'contacts' | 'when' | 'arises' | 'strict' | 'follows'
> {
  readonly window: NonNullable<Clause['window']>;
  readonly timer?: Pick<Timer, 'kind' | 'from' | 'to' | 'through'>;
  readonly met: FulfilledWhen;
}

/** Returns a clause's channels and `when` as one formula; `undefined` if it always applies. */
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

/** Checks whether a clause is due for the trainee in this case, regardless of what is done in the call. */
export function isDue(clause: CallClause, of: Case): boolean {
  return (
    (clause.channels?.includes(of.channel) ?? true) &&
    (clause.contacts?.includes(of.contact ?? 'reception') ?? true) &&
    (clause.when === undefined || holds(clause.when, of))
  );
}
