import { nodesIn, type Diagram } from '#chart/diagram';
import type { Text } from '#domain/text';

/** What can be found on a chart. */
export type FoundKind = 'state' | 'way' | 'clause' | 'script';

/** One thing that was found, and where on the chart it is. */
export interface Found {
  readonly kind: FoundKind;
  /** Different for each. */
  readonly id: string;
  readonly text: Text;
  /** The state that is gone to. */
  readonly at: string;
  /** The clause, where it is one or its words. */
  readonly clause?: string;
}

/** A text that is looked through, beside the states: a clause, or the words that the policy has for it. */
export interface Named {
  readonly clause: string;
  readonly text: Text;
}

/** So many are listed: whoever finds more says more. */
export const mostFound = 12;

/**
 * Looks a chart through for what is wanted: its states, the ways between them, its clauses and their official words, in either language. What begins with
 * it comes first.
 * @param clauses, scripts  by what they are found; one that has no place on the chart is not
 */
export function findOn(
  whole: Diagram,
  wanted: string,
  { clauses, scripts }: { readonly clauses: readonly Named[]; readonly scripts: readonly Named[] }
): readonly Found[] {
  const words = folded(wanted)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const places = placesOf(whole);
  const named = (kind: 'clause' | 'script') => (it: Named) => {
    const at = places.get(it.clause);
    return at === undefined ? [] : [{ kind, id: `${kind} ${it.clause}`, text: it.text, at, clause: it.clause }];
  };
  const all: readonly Found[] = [
    ...nodesIn(whole).map(({ id, name }) => ({ kind: 'state' as const, id: `state ${id}`, text: name, at: id })),
    ...waysOf(whole),
    ...clauses.flatMap(named('clause')),
    ...scripts.flatMap(named('script'))
  ];
  // `2.2-ordinary-2h` stands in 2.2 of the SOP. Blanks between a number and its unit are nobody's to know.
  const rank = ({ text, clause = '' }: Found): number => {
    const section = clause.split('-')[0]!;
    const at = [text.zh, text.en].map((it) => {
      const [whole, tight] = [folded(it), folded(it).replaceAll(' ', '')];
      const places = words.map((word) => (word === section ? 1 : Math.max(whole.indexOf(word), tight.indexOf(word))));
      return places.some((place) => place < 0) ? -1 : Math.min(...places);
    });
    const found = at.filter((place) => place >= 0);
    return found.length === 0 ? -1 : Math.min(1, ...found);
  };
  return all
    .map((it) => ({ it, rank: rank(it) }))
    .filter((found) => found.rank >= 0)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, mostFound)
    .map(({ it }) => it);
}

/** One event leads on from many states: it is found once, where it first does. */
function waysOf({ edges }: Diagram): readonly Found[] {
  const found = new Map<string, Found>();
  for (const { from, ways } of edges)
    for (const { on, name } of ways)
      if (!found.has(name.zh)) found.set(name.zh, { kind: 'way', id: `way ${on}`, text: name, at: from });
  return [...found.values()];
}

/** Where each clause is on a chart: at the first state that carries it, or in which its limit begins. */
export function placesOf(whole: Diagram): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  // From the inside out: the state says more than the box around it.
  for (const { id, clauses = [], limits = [] } of [...nodesIn(whole)].reverse())
    for (const clause of [...clauses, ...limits.map((limit) => limit.clause)]) places.set(clause, id);
  return places;
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
