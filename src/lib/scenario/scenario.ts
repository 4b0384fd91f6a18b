import type { Lang, Text } from '#domain/text';
import type { CustomerAct } from '#domain/act-ids';
import type { Mode } from '#domain/ids';
import type { ScenarioNames, SpokenValue } from '#domain/scenario-names';
import type { Case, Condition, Formula } from '#machines/clause';
import type { CaseClass, Channel, ContactKind, Difficulty } from '#domain/ids';

/**
 * A value of the case: the same in both languages, a date (`2026-09-30`, `2026-10`), or one text per language. `{fact}` places are
 * filled by the other facts.
 */
export type FactValue = string | number | Text;

/** Something that is true of the case. */
export interface CustomerFact {
  readonly label: Text;
  /** Several: the seed picks one. */
  readonly values: readonly FactValue[];
  /** Told to an unverified person it is a breach of 2.1-identity. */
  readonly personal?: boolean;
  /** Other ways to say it, by which an agent who tells it is caught. */
  readonly wordings?: readonly string[];
}

/** What an offer must be to meet a guard: of one of these kinds or remedies, and worth so much. */
export interface OfferGuard {
  readonly is?: readonly string[];
  /** Yuan, or the id of the fact that says how many. */
  readonly atLeast?: number | string;
}

/** When a reaction, a timer or a ready line applies. All that is given must hold. */
export interface Guard {
  readonly moodBelow?: number;
  readonly moodAtLeast?: number;
  readonly trustBelow?: number;
  readonly trustAtLeast?: number;
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  readonly variant?: readonly string[];
  /** A formula over the case. */
  readonly where?: Formula;
  /** Where demands, tasks and shared behaviour stand: one of these states each. */
  readonly at?: Readonly<Record<string, readonly string[]>>;
  /** Something that was demanded is open still; `false`: nothing is. */
  readonly open?: boolean;
  /** Something else in the same turn has been answered already; `false`: nothing has. */
  readonly answered?: boolean;
  /** The same line also says one of these. */
  readonly with?: readonly string[];
  /** It says none of these. */
  readonly without?: readonly string[];
  /** What is offered; without a sum in it, a sum is not asked for. */
  readonly offer?: OfferGuard;
}

/** One reaction of the customer. */
export interface CustomerReaction {
  readonly if?: Guard;
  /** Id of a line. */
  readonly say?: string;
  /** Id of a line that is said only if nothing else is to be said. */
  readonly nod?: string;
  /** How long the customer takes before saying it, instead of the policy's usual pause. Milliseconds. */
  readonly after_ms?: number;
  readonly mood?: number;
  readonly trust?: number;
  readonly set?: readonly string[];
  readonly clear?: readonly string[];
  /** Facts that the line tells. */
  readonly tell?: readonly string[];
  readonly does?: readonly CustomerAct[];
  /** `waits`: how long the agreed wait lasts, milliseconds. */
  readonly wait_ms?: number;
  readonly go?: string;
  /** Where other things about the customer stand by it: `{ repair: settled }`. */
  readonly leads?: Readonly<Record<string, string>>;
  /** Only the first time. */
  readonly once?: boolean;
  /** The remedy that the line asks for: whoever then gives in has promised it. */
  readonly wants?: string;
  /** The time that the agent's line named is agreed to: it was given, however it was worded. */
  readonly books?: boolean;
}

/**
 * Triggers of reactions: a part, talk act or forbidden label; the same with a value (`ask-for:contact`); of a solution, the remedy or its kind;
 * a desktop act (`desk:verify-identity`, `desk:verify-identity:sms-code`); `word:<id>` for words of the scenario; `names-day`, `names-hour`
 * for a time; `interrupted`; `too-long`, `too-many`, `jargon` for what cannot be followed, and then nothing else of the turn is heard;
 * `floor` when it is the customer's turn to bring something up, `also` when something else has just been answered; `idle` when nothing was to be said; `again` when the agent asks what it is about; `otherwise` when
 * nothing that was said meant anything here.
 */
