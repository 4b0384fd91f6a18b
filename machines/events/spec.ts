import type { Text } from '#domain/text';
import type { Fields } from '#domain/entry';
import type { CustomerAct, Deed, Part, TalkAct } from '#domain/act-ids';
import type { CaseClass } from '#domain/ids';
import { holds, type Case, type Formula } from '../clause';
import type { Desktop, DesktopContext, DesktopOutcome } from '../desktop';
import type { Role } from '#domain/roles';
import type { Tag } from '../tags';

/** What an event carries. `time` is an instant in Shanghai, `duration` a length with its unit, `list` several names. */
export interface FieldSpec {
  readonly type: 'text' | 'number' | 'choice' | 'time' | 'duration' | 'list';
  readonly choices?: readonly (string | number)[];
  /** The policy says what may stand in it: one of its lists, or the causes of a clause. */
  readonly of?: PolicyList;
  readonly optional?: true;
  /** How it was done: it can be left out, and what is left out of the record is found (5.1). */
  readonly asked?: true;
  /** Left empty while another field says that, it is missing: what is refused is refused for a reason. */
  readonly missingWhen?: { readonly field: string; readonly is: string };
  /** Left empty, it takes back what stood there. Any other text that has to be there is missing while it is empty. */
  readonly takesBack?: true;
  /** False for the case: such a ticket has nothing to fill in there. */
  readonly when?: Formula;
}

/** Clauses for which the policy lists by what a customer is told or asked. */
export const meansOf = ['3.2-biz-receipt', '4.1-notify', '4.2-auto'] as const;
export type MeansOf = (typeof meansOf)[number];

/** Lists of the policy. Of a clause: its causes, or its means. In a text anything else may stand, too: `businesses`, `words`, `contacts`. */
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

/** What is written down of a ticket and changed by events, beside the fields themselves. */
export interface TicketHolding {
  /** Whoever holds the ticket. */
  readonly holder: Role;
  readonly assignee?: string | undefined;
  /** Departments that were asked and have not answered. */
  readonly asked: readonly string[];
  /** Departments whose step of the emergency plan is done. */
  readonly planDone: readonly string[];
  /** What quality said, by event (5.1). */
  readonly verdicts: Readonly<Record<string, 'pass' | 'fail'>>;
  /** By which contacts the customer was tried since the result was told (4.2-24h), one behind the other. */
  readonly tried?: readonly string[] | undefined;
  /** The contact that the customer left, as it was written down. */
  readonly contactLeft?: string | undefined;
  /** The dialect that the customer asked for (1.1-hotline-language). */
  readonly dialect?: string | undefined;
  /** What the solution that was put last gives in money, and what has been given so far (3.2-complaint-reasonable). */
  readonly promised_yuan?: number | undefined;
  readonly given_yuan?: number | undefined;
  readonly visit_ms?: number | undefined;
  /** Until when the agreed time lasts: the end of the slot, or its beginning (policy `slot-moves-to`). */
  readonly slotEnd_ms?: number | undefined;
}

/** Where tickets of a class go, all of them or those of which the formula is true (3.1-dispatch). */
interface DispatchRule {
  readonly class: CaseClass;
  readonly when?: Formula | undefined;
  readonly team: string;
}

/** The team that a ticket goes to by the rules of dispatch: the first that fits; nothing if none does. */
export function teamFor(of: Case, rules: readonly DispatchRule[]): string | undefined {
  return rules.find((rule) => rule.class === of.class && (rule.when === undefined || holds(rule.when, of)))?.team;
}

/**
 * The teams that an agent may hand a ticket to, the one that the SOP names first: what is of ordinary difficulty goes to whoever supports the business
 * (2.2-ordinary), be it another team's in the end, and all else where the rules of dispatch say (3.1-dispatch).
 */
