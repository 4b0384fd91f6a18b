import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Reason } from '#language/explain';
import type { ScenarioNames } from '#language/reading';
import type { KeptRun } from '#domain/kept-run';
import type { Policy } from '#machines/policy';
import type { StuckFinding } from '#playthrough/findings';
import type { PlayedAnew } from '#playthrough/kept-runs';
import type { Proof } from '#playthrough/report';
import type { SharedFile } from '#scenario/read';

/** Message to the worker: first its data, then each text; only the latest counts. Plain data. */
export type ScenarioProofsQuestion =
  | {
      readonly asks: 'begin';
      readonly policy: Policy;
      readonly shared: Readonly<Record<string, SharedFile>>;
      /** Address of the lexicon sources. */
      readonly lexicon: string;
    }
  | {
      readonly asks: 'prove';
      readonly id: number;
      readonly text: string;
      readonly file: string;
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

/** Messages from the worker about a text: progress, then the complete result. */
export type ScenarioProofsAnswer = { readonly id: number } & (
  | { readonly tells: 'progress'; readonly done: number; readonly of: number; readonly proof?: Proof }
  | {
      readonly tells: 'found';
      readonly proof: Proof;
      readonly diagnostics: readonly Diagnostic[];
      readonly stuck: readonly StuckFinding[];
    }
  | { readonly tells: 'failed'; readonly why: string }
);

/** Explanation of a line; without `reasons` if it could not be worked out. */
export interface LineExplained {
  readonly tells: 'explained';
  readonly id: number;
  readonly reasons?: readonly Reason[];
}

/** Result of each saved run; without `played` if another text was requested meanwhile or none could be played. */
export interface RunsReplayed {
  readonly tells: 'replayed';
  readonly id: number;
  readonly played?: readonly PlayedAnew[];
}
