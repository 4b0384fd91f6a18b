import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Reason } from '#language/explain';
import type { ScenarioNames } from '#language/reading';
import type { KeptRun } from '#domain/kept-run';
import type { Policy } from '#machines/policy';
import type { StuckFinding } from '#playthrough/findings';
import type { PlayedAnew } from '#playthrough/kept-runs';
import type { Proof } from '#playthrough/report';
import type { SharedFile } from '#scenario/read';

/** What the worker is told: by what it reads and plays, then each text; the latest is the one that counts. Plain data. */
export type ScenarioProofsQuestion =
  | {
      readonly asks: 'begin';
      readonly policy: Policy;
      readonly shared: Readonly<Record<string, SharedFile>>;
      /** Where the sources of the lexicon are fetched. */
      readonly lexicon: string;
    }
  | {
      readonly asks: 'prove';
      readonly id: number;
      readonly text: string;
      /** How diagnostics call it. */
      readonly file: string;
      /** So long it is played at most. */
      readonly within_ms: number;
    }
  /** What runs that are kept come to in a text. The one that was asked last counts. */
  | {
      readonly asks: 'replay';
      readonly id: number;
      readonly text: string;
      readonly file: string;
      readonly runs: readonly KeptRun[];
    }
  /** Why a line was understood as it was. */
  | { readonly asks: 'explain'; readonly id: number; readonly line: string; readonly names: ScenarioNames }
  /** Nobody wants to know any more. */
  | { readonly asks: 'halt' };

/** What it answers of a text: how far it has come, then what was found in all. */
export type ScenarioProofsAnswer = { readonly id: number } & (
  | { readonly tells: 'progress'; readonly done: number; readonly of: number; readonly proof?: Proof }
  | {
      readonly tells: 'found';
      readonly proof: Proof;
      readonly diagnostics: readonly Diagnostic[];
      /** Those among them that say where one gets no further, each with a run that did not. */
      readonly stuck: readonly StuckFinding[];
    }
  | { readonly tells: 'failed'; readonly why: string }
);

/** What it answers of a line; nothing where that could not be worked out. */
export interface LineExplained {
  readonly tells: 'explained';
  readonly id: number;
  readonly reasons?: readonly Reason[];
}

/** What runs that are kept come to, one for each; nothing where another text was asked for meanwhile, or none could be played. */
export interface RunsReplayed {
  readonly tells: 'replayed';
  readonly id: number;
  readonly played?: readonly PlayedAnew[];
}
