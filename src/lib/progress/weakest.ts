import type { Mastery, Standing } from './mastery';
import { learning } from './parameters';

/** What comes first where nothing was lost lately: what went wrong before what fades, that before what is not yet sure, what was never tried before what is steady. */
const order: readonly Mastery[] = ['again', 'fading', 'practised', 'new', 'steady'];

/** The clauses in the order in which they want practice: what was lost last time, gates and dear points first, then by {@link order}; as they stand in the SOP where nothing tells them apart. */
export function weakestFirst(standings: readonly Standing[]): readonly string[] {
  return [...standings].sort((a, b) => rank(a) - rank(b) || dear(b) - dear(a)).map(({ clause }) => clause);
}

function rank({ gate, last, lost, mastery }: Standing): number {
  if (gate) return 0;
  if (last !== undefined && last < learning.kept && lost > 0) return 1;
  return 2 + order.indexOf(mastery);
}

const dear = ({ lost, lapse }: Standing): number => lost * lapse;

/**
 * Things to practise, one of each clause in turn: the weakest clause's first, then the next one's, until all have had theirs, then the second of
 * each. What is asked for by name comes before all else.
 * @param clauses the weakest first; what belongs to none of them comes last
 */
export function inTurn<It extends { readonly clause: string }>(
  things: readonly It[],
  clauses: readonly string[],
  wanted?: string
): readonly It[] {
  const place = new Map(clauses.map((clause, at) => [clause, at]));
  const met = new Map<string, number>();
  const ranked = things.map((thing) => {
    const round = met.get(thing.clause) ?? 0;
    met.set(thing.clause, round + 1);
    return { thing, round: thing.clause === wanted ? -1 : round, at: place.get(thing.clause) ?? clauses.length };
  });
  return ranked.sort((a, b) => a.round - b.round || a.at - b.at).map(({ thing }) => thing);
}
