import { readKeptRuns } from '#app/kept-runs';
import { practisedClauses } from '#app/practised-clauses';
import { attemptsOf, shareOf } from '#progress/attempt';
import { learning } from '#progress/parameters';
import type { ClauseTally, LayerData } from './layers.ts';

/** What layers are read from: the clauses that calls practise, and how each went in the calls that are kept here. Without a store there are none. */
export async function readLayerData(): Promise<LayerData> {
  const kept = await readKeptRuns();
  const tallies = new Map<string, ClauseTally>();
  for (const { clauses } of kept.ok ? attemptsOf(kept.value.runs) : [])
    for (const result of clauses) {
      const { tries, lost } = tallies.get(result.clause) ?? { tries: 0, lost: 0 };
      tallies.set(result.clause, { tries: tries + 1, lost: lost + (shareOf(result) < learning.kept ? 1 : 0) });
    }
  return { trained: new Set(practisedClauses.map(({ id }) => id)), tallies };
}
