import type { Lang, Text } from '#domain/text';
import type { CustomerAct } from '#domain/act-ids';
import type { Mode } from '#domain/ids';
import type { ScenarioNames, SpokenValue } from '#domain/scenario-names';
import type { Case, Condition, Formula } from '#machines/clause';
import type { CaseClass, Channel, ContactKind, Difficulty } from '#domain/ids';

/** Value of a fact: the same in both languages, a date (`2026-09-30`, `2026-10`), or a text per language. */
export type FactValue = string | number | Text;

export interface CustomerFact {
  readonly label: Text;
  readonly values: readonly FactValue[];
  /** True if telling it to an unverified person breaks 2.1-identity. */
  readonly personal?: boolean;
  readonly wordings?: readonly string[];
}

export interface OfferGuard {
  readonly is?: readonly string[];
  /** Minimum in yuan, or the id of a fact with that amount. */
  readonly atLeast?: number | string;
}

/** Condition of a reaction, a timer or a ready line. All given parts must hold. */
export interface Guard {
  readonly moodBelow?: number;
  readonly moodAtLeast?: number;
  readonly trustBelow?: number;
  readonly trustAtLeast?: number;
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  readonly variant?: readonly string[];
  readonly where?: Formula;
  /** Required states by region: one of those listed. */
  readonly at?: Readonly<Record<string, readonly string[]>>;
  /** True: some demand is still open; `false`: none is. */
  readonly open?: boolean;
  /** True: something else in the same turn has been answered; `false`: nothing has. */
  readonly answered?: boolean;
  /** Requires that the same line also says one of these. */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly offer?: OfferGuard;
}

export interface CustomerReaction {
  readonly if?: Guard;
  readonly say?: string;
  /** Id of a line that is said only if nothing else is to be said. */
  readonly nod?: string;
  readonly after_ms?: number;
  readonly mood?: number;
  readonly trust?: number;
  readonly set?: readonly string[];
  readonly clear?: readonly string[];
  readonly tell?: readonly string[];
  readonly does?: readonly CustomerAct[];
  readonly wait_ms?: number;
  readonly go?: string;
  /** New states of other regions: `{ repair: settled }`. */
  readonly leads?: Readonly<Record<string, string>>;
  readonly once?: boolean;
  /** Remedy the line asks for; an agent who then gives in has promised it. */
  readonly wants?: string;
  /** True if it accepts the time named by the agent's line, which then counts as given in any wording. */
  readonly books?: boolean;
}

/** Reactions by trigger, with value (`ask-for:contact`). `too-long`, `too-many`, `jargon` suppress the turn's rest. */
export type Reactions = Readonly<Record<string, readonly CustomerReaction[]>>;

export interface CustomerState {
  readonly title?: Text;
  readonly on?: Reactions;
  readonly after?: readonly { readonly after_ms: number; readonly reactions: readonly CustomerReaction[] }[];
  /** Agreed silence, before the customer asks whether anybody is there. */
  readonly patience_ms?: number;
}

/** Part of a customer's chart that runs in parallel with others: a demand, a task, or shared behaviour. */
export interface Region {
  readonly title?: Text;
  readonly start: string;
  readonly states: Readonly<Record<string, CustomerState>>;
  readonly on: Reactions;
  /** True if it may answer several times in one turn. */
  readonly each?: boolean;
}

/** Customer's initial temper; the seed picks one of several values. */
export interface Temper {
  /** From -4 furious to 4 delighted. */
  readonly mood: readonly number[];
  /** From 0 none to 4. */
  readonly trust: readonly number[];
  readonly traits: readonly string[];
  /** Groups of traits, of which the seed picks one. */
  readonly oneOf: readonly (readonly string[])[];
}

export interface Customer {
  readonly temper: Temper;
  /** Mood at which the customer hangs up, with the line said; `warn`: line said the first time instead. */
  readonly hangsUp: { readonly at: number; readonly say: string; readonly warn?: string };
  /** Silence after which the customer asks, with the lines in turn; after the last one the customer hangs up. */
  readonly patience: {
    readonly after_ms: number;
    readonly hold_ms: number;
    readonly say: readonly string[];
    readonly last: string;
  };
  /** In the order in which they are asked: the scenario's own before shared ones. */
  readonly regions: Readonly<Record<string, Region>>;
  /** Regions that are demands, in the order in which they are raised. */
  readonly demands: readonly string[];
}

export interface ReadyLine {
  readonly say: Text;
  readonly if?: Guard;
  /** Offered once all of these acts were made (parts, talk acts, `desk:…`). */
  readonly after?: readonly string[];
  /** Withdrawn once all of these were made. */
  readonly until?: readonly string[];
  readonly bad?: BadLine;
}

