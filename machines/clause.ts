import type { Text } from '#domain/text';
import type {
  CaseClass,
  Channel,
  Difficulty,
  Dimension,
  ForbiddenLabel,
  Instant,
  Part,
  SelfHelpStep,
  Stage
} from '#domain/words';

export type { CaseClass, Channel, Difficulty, Instant, SelfHelpStep } from '#domain/words';

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
  | 'care'
  | 'vip'
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly not: Formula };

/** Whether a text is a question about a case that stands by itself. */
export function isAtom(text: string): boolean {
  const [kind, value] = text.split(':');
  if (value !== undefined) return ['class', 'business', 'difficulty', 'channel'].includes(kind!) && value !== '';
  return text === 'care' || text === 'vip' || (conditions as readonly string[]).includes(text);
}

/** Whether a formula holds for a case. */
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
    default:
      return of.difficulty === value;
  }
}

/** Facts read when the trainee's part ends; each weighs in the outcome verdict (policy `outcome-weights`). */
export const closingFacts = ['settled', 'accepted', 'keepable', 'within-authority'] as const;
export type ClosingFact = (typeof closingFacts)[number];

/** Steps of self-help; their order is free unless the policy fixes it (5.3-three-steps). */
export const selfHelpSteps = ['lights', 'restart', 'field'] as const satisfies readonly SelfHelpStep[];

/** How a clause is met. One scoring rule treats one kind. */
export type Met =
  /** All parts said, in any wording, over one or several utterances. */
  | { readonly by: 'parts'; readonly parts: readonly Part[]; readonly step?: SelfHelpStep }
  /** The parts said, the last of them begun within the policy's limit from an instant. */
  | { readonly by: 'parts-within'; readonly parts: readonly Part[]; readonly from: Instant }
  /** An instant reached within the policy's limit from another. */
  | { readonly by: 'within'; readonly from: Instant; readonly instant: Instant }
  /** An instant that must not come before the policy's limit has passed. */
  | { readonly by: 'wait'; readonly from: Instant; readonly instant: Instant }
  | { readonly by: 'instant'; readonly instant: Instant }
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

/** One clause of the SOP: what it says, whom it binds, when it is due and how it is met. */
export interface Clause {
  readonly id: string;
  readonly stage: Stage;
  readonly kind: 'duty' | 'limit' | 'script' | 'forbidden' | 'tag' | 'record';
  readonly dimension: Dimension;
  readonly who: 'agent' | 'handler';
  readonly text: Text;
  readonly channels?: readonly Channel[];
  /** False for the case: the clause is not due. Absent: always due. */
  readonly when?: Formula;
  /** When it is due on a ticket, if that is wider than `when`, which says when it weighs on the card of a call. */
  readonly onTicket?: Formula;
  /** An instant by which a clause that is not due for the case can become owed; then it can only lose. */
  readonly arises?: { readonly at: Instant; readonly when?: Formula };
  /** When it is due: from the first instant until the earliest of the others (`contact-ends` closes all). */
  readonly window: { readonly opens: Instant; readonly closes: readonly Instant[] };
  /** Said before the window opens, it must be said again. */
  readonly strict?: boolean;
  readonly met: Met;
  /** A lapse of this clause follows from a lapse of that one. */
  readonly follows?: string;
}
