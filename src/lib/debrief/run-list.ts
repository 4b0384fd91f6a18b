import { modes, type Mode } from '#domain/ids';
import type { RunHeader } from '#contact/log';

export interface ListedRun {
  readonly id: string;
  readonly header: RunHeader;
  readonly status: string;
  readonly summary?: { readonly passed: boolean };
}

export const results = ['any', 'passed', 'failed', 'unfinished'] as const;
export type ResultFilter = (typeof results)[number];

/** Filter of the list of runs; `any` matches everything. */
export interface RunListFilter {
  readonly text: string;
  readonly scenario: string;
  readonly mode: Mode | 'any';
  readonly result: ResultFilter;
}

export const everything: RunListFilter = { text: '', scenario: 'any', mode: 'any', result: 'any' };

/** Filters runs, keeping their order; each word must occur in title, trainee, id or seed, ignoring case. */
export function wantedRuns<R extends ListedRun>(
  runs: readonly R[],
  wanted: RunListFilter,
  titleOf: (scenario: string) => string
): readonly R[] {
  const words = wanted.text.toLowerCase().split(/\s+/).filter(Boolean);
  return runs.filter((run) => {
    const { scenario, mode, trainee, seed } = run.header;
    const about = [titleOf(scenario), scenario, trainee.name, trainee.agentId, run.id, String(seed)]
      .join(' ')
      .toLowerCase();
    return (
      words.every((word) => about.includes(word)) &&
      (wanted.scenario === 'any' || wanted.scenario === scenario) &&
      (wanted.mode === 'any' || wanted.mode === mode) &&
      (wanted.result === 'any' || wanted.result === resultOf(run))
    );
  });
}

/** Returns the result of a run. A run without a seal counts as unfinished too. */
export function resultOf({ status, summary }: ListedRun): Exclude<ResultFilter, 'any'> {
  if (status !== 'sealed' || summary === undefined) return 'unfinished';
  return summary.passed ? 'passed' : 'failed';
}

export function choicesOf(runs: readonly ListedRun[]): {
  readonly scenarios: readonly string[];
  readonly modes: readonly Mode[];
} {
  return {
    scenarios: [...new Set(runs.map(({ header }) => header.scenario))].sort(),
    modes: modes.filter((mode) => runs.some(({ header }) => header.mode === mode))
  };
}
