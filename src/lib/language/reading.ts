import type { SpokenValue } from '#domain/scenario-names';
import type { Answer, AnswerValue, Deed, ForbiddenLabel, Mark, Part, TalkAct } from '#domain/act-ids';

export type { ScenarioNames, SpokenValue } from '#domain/scenario-names';

/** Something found in an utterance, with its evidence: half-open UTF-16 positions in the original text. */
export interface Hit<Name extends string> {
  readonly name: Name;
  readonly from: number;
  readonly to: number;
  readonly value?: SpokenValue;
  /** Of a solution: the sum that it names, however it is spelled. Yuan. */
  readonly yuan?: number;
  /** Of a cause: the sums in its breath, and those of its line. Yuan. */
  readonly sums?: { readonly breath: readonly number[]; readonly line: readonly number[] };
  /** False: a doubtful hit. It is shown "to review", earns nothing and is never a gate. */
  readonly sure: boolean;
}

/** Giving in to a demand, or putting up a sum: how many yuan, or what of the demand. */
export interface AnswerHit extends Hit<Answer> {
  readonly value?: AnswerValue | number;
}

/** What a line shows of itself; of something that is told as done, the deed. */
export type MarkHit = Hit<Exclude<Mark, 'told-done'>> | (Hit<'told-done'> & { readonly value?: Deed });

/** One utterance, read: five lists in textual order. The only thing the rest of the project knows of raw text. */
export interface Reading {
  readonly parts: readonly Hit<Part>[];
  readonly talk: readonly Hit<TalkAct>[];
  readonly forbidden: readonly Hit<ForbiddenLabel>[];
  /** Giving in, and sums that are put up: what they promise only the case can tell. */
  readonly answers: readonly AnswerHit[];
  /** What it shows of itself, which earns nothing. */
  readonly marks: readonly MarkHit[];
}

/** Reads one utterance. Pure: the same text gives the same reading, whoever asks and whenever. */
export type ReadUtterance = (text: string) => Reading;
