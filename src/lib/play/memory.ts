import type { List } from '#kernel/list';
import type { Reading } from '#language/reading';
import type { Milestone } from '#machines/clause';
import type { Deviation } from '#domain/ids';
import type { Act } from './acts';
import type { Utterance } from './customer';
import type { Desktop, Refusal } from './desk';

/** A line of the transcript. */
export interface Line {
  readonly who: 'agent' | 'customer';
  readonly from_ms: number;
  /** End of speaking; of a line that was cut, the moment of the cut. */
  readonly until_ms: number;
  readonly text: string;
  /** The entry that said it; absent for the customer. */
  readonly entry?: number;
  readonly reading?: Reading;
  /** Id of the customer's line, or of the ready line that was picked. */
  readonly line?: string;
  readonly cut?: boolean;
  readonly mood?: number;
  /** What a line of the customer's tells and does once it is over. */
  readonly means?: Utterance;
}

export interface Moment {
  readonly instant: Milestone;
  readonly at_ms: number;
  readonly order: number;
  readonly entry?: number;
}

export interface Irregular {
  readonly deviation: Deviation;
  readonly clause: string;
  readonly at_ms: number;
  readonly order: number;
  readonly entry?: number;
}

export interface LimitFact {
  readonly clause: string;
  readonly is: 'started' | 'warned' | 'breached' | 'met' | 'cancelled';
  readonly at_ms: number;
}

/** Something that the customer is going to say or do as soon as the floor is free. */
export interface Reply extends Utterance {
  readonly ready_ms: number;
}

/** `lost`: it could not be followed; if the customer says so, nothing that stands behind it was heard. */
export type Weight = 'statement' | 'question' | 'lost' | 'forbidden';

/** One thing meant in a turn: what the customer may react to, the most exact first (`ask-for:contact`, `ask-for`). */
export interface Meant {
  readonly triggers: readonly string[];
  readonly weight: Weight;
}

/** One of the agent's turns while the customer takes it in. It is heard in one state: where a reaction goes to is gone to when all is heard. */
export interface AgentTurn {
  readonly meant: readonly Meant[];
  /** What is being tried now: the alternatives left, and whether one was reacted to. */
  readonly trying?: { readonly weight: Weight; readonly left: readonly string[]; readonly reacted: boolean };
  readonly reacted: boolean;
  readonly answers: readonly { readonly weight: Weight; readonly utterance: Utterance }[];
  /** Speech that meant nothing here deserves a "what do you mean"; a desktop act does not. */
  readonly spoken: boolean;
}

/** The transcript with a line that ends here, for somebody else speaks. */
export function withCut(lines: List<Line>, index: number, at_ms: number): List<Line> {
  return lines.with(index, { ...lines.at(index)!, until_ms: at_ms, cut: true });
}

/** All that the call remembers beside its charts. Plain data. */
export interface Memory {
  readonly order: number;
  readonly entries: number;
  readonly lines: List<Line>;
  readonly acts: List<Act>;
  readonly moments: List<Moment>;
  readonly irregular: List<Irregular>;
  readonly limits: List<LimitFact>;
  readonly refusals: List<{ readonly entry: number; readonly why: Refusal }>;
  readonly desk: Desktop;
  /** Facts that the customer has told. */
  readonly told: readonly string[];
  readonly agentUntil_ms: number;
  /** Index of the line that the customer is saying. */
  readonly speaking?: number;
  readonly replies: readonly Reply[];
  readonly turn?: AgentTurn;
  /** The entry under way, by which facts it causes are dated. */
  readonly cause?: number;
  /** An agreed wait. */
  readonly wait?: { readonly from_ms: number; readonly until_ms: number };
  readonly paused: boolean;
  /** How often each line has been said: the next wording differs. */
  readonly wordings: Readonly<Record<string, number>>;
  readonly ended?: { readonly at_ms: number };
}