export type Reactions = Readonly<Record<string, readonly CustomerReaction[]>>;

export interface CustomerState {
  /** What people call it, where the file says so. */
  readonly title?: Text;
  readonly on?: Reactions;
  readonly after?: readonly { readonly after_ms: number; readonly reactions: readonly CustomerReaction[] }[];
  /** Silence is agreed here: the customer waits this long before asking whether anybody is there. */
  readonly patience_ms?: number;
}

/** One thing about a customer that goes on beside the others: a demand, a task, something that all customers share. */
export interface Region {
  /** What people call it. */
  readonly title?: Text;
  readonly start: string;
  readonly states: Readonly<Record<string, CustomerState>>;
  /** Reactions in every state that has none of its own. */
  readonly on: Reactions;
  /** It may answer several times in one turn: each question is one of its own. */
  readonly each?: boolean;
}

/** How a customer is when the call begins; of several, the seed picks one. */
export interface Temper {
  /** -4 furious to 4 delighted. */
  readonly mood: readonly number[];
  /** 0 none to 4. */
  readonly trust: readonly number[];
  /** Flags that are there from the start. */
  readonly traits: readonly string[];
  /** Traits of which a seed picks one group. */
  readonly oneOf: readonly (readonly string[])[];
}

export interface Customer {
  readonly temper: Temper;
  /** Mood at which the customer hangs up, with the line said; `warn`: what is said the first time instead. */
  readonly hangsUp: { readonly at: number; readonly say: string; readonly warn?: string };
  /** Silence: after how long the customer asks, with which lines in turn; after the last one the customer hangs up. */
  readonly patience: {
    readonly after_ms: number;
    readonly hold_ms: number;
    readonly say: readonly string[];
    readonly last: string;
  };
  /** In the order in which they are asked: what is the scenario's own comes before what is shared. */
  readonly regions: Readonly<Record<string, Region>>;
  /** Regions that are demands, in the order in which they are brought up. */
  readonly demands: readonly string[];
}

/** A line to pick from in guided mode. */
export interface ReadyLine {
  readonly say: Text;
  readonly if?: Guard;
  /** Offered once all of these acts were made (parts, talk acts, `desk:…`). */
  readonly after?: readonly string[];
  /** Withdrawn once all of these were made. */
  readonly until?: readonly string[];
  /** A bad line, with the clause it offends and what is wrong, told at once when it is picked. */
  readonly bad?: BadLine;
}

export interface BadLine {
  readonly clause: string;
  readonly why: Text;
  /** Good lines beside which it is on offer, by id: what it should have been. Without them it fits any moment. */
  readonly beside?: readonly string[];
  /** It slights the customer, who wants an apology before anything else. */
  readonly rude?: true;
}

export interface BillRow {
  readonly label: Text;
  readonly yuan: number;
}

export interface ServiceRow {
  readonly id: string;
  readonly name: Text;
  readonly yuan: number;
  readonly since: Text;
  /** When a cancellation takes effect, and what is still charged. */
  readonly effective?: Text;
  /** What holds for cancelling it: fees, terms, ordering it again. */
  readonly cancellation?: Text;
  /** What the button does, where that is not to cancel it: "change to the Basic plan". */
  readonly does?: Text;
}

export interface Bill {
  readonly month: Text;
  readonly rows: readonly BillRow[];
  /** What the rows come to, as the author says it: held against them. */
  readonly total?: number;
}

/** Records that what happens in the call can change. */
interface LiveRecords {
  readonly plan?: { readonly name: Text; readonly yuan: number; readonly note: Text };
  readonly line?: readonly { readonly label: Text; readonly value: Text }[];
}

/** What the agent's desktop shows of this case. */
export interface DeskData extends LiveRecords {
  /** The bill in question, and the one before it. */
  readonly bill?: Bill & { readonly last?: Bill };
  readonly services?: readonly ServiceRow[];
  /** What the records say instead once the customer has these flags; of several that hold, the last. */
  readonly later?: readonly (LiveRecords & { readonly once: readonly string[] })[];
  /** Earlier contacts, the latest first: what a repeat caller need not tell again. */
  readonly contacts?: readonly { readonly when: Text; readonly about: Text; readonly result: Text }[];
}

