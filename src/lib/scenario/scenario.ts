import type { Lang, Text } from '#domain/text';
import type { CustomerAct, Mode } from '#domain/ids';
import type { ScenarioNames, SpokenValue } from '#domain/scenario-names';
import type { Case, Condition, Formula } from '#machines/clause';
import type { CaseClass, Channel, Difficulty } from '#domain/ids';

/** A value of the case: the same in both languages, or one text per language. `{fact}` places are filled by the other facts. */
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
}

/** One reaction of the customer. */
export interface CustomerReaction {
  readonly if?: Guard;
  /** Id of a line. */
  readonly say?: string;
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
  /** Only the first time. */
  readonly once?: boolean;
}

/**
 * Triggers of reactions: a part, talk act or forbidden label; the same with a value (`ask-for:contact`);
 * a desktop act (`desk:verify-identity`, `desk:verify-identity:sms-code`); `word:<id>` for words of the
 * scenario; `interrupted`, `wrong-fact`; `too-long`, `jargon` for what cannot be followed, and then nothing else of the turn is heard; `otherwise` when nothing that was said meant anything here.
 */
export type Reactions = Readonly<Record<string, readonly CustomerReaction[]>>;

export interface CustomerState {
  readonly on?: Reactions;
  readonly after?: readonly { readonly after_ms: number; readonly reactions: readonly CustomerReaction[] }[];
  /** Silence is agreed here: the customer waits this long before asking whether anybody is there. */
  readonly patience_ms?: number;
}

export interface Customer {
  /** -4 furious to 4 delighted. */
  readonly mood: number;
  /** 0 none to 4. */
  readonly trust: number;
  /** Mood at which the customer hangs up, with the line said. */
  readonly hangsUp: { readonly at: number; readonly say: string };
  /** Silence: after how long the customer asks, with which lines in turn; after the last one the customer hangs up. */
  readonly patience: {
    readonly after_ms: number;
    readonly hold_ms: number;
    readonly say: readonly string[];
    readonly last: string;
  };
  readonly start: string;
  readonly states: Readonly<Record<string, CustomerState>>;
  /** Reactions in every state that has none of its own. */
  readonly anywhere: Reactions;
}

/** A line to pick from in guided mode. */
export interface ReadyLine {
  readonly say: Text;
  /** Customer states in which it is offered; absent: all. */
  readonly in?: readonly string[];
  readonly if?: Guard;
  /** Offered once all of these acts were made (parts, talk acts, `desk:…`). */
  readonly after?: readonly string[];
  /** Withdrawn once all of these were made. */
  readonly until?: readonly string[];
  /** A bad line, with the clause it offends and what is wrong, told at once when it is picked. */
  readonly bad?: { readonly clause: string; readonly why: Text };
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
}

export interface Bill {
  readonly month: Text;
  readonly rows: readonly BillRow[];
}

/** What the agent's desktop shows of this case. */
export interface DeskData {
  /** The bill in question, and the one before it. */
  readonly bill?: Bill & { readonly last?: Bill };
  readonly plan?: { readonly name: Text; readonly yuan: number; readonly note: Text };
  readonly services?: readonly ServiceRow[];
  readonly line?: readonly { readonly label: Text; readonly value: Text }[];
}

/** A remedy that can be put to the customer. */
export interface Remedy {
  /** Within the agent's authority. */
  readonly within: boolean;
  readonly label: Text;
  /** Desktop act without which the promise stays a promise: `change-service` or `grant-credit`. */
  readonly needs?: 'change-service' | 'grant-credit';
  readonly yuan?: number;
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
  /** How this customer words lines of the scenario. */
  readonly lines?: Lines;
}

export type Tier = Case['tier'];

/** Wordings of the customer's lines per language; the seed picks one each time. */
export type Lines = Readonly<Record<string, { readonly zh: readonly string[]; readonly en: readonly string[] }>>;

/** A scenario, compiled: plain data, no yaml and no zod needed to play it. */
export interface Scenario {
  readonly format: 1;
  readonly id: string;
  readonly version: number;
  readonly languages: readonly Lang[];
  /** Modes that can be played, per language (guided needs ready lines). */
  readonly modes: readonly Mode[];
  readonly title: Text;
  readonly summary: Text;
  readonly level: 1 | 2 | 3;
  readonly minutes: number;
  readonly channel: Channel;
  readonly class: CaseClass;
  readonly business: string;
  readonly tier: Tier;
  readonly care: boolean;
  readonly brief: { readonly you: Text; readonly customer: Text; readonly goal: Text };
  readonly conditions: Readonly<Record<Condition, boolean>>;
  readonly variants: Readonly<Record<string, Variant>>;
  readonly facts: Readonly<Record<string, CustomerFact>>;
  readonly desk: DeskData;
  readonly names: ScenarioNames;
  /** What parts and acts with a value may say here; another value is a wrong fact (x-wrong-fact). `{fact}` places allowed. */
  readonly expects: Readonly<Record<string, readonly SpokenValue[]>>;
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
