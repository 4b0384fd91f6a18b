import type { Text } from '#domain/text';
import type { Fields } from '#domain/entry';
import type { CustomerAct, Deed, Part, TalkAct } from '#domain/act-ids';
import type { CaseClass } from '#domain/ids';
import { holds, type Case, type Formula } from '../clause';
import type { Desktop, DesktopContext, DesktopOutcome } from '../desktop';
import type { Role } from '#domain/roles';
import type { Tag } from '../tags';

/** Field of an event. `time` is an instant in Shanghai, `duration` a length with its unit, `list` several names. */
export interface FieldSpec {
  readonly type: 'text' | 'number' | 'choice' | 'time' | 'duration' | 'list';
  readonly choices?: readonly (string | number)[];
  /** List of the policy that supplies the values, or clause whose causes do. */
  readonly of?: PolicyList;
  readonly optional?: true;
  /** True if it may be left out, although that is then found as a gap in the record (5.1). */
  readonly asked?: true;
  /** Value of another field that makes this one required: a refusal needs a reason. */
  readonly missingWhen?: { readonly field: string; readonly is: string };
  /** True if leaving it empty withdraws the previous value; any other required text counts as missing when empty. */
  readonly takesBack?: true;
  readonly when?: Formula;
}

/** Clauses for which the policy lists the means of informing or asking the customer. */
export const meansOf = ['3.2-biz-receipt', '4.1-notify', '4.2-auto'] as const;
export type MeansOf = (typeof meansOf)[number];

/** Lists of the policy; in a text, `businesses`, `words` and `contacts` also allow free input. */
export type PolicyList =
  | 'teams'
  | 'desks'
  | 'tags'
  | 'classes'
  | 'businesses'
  | 'departments'
  | 'tools'
  | 'tests'
  | 'words'
  | 'contacts'
  | 'dialects'
  | 'identity-methods'
  | 'waits'
  | '3.3-intervene'
  | '3.3-interview'
  | MeansOf;

/** Data recorded on a ticket and changed by events, besides the fields themselves. */
export interface TicketHolding {
  readonly holder: Role;
  readonly assignee?: string | undefined;
  /** Departments that were asked and have not answered yet. */
  readonly asked: readonly string[];
  readonly planDone: readonly string[];
  /** Verdicts of quality control, by event (5.1). */
  readonly verdicts: Readonly<Record<string, 'pass' | 'fail'>>;
  /** Contacts tried since the result was told (4.2-24h), oldest first. */
  readonly tried?: readonly string[] | undefined;
  readonly contactLeft?: string | undefined;
  readonly dialect?: string | undefined;
  /** Money in the latest solution, and money given so far (3.2-complaint-reasonable). */
  readonly promised_yuan?: number | undefined;
  readonly given_yuan?: number | undefined;
  readonly visit_ms?: number | undefined;
  /** End of the agreed time: end or beginning of the slot (policy `slot-moves-to`). */
  readonly slotEnd_ms?: number | undefined;
}

interface DispatchRule {
  readonly class: CaseClass;
  readonly when?: Formula | undefined;
  readonly team: string;
}

/** Returns a ticket's team by the first dispatch rule that matches; `undefined` if none does. */
export function teamFor(of: Case, rules: readonly DispatchRule[]): string | undefined {
  return rules.find((rule) => rule.class === of.class && (rule.when === undefined || holds(rule.when, of)))?.team;
}

/** Returns the teams an agent may hand a ticket to, the SOP's choice first (2.2-ordinary, then 3.1-dispatch). */
export function teamsFor(of: Case, ticket: EventPolicy['ticket']): readonly string[] {
  const own = teamFor(of, ticket?.dispatch ?? []);
  const asked = of.difficulty === 'ordinary' ? ticket?.supportTeam : undefined;
  return [...new Set([asked, own].filter((team) => team !== undefined))];
}

/** Minimum content for a field of 1.2-capture to be meaningful. */
export interface MakesSense {
  readonly demandWords: number;
  readonly contactDigits: number;
  readonly addressCharacters: number;
}

export interface EventPolicy {
  readonly limits_ms: Readonly<Record<string, number>>;
  readonly tags: Readonly<Record<string, Text>>;
  readonly rightEndings: readonly {
    readonly ending: string;
    readonly desks?: readonly string[] | undefined;
    readonly after: readonly CustomerAct[];
  }[];
  readonly ticket?:
    | {
        readonly slot_ms: number;
        readonly slotMovesTo: 'end' | 'beginning';
        readonly latestVisit_ms?: number;
        readonly reviewFrom: number;
        readonly followUpAttempts: number;
        readonly tools: Readonly<Record<string, Text>>;
        readonly tests: Readonly<Record<string, string>>;
        readonly emergencyPlan: readonly { readonly by: string }[];
        readonly words: Readonly<Record<string, Text>>;
        readonly supportTeam: string;
        readonly heldBy: Readonly<Record<string, 'field' | 'specialist'>>;
        readonly reenterFrom: number;
        readonly makesSense: MakesSense;
        readonly contacts: Readonly<Record<string, Text>>;
        readonly dispatch: readonly DispatchRule[];
      }
    | undefined;
}

export interface EventContext {
  readonly case: Case;
  readonly policy: EventPolicy;
  readonly at_ms: number;
  /** Role that causes it; absent in a call, where it is the agent. */
  readonly who?: Role;
  /** Most that the acting role may give on this ticket; absent in a call, where the scorecard checks it. */
  readonly most_yuan?: number;
  readonly written: Fields;
  ends_ms(clause: string): number | undefined;
  customerDid(act: CustomerAct): boolean;
}

