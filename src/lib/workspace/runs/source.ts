import type { Diagnostic, Result } from '#diagnostics/diagnostic';
import type { Text } from '#domain/text';
import type { RunHeader } from '#contact/log';
import type { Store } from '#storage/database';
import type { DebriefData } from '#debrief/assess';

/** Today's data for the scenario of a run, with the policy of that run if it is stored here. */
export interface TodaysData extends DebriefData {
  /** Analyses the texts of a run in advance, because replaying needs them synchronously. */
  prepare(texts: readonly string[]): Promise<void>;
}

export interface Source {
  readonly store: Store;
  /** `undefined` if this scenario is not shipped with the app. */
  today(header: RunHeader): Promise<TodaysData | undefined>;
  titleOf(scenario: string): Text | undefined;
  readonly diagnostics: readonly Diagnostic[];
}
export type OpenSource = () => Promise<Result<Source>>;