/** A remedy that can be put to the customer. */
export interface Remedy {
  /** Within the agent's authority. */
  readonly within: boolean;
  readonly label: Text;
  /** What kind of solution it is, as the reader knows them: `refund`, `compensate` … */
  readonly is?: string;
  /** Desktop act without which the promise stays a promise: `change-service` or `grant-credit`. */
  readonly needs?: 'change-service' | 'grant-credit';
  /** Yuan, or the fact that says how many. */
  readonly yuan?: number | string;
}

export interface Variant {
  readonly weight: number;
  readonly title: Text;
  readonly conditions?: Partial<Record<Condition, boolean>>;
  readonly difficulty?: Difficulty;
  /** Team to which the ticket goes if it cannot be settled on the call. */
  readonly team?: string;
  readonly desk?: DeskData;
  /** The customer's own, where it differs from the scenario's. */
  readonly tier?: Tier;
  readonly care?: boolean;
  readonly mood?: number;
  readonly trust?: number;
  readonly traits?: readonly string[];
  /** Values of facts that are another in this case. */
  readonly facts?: Readonly<Record<string, readonly FactValue[]>>;
  readonly expects?: Readonly<Record<string, readonly SpokenValue[]>>;
  /** How this customer words lines of the scenario. */
  readonly lines?: Lines;
}

export type Tier = Case['tier'];

/** Wordings of the customer's lines per language; the seed picks one each time. */
export type Lines = Readonly<Record<string, { readonly zh: readonly string[]; readonly en: readonly string[] }>>;

/** A scenario, compiled: plain data, no yaml and no zod needed to play it. */
export interface Scenario {
  readonly format: 2;
  readonly id: string;
  readonly version: number;
  readonly languages: readonly Lang[];
  /** Modes that can be played, per language (guided needs ready lines). */
  readonly modes: readonly Mode[];
  readonly title: Text;
  readonly summary: Text;
  readonly level: 1 | 2 | 3;
  readonly minutes: number;
  /** When it happens, if it happens at no other time, in Shanghai: `2026-11-27 10:50`. */
  readonly opensAt?: string;
  readonly channel: Channel;
  /** Absent: the customer has come by themselves. */
  readonly contact?: ContactKind;
  readonly class: CaseClass;
  readonly business: string;
  readonly tier: Tier;
  readonly care: boolean;
  readonly brief: { readonly you: Text; readonly customer: Text; readonly goal: Text };
  readonly conditions: Readonly<Record<Condition, boolean>>;
  readonly variants: Readonly<Record<string, Variant>>;
  readonly facts: Readonly<Record<string, CustomerFact>>;
  /** Facts that are drawn together: a seed picks one row of each group. */
  readonly draws: readonly (readonly Readonly<Record<string, FactValue>>[])[];
  readonly desk: DeskData;
  readonly names: ScenarioNames;
  /** What parts and acts with a value may say here; another value is a wrong fact (x-wrong-fact). `{fact}` places allowed. */
  readonly expects: Readonly<Record<string, readonly SpokenValue[]>>;
  /** Sums that may be told with a cause; each other one told as that cause is a wrong fact. `{fact}` places allowed. */
  readonly sums: Readonly<Record<string, readonly SpokenValue[]>>;
  /** Acts that give personal data away; with values: only those. */
  readonly personal: readonly { readonly act: string; readonly values?: readonly SpokenValue[] }[];
  readonly remedies: Readonly<Record<string, Remedy>>;
  readonly customer: Customer;
  readonly lines: Lines;
  /** Words that a customer may not know, in any language: the trigger `jargon`. */
  readonly jargon?: readonly string[];
  /** Words that the customer listens for, in any language, whatever else is meant: each id is a trigger, `word:<id>`. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly ready: Readonly<Record<string, ReadyLine>>;
  /** Pass mark of its own, in points of 100. */
  readonly pass?: number;
}
