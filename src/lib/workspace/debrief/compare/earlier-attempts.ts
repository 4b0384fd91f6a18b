import { readCard } from '#debrief/card';
import { attemptsBefore, compare, type Comparison } from '#debrief/compare';
import type { Scorecard } from '#scoring/scorecard';
import type { Store } from '#storage/database';
import { listRuns, type RunItem } from '#storage/run-list';
import { readSeal } from '#storage/runs';

export type EarlierAttempt = RunItem;

const most = { looked: 200, offered: 12 } as const;

/** Returns earlier attempts to compare a run with, the default first. Empty if the list cannot be read. */
export async function earlierAttempts(store: Store, id: string, scenario: string): Promise<readonly EarlierAttempt[]> {
  const listed = await listRuns(store, { limit: most.looked, scenario });
  if (!listed.ok) return [];
  const self = listed.value.find((run) => run.id === id);
  return self ? attemptsBefore(self, listed.value).slice(0, most.offered) : [];
}

/** Compares a card with the sealed one of another attempt; `undefined` if that cannot be read. */
export async function compareWith(
  store: Store,
  now: { readonly card: Scorecard; readonly ended_ms: number },
  other: EarlierAttempt
): Promise<{ readonly card: Scorecard; readonly comparison: Comparison } | undefined> {
  const seal = await readSeal(store, other.id);
  const card = seal.ok ? readCard(seal.value.card) : undefined;
  if (!seal.ok || card === undefined) return undefined;
  const ended_ms = endOf(seal.value.transcript);
  return { card, comparison: compare(now, { card, ended_ms }) };
}

function endOf(transcript: unknown): number {
  const lines: readonly unknown[] = Array.isArray(transcript) ? transcript : [];
  const ends = lines.map((line) => (line as { until_ms?: unknown } | null)?.until_ms);
  return Math.max(0, ...ends.filter((ms): ms is number => typeof ms === 'number' && Number.isFinite(ms)));
}