export function teamsFor(of: Case, ticket: EventPolicy['ticket']): readonly string[] {
  const own = teamFor(of, ticket?.dispatch ?? []);
  const asked = of.difficulty === 'ordinary' ? ticket?.supportTeam : undefined;
  return [...new Set([asked, own].filter((team) => team !== undefined))];
}

/** What a field of 1.2-capture must hold at the least to tell anybody anything. */
export interface MakesSense {
  readonly demandWords: number;
  readonly contactDigits: number;
  readonly addressCharacters: number;
}

/** What of the policy events look at. */
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
        /** How far ahead a visit can be agreed on; absent: any time. */
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

/** What is around an event as it happens. */
export interface EventContext {
  readonly case: Case;
  readonly policy: EventPolicy;
  readonly at_ms: number;
  /** Who causes it; not told in a call, where an agent does. */
  readonly who?: Role;
  /** The most that whoever does it may give on this ticket, yuan; not told in a call, whose card says it. */
  readonly most_yuan?: number;
  /** What stands in the fields of the ticket. */
  readonly written: Fields;
  /** When the limit of a clause ends that runs on the ticket; nothing of one that does not. */
  ends_ms(clause: string): number | undefined;
  /** True if the customer has done it on the line. */
  customerDid(act: CustomerAct): boolean;
}

/** How far a ticket has come, as far as guards are told of it: behind the event. */
export interface Progress extends Pick<
  TicketHolding,
  'asked' | 'planDone' | 'tried' | 'dialect' | 'visit_ms' | 'promised_yuan' | 'given_yuan'
> {
  /** How often each event has happened. */
  readonly taken: Readonly<Record<string, number>>;
  /** What 1.2-capture asks for and nobody has written down. */
  readonly missing: readonly string[];
}

/** What the chart's guards are told of an event beside what it carries. */
export type ToldToGuards = Readonly<Record<string, string | boolean | undefined>>;

/** What is done on the agent's desktop for an event, and how a log calls it. */
export interface DeskForm {
  readonly act: string;
  readonly fields?: Readonly<Record<string, FieldSpec>>;
  /** What it makes of the desktop; nothing changes where it is left out. */
  does?(desk: Desktop, fields: Fields, around: DesktopContext): DesktopOutcome;
  /** True if the event happens by it, as the desktop is then. Always, if left out. */
  happens?(desk: Desktop, around: DesktopContext): boolean;
  /** What the event carries, if not the fields of the same names. */
  carries?(fields: Fields, desk: Desktop): Fields;
}

