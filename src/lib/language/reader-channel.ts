/** What is said between whoever plays a call and the workers that read its lines. */
import type { LexiconSource } from './lexicon';
import type { LexiconBundle, ReadLanguage } from './lexicon-bundle';
import type { Reading, ScenarioNames } from './reading';

/** What a worker reads with: its first message. */
export interface ReaderSetup {
  readonly does: 'begin';
  readonly own: ReadLanguage;
  readonly pack: LexiconBundle;
  /** The sources of the piece, or the address where they are fetched. */
  readonly from: string | readonly LexiconSource[];
  /** What scenario and policy add, or the address where that is fetched. */
  readonly names?: string | ScenarioNames;
}

/** `read`: what do these texts say? `weigh`: is the worker's piece of the lexicon enough for them? */
export interface ReaderQuestion {
  readonly does: 'read' | 'weigh';
  readonly id: number;
  readonly texts: readonly string[];
}

/** In the order of the texts; `null` for one that the piece is not enough for, `true` for one that was only weighed. */
export type ReaderFinds = readonly (Reading | true | null)[];

/** The answer to the question of that id; without finds if what it takes could not be fetched. */
export interface ReaderAnswer {
  readonly id: number;
  readonly finds?: ReaderFinds;
}

/** A worker as whoever asks it sees it. */
export interface ReaderWorker {
  postMessage(message: ReaderSetup | ReaderQuestion): void;
  addEventListener(type: 'message', told: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', told: () => void): void;
  terminate(): void;
}

/** A worker as it sees itself. */
export interface ReaderPort {
  postMessage(message: ReaderAnswer): void;
  addEventListener(type: 'message', told: (event: { readonly data: unknown }) => void): void;
}
