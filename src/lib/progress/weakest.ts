import type { Mastery, Standing } from './mastery';
import { learning } from './parameters';

const order: readonly Mastery[] = ['again', 'fading', 'practised', 'new', 'steady'];

/** Returns clauses by need: broken gates, recent losses (larger first), then {@link order}; ties in SOP order. */
export function weakestFirst(standings: readonly Standing[]): readonly string[] {
  return [...standings].sort((a, b) => rank(a) - rank(b) || dear(b) - dear(a)).map(({ clause }) => clause);
}

function rank({ gate, last, lost, mastery }: Standing): number {
  if (gate) return 0;
  if (last !== undefined && last < learning.kept && lost > 0) return 1;
  return 2 + order.indexOf(mastery);
}

const dear = ({ lost, lapse }: Standing): number => lost * lapse;

/** Interleaves exercises by clause, weakest first; the `wanted` clause comes first, unlisted clauses last. */
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