export interface BadLine {
  readonly clause: string;
  readonly why: Text;
  /** Ids of the good lines with which it is offered; absent: it fits any moment. */
  readonly beside?: readonly string[];
  /** True if it offends the customer, who wants an apology before anything else. */
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
  /** Date on which a cancellation takes effect, and what is still charged. */
  readonly effective?: Text;
  readonly cancellation?: Text;
  /** Label of the button if it does not cancel: "change to the Basic plan". */
  readonly does?: Text;
}

export interface Bill {
  readonly month: Text;
  readonly rows: readonly BillRow[];
  readonly total?: number;
}

interface LiveRecords {
  readonly plan?: { readonly name: Text; readonly yuan: number; readonly note: Text };
  readonly line?: readonly { readonly label: Text; readonly value: Text }[];
}

export interface DeskData extends LiveRecords {
  readonly bill?: Bill & { readonly last?: Bill };
  readonly services?: readonly ServiceRow[];
  /** Records shown instead once the customer has these flags; the last that applies wins. */
  readonly later?: readonly (LiveRecords & { readonly once: readonly string[] })[];
  /** Earlier contacts, latest first, which a repeat caller need not repeat. */
  readonly contacts?: readonly { readonly when: Text; readonly about: Text; readonly result: Text }[];
}

export interface Remedy {
  readonly within: boolean;
  readonly label: Text;
  /** Kind of solution as understood by the reader: `refund`, `compensate` … */
  readonly is?: string;
  /** Desktop action that fulfils the promise. */
  readonly needs?: 'change-service' | 'grant-credit';
  /** Amount, or the id of the fact with the amount. */
  readonly yuan?: number | string;
}

export interface Variant {
  readonly weight: number;
  readonly title: Text;
  readonly conditions?: Partial<Record<Condition, boolean>>;
  readonly difficulty?: Difficulty;
  readonly team?: string;
  readonly desk?: DeskData;
  readonly tier?: Tier;
  readonly care?: boolean;
  readonly mood?: number;
  readonly trust?: number;
  readonly traits?: readonly string[];
  readonly facts?: Readonly<Record<string, readonly FactValue[]>>;
  readonly expects?: Readonly<Record<string, readonly SpokenValue[]>>;
  readonly lines?: Lines;
}

export type Tier = Case['tier'];

/** Wordings of the customer's lines per language; the seed picks one each time. */
export type Lines = Readonly<Record<string, { readonly zh: readonly string[]; readonly en: readonly string[] }>>;

/** Compiled scenario: plain data, playable without yaml and zod. */
export interface Scenario {
  readonly format: 2;
  readonly id: string;
  readonly version: number;
  readonly languages: readonly Lang[];
  readonly modes: readonly Mode[];
  readonly title: Text;
  readonly summary: Text;
  readonly level: 1 | 2 | 3;
  readonly minutes: number;
  /** Fixed time of the call, in Shanghai: `2026-11-27 10:50`. */
  readonly opensAt?: string;
  readonly channel: Channel;
  /** Absent if the customer contacted on their own initiative. */
  readonly contact?: ContactKind;
  readonly class: CaseClass;
  readonly business: string;
  readonly tier: Tier;
  readonly care: boolean;
  readonly brief: { readonly you: Text; readonly customer: Text; readonly goal: Text };
  readonly conditions: Readonly<Record<Condition, boolean>>;
  readonly variants: Readonly<Record<string, Variant>>;
  readonly facts: Readonly<Record<string, CustomerFact>>;
  /** Facts drawn together: a seed picks one row of each group. */
  readonly draws: readonly (readonly Readonly<Record<string, FactValue>>[])[];
  readonly desk: DeskData;
  readonly names: ScenarioNames;
  /** Allowed values of parts and acts; another is a wrong fact (x-wrong-fact). `{fact}` places allowed. */
  readonly expects: Readonly<Record<string, readonly SpokenValue[]>>;
  /** Amounts that may be told with a cause; any other is a wrong fact. `{fact}` places allowed. */
  readonly sums: Readonly<Record<string, readonly SpokenValue[]>>;
  readonly personal: readonly { readonly act: string; readonly values?: readonly SpokenValue[] }[];
  readonly remedies: Readonly<Record<string, Remedy>>;
  readonly customer: Customer;
  readonly lines: Lines;
  /** Words a customer may not know, in any language: trigger `jargon`. */
  readonly jargon?: readonly string[];
  /** Words the customer listens for, in any language; each id is a trigger, `word:<id>`. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly ready: Readonly<Record<string, ReadyLine>>;
  /** Pass mark, in points of 100. */
  readonly pass?: number;
}