/** One thing that can happen on a ticket: who may cause it, what it carries, which clauses ask for it, what it changes. What it is called stands in `titles.ts`. */
export interface EventSpec {
  /** `handler` is whoever holds the ticket now. */
  readonly who: readonly (Role | 'handler')[];
  /** Of those who can hold a ticket, whose it is, and on which tickets; absent: whoever holds it, on any. */
  readonly handledBy?: { readonly who: readonly Role[]; readonly when: Formula };
  readonly clauses: readonly string[];
  /** It happens while somebody is on the line, and the chart of a call hears of it. */
  readonly inCall?: true;
  readonly fields?: Readonly<Record<string, FieldSpec>>;
  /** False for the case: it has nothing to do with such a ticket. */
  readonly when?: Formula;
  /**
   * Said: it has happened once all of these parts (`all`), any of these parts and acts (`any`) and none of those that make it another thing
   * (`without`), or all parts that its clauses ask for in such a case (`by-clauses`), were said.
   */
  readonly said?:
    | { readonly all: readonly Part[] }
    | { readonly any: readonly (Part | TalkAct)[]; readonly without?: readonly Part[] }
    | 'by-clauses';
  /** What an agent says who means to do it: said, it is still to be done. */
  readonly announcedBy?: readonly (Part | TalkAct)[];
  /** What an agent tells who has done it: until then it is untrue. */
  readonly toldAs?: readonly Deed[];
  /** What the customer does when it happens on the line. */
  readonly act?: CustomerAct;
  readonly desk?: DeskForm;
  /** What it becomes in the log of a ticket, if not a record. */
  readonly as?: 'tag';
  /** The departments that are told of it, by the policy. */
  alerts?(policy: EventPolicy): readonly string[];
  /** What is wrong with fields that are right each by itself, as the ticket stands. */
  flaw?(fields: Fields, held: TicketHolding, around: EventContext): Text | undefined;
  /** The customer is sent the lines of these clauses, as far as they apply to the case. */
  readonly sends?: readonly string[];
  /** False: with such fields there is nothing to send. */
  sendsWith?(fields: Fields): boolean;
  /** The ticket goes to somebody else by it. */
  readonly takesOver?: true;
  /** What must not be done at all, yet can be. */
  readonly forbidden?: true;
  /** It happens whatever has become of the ticket. */
  readonly always?: true;
  /** What the chart tells itself once the contact ends behind it. */
  readonly comesTo?: string;
  /** While the chart means one of these, it is still to be done beyond the contact and the handling: by whoever holds the ticket, or the customer. */
  readonly owedWhile?: readonly Tag[];
  /** Fields that stood there before and are about another of its kind, where it says nothing of them itself. */
  readonly forgets?: readonly string[];
  /** What it changes of what is held of a ticket. */
  writes?(fields: Fields, held: TicketHolding, around: EventContext): Partial<TicketHolding>;
  /** What the chart's guards are told of it: worked out here, for charts count nothing. */
  tells?(fields: Fields, progress: Progress, around: EventContext): ToldToGuards;
  /** With what the chart is asked whether it would take it: where guards look, one of each kind. */
  samples?(of: Case, policy: EventPolicy): readonly ToldToGuards[];
}

/** True of what whoever holds such a ticket may do, who is not named for it on any. */
export function mayHandle({ who, handledBy }: EventSpec, holder: Role, of: Case): boolean {
  return (
    who.includes('handler') &&
    (handledBy === undefined || (handledBy.who.includes(holder) && holds(handledBy.when, of)))
  );
}

/** The fields of an event that such a ticket has to do with. */
export function fieldsOf({ fields = {} }: EventSpec, of: Case): readonly (readonly [string, FieldSpec])[] {
  return Object.entries(fields).filter(([, { when }]) => when === undefined || holds(when, of));
}

/** Who may give money beside the agent, whose authority the policy says: whoever decides on complaints beyond it (2.2-ordinary, 3.2-complaint-escalate). */
export const deciders = ['specialist', 'complaint-supervisor'] as const satisfies readonly Role[];

/** True of more than whoever gives or promises it may give; those who decide may always give what the customer was promised already. In a call the card says it. */
export const isBeyond = (
  yuan: number,
  { who, most_yuan = Infinity }: Pick<EventContext, 'who' | 'most_yuan'>,
  promised_yuan = 0
): boolean => yuan > Math.max(most_yuan, who === 'agent' ? 0 : promised_yuan);

export const text: FieldSpec = { type: 'text' };
export const free: FieldSpec = { type: 'text', optional: true };
/** What somebody writes down: in their own words, or by the name of one of the policy's. */
export const note: FieldSpec = { type: 'text', of: 'words' };
/** By what the customer is told or asked. */
export const means = (of: MeansOf): FieldSpec => ({ type: 'choice', of, optional: true });
export const freeNote: FieldSpec = { ...note, optional: true };
export const one = (of: PolicyList): FieldSpec => ({ type: 'choice', of });
export const some = (of: PolicyList): FieldSpec => ({ type: 'list', of });
export const time: FieldSpec = { type: 'time' };
export const choice = (...choices: readonly (string | number)[]): FieldSpec => ({ type: 'choice', choices });
export const broadband: Formula = { all: ['class:fault', 'business:broadband'] };
export const online: Formula = { any: ['channel:app', 'channel:wechat', 'channel:kiosk'] };
export const passed = choice('pass', 'fail');
