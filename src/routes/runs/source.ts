import type { Diagnostic, Result } from '#diagnostics/diagnostic';
import type { Text } from '#domain/text';
import type { RunHeader } from '#contact/log';
import type { Store } from '#storage/database';
import type { DebriefData } from '#debrief/assess';

/** Today's data for the scenario of a run, with the policy that it was played by where that is kept here. */
export interface TodaysData extends DebriefData {
  /** Reads what was said in a run ahead: playing it asks at once. */
  prepare(texts: readonly string[]): Promise<void>;
}

/** What the pages of runs need of the app: the store, and today's data by scenario. */
export interface Source {
  readonly store: Store;
  /** Nothing if this scenario is not shipped here. */
  today(header: RunHeader): Promise<TodaysData | undefined>;
  titleOf(scenario: string): Text | undefined;
  /** What opening the store had to say. */
  readonly diagnostics: readonly Diagnostic[];
}
export type OpenSource = () => Promise<Result<Source>>;