/** Progress of a ticket after the event, as far as guards need it. */
export interface Progress extends Pick<
  TicketHolding,
  'asked' | 'planDone' | 'tried' | 'dialect' | 'visit_ms' | 'promised_yuan' | 'given_yuan'
> {
  /** Number of times each event has happened. */
  readonly taken: Readonly<Record<string, number>>;
  /** Fields required by 1.2-capture that are still empty. */
  readonly missing: readonly string[];
}

export type ToldToGuards = Readonly<Record<string, string | boolean | undefined>>;

export interface DeskForm {
  readonly act: string;
  readonly fields?: Readonly<Record<string, FieldSpec>>;
  /** Returns the desktop after the act; unchanged if left out. */
  does?(desk: Desktop, fields: Fields, around: DesktopContext): DesktopOutcome;
  /** Checks whether the act, given the desktop after it, causes the event; always if left out. */
  happens?(desk: Desktop, around: DesktopContext): boolean;
  /** Returns the fields of the event, if other than those of the act. */
  carries?(fields: Fields, desk: Desktop): Fields;
}

/** Event on a ticket: roles that may cause it, its fields, clauses and effects. Titles are in `titles.ts`. */
export interface EventSpec {
  /** Roles that may cause it; `handler` is the holder of the ticket. */
  readonly who: readonly (Role | 'handler')[];
  /** Holders who may cause it, and on which tickets; anyone on any ticket if absent. */
  readonly handledBy?: { readonly who: readonly Role[]; readonly when: Formula };
  readonly clauses: readonly string[];
  readonly inCall?: true;
  readonly fields?: Readonly<Record<string, FieldSpec>>;
  readonly when?: Formula;
  /**
   * Parts whose utterance is the event: `all`, `any` but none of `without`, or those that its clauses require in the
   * case (`by-clauses`).
   */
  readonly said?:
    | { readonly all: readonly Part[] }
    | { readonly any: readonly (Part | TalkAct)[]; readonly without?: readonly Part[] }
    | 'by-clauses';
  /** Utterances by which an agent announces it; it still has to be done afterwards. */
  readonly announcedBy?: readonly (Part | TalkAct)[];
  /** Claims that are untrue until it is done. */
  readonly toldAs?: readonly Deed[];
  readonly act?: CustomerAct;
  readonly desk?: DeskForm;
  /** Kind of entry in the ticket log, if not a record. */
  readonly as?: 'tag';
  alerts?(policy: EventPolicy): readonly string[];
  /** Returns the problem with fields that are valid individually but not in the ticket's present state. */
  flaw?(fields: Fields, held: TicketHolding, around: EventContext): Text | undefined;
  /** Clauses whose lines are sent to the customer, as far as they apply to the case. */
  readonly sends?: readonly string[];
  sendsWith?(fields: Fields): boolean;
  readonly takesOver?: true;
  readonly forbidden?: true;
  readonly always?: true;
  /** Event that the chart raises once the contact ends after it. */
  readonly comesTo?: string;
  /** Tags under which the ticket's holder or the customer may still do it after contact and handling. */
  readonly owedWhile?: readonly Tag[];
  /** Fields of an earlier event of this kind that are cleared unless this one sets them. */
  readonly forgets?: readonly string[];
  writes?(fields: Fields, held: TicketHolding, around: EventContext): Partial<TicketHolding>;
  /** Returns values for the chart's guards, because charts count nothing. */
  tells?(fields: Fields, progress: Progress, around: EventContext): ToldToGuards;
  /** Returns sample values to test whether the chart accepts it, one for each case that guards distinguish. */
  samples?(of: Case, policy: EventPolicy): readonly ToldToGuards[];
}

/** Checks whether the holder of such a ticket may cause an event as its `handler`, without being named in `who`. */
export function mayHandle({ who, handledBy }: EventSpec, holder: Role, of: Case): boolean {
  return (
    who.includes('handler') &&
    (handledBy === undefined || (handledBy.who.includes(holder) && holds(handledBy.when, of)))
  );
}

/** Returns the fields of an event that apply to a ticket's case. */
export function fieldsOf({ fields = {} }: EventSpec, of: Case): readonly (readonly [string, FieldSpec])[] {
  return Object.entries(fields).filter(([, { when }]) => when === undefined || holds(when, of));
}

/** Roles that may give money beyond the agent's authority (2.2-ordinary, 3.2-complaint-escalate). */
export const deciders = ['specialist', 'complaint-supervisor'] as const satisfies readonly Role[];

/** Checks whether a sum exceeds the role's authority; deciders may always give sums already promised. */
export const isBeyond = (
  yuan: number,
  { who, most_yuan = Infinity }: Pick<EventContext, 'who' | 'most_yuan'>,
  promised_yuan = 0
): boolean => yuan > Math.max(most_yuan, who === 'agent' ? 0 : promised_yuan);

export const text: FieldSpec = { type: 'text' };
export const free: FieldSpec = { type: 'text', optional: true };
/** Note in free words, or one of the policy's words by name. */
export const note: FieldSpec = { type: 'text', of: 'words' };
/** Returns the field for the means by which the customer is informed or asked. */
export const means = (of: MeansOf): FieldSpec => ({ type: 'choice', of, optional: true });
export const freeNote: FieldSpec = { ...note, optional: true };
export const one = (of: PolicyList): FieldSpec => ({ type: 'choice', of });
export const some = (of: PolicyList): FieldSpec => ({ type: 'list', of });
export const time: FieldSpec = { type: 'time' };
export const choice = (...choices: readonly (string | number)[]): FieldSpec => ({ type: 'choice', choices });
export const broadband: Formula = { all: ['class:fault', 'business:broadband'] };
export const online: Formula = { any: ['channel:app', 'channel:wechat', 'channel:kiosk'] };
export const passed = choice('pass', 'fail');
