import type { SpokenValue } from '#domain/scenario-names';
import type { Answer, AnswerValue, Deed, ForbiddenLabel, Mark, Part, TalkAct } from '#domain/act-ids';

export type { ScenarioNames, SpokenValue } from '#domain/scenario-names';

/** Match in an utterance, with its evidence: half-open UTF-16 positions in the original text. */
export interface Hit<Name extends string> {
  readonly name: Name;
  readonly from: number;
  readonly to: number;
  readonly value?: SpokenValue;
  readonly yuan?: number;
  /** Sums in yuan near a cause, and those of its whole line. */
  readonly sums?: { readonly breath: readonly number[]; readonly line: readonly number[] };
  /** False for a doubtful hit: it is shown "to review", earns nothing and is never a gate. */
  readonly sure: boolean;
}

/** Concession to a demand, or grant of a sum: the amount in yuan, or which part of the demand. */
export interface AnswerHit extends Hit<Answer> {
  readonly value?: AnswerValue | number;
}

/** Mark of a line; for something told as done, with the action. */
export type MarkHit = Hit<Exclude<Mark, 'told-done'>> | (Hit<'told-done'> & { readonly value?: Deed });

/** Reading of one utterance, in textual order: the only form of raw text that the rest of the project sees. */
export interface Reading {
  readonly parts: readonly Hit<Part>[];
  readonly talk: readonly Hit<TalkAct>[];
  readonly forbidden: readonly Hit<ForbiddenLabel>[];
  readonly answers: readonly AnswerHit[];
  /** Marks of the line, which earn no points. */
  readonly marks: readonly MarkHit[];
}

/** Reads one utterance. Pure: the same text always gives the same reading. */
export type ReadUtterance = (text: string) => Reading;
