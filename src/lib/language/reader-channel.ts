/** Messages between a call and the workers that read its lines. */
import type { LexiconSource } from './lexicon';
import type { LexiconBundle, ReadLanguage } from './lexicon-bundle';
import type { Reading, ScenarioNames } from './reading';

/** First message to a worker: its lexicon and names. */
export interface ReaderSetup {
  readonly does: 'begin';
  readonly own: ReadLanguage;
  readonly pack: LexiconBundle;
  /** Sources of the piece, or the address from which they are fetched. */
  readonly from: string | readonly LexiconSource[];
  /** Names of scenario and policy, or the address from which they are fetched. */
  readonly names?: string | ScenarioNames;
}

/** Request to a worker. `read`: read these texts; `weigh`: tell if the worker's piece of the lexicon covers them. */
export interface ReaderQuestion {
  readonly does: 'read' | 'weigh';
  readonly id: number;
  readonly texts: readonly string[];
}

/** In the order of the texts; `null` for a text that the piece does not cover, `true` for one that was only weighed. */
export type ReaderFinds = readonly (Reading | true | null)[];

/** Answer to the question of that id; without finds if required data could not be fetched. */
export interface ReaderAnswer {
  readonly id: number;
  readonly finds?: ReaderFinds;
}

/** Worker as seen by its caller. */
export interface ReaderWorker {
  postMessage(message: ReaderSetup | ReaderQuestion): void;
  addEventListener(type: 'message', told: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', told: () => void): void;
  terminate(): void;
}

/** Worker as seen from inside. */
export interface ReaderPort {
  postMessage(message: ReaderAnswer): void;
  addEventListener(type: 'message', told: (event: { readonly data: unknown }) => void): void;
}
