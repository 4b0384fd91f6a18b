import { nodesIn, type Diagram, type DiagramWay } from '#chart/diagram';
import { aroundIn } from '#chart/grouping';
import { both, type Text } from '#domain/text';
import { sectionOf } from '#machines/section-of';
import { sopClauseOf } from '#machines/sop-clauses';
import { folded, placeIn, wordsOf, type Word } from '../wanted-words.ts';

export type FoundKind = 'state' | 'way' | 'clause' | 'script' | 'chart';

export interface Found {
  readonly kind: FoundKind;
  readonly id: string;
  readonly text: Text;
  /** Target state; for another chart, its name. */
  readonly at: string;
  /** Clause id, for a clause or its official words. */
  readonly clause?: string;
}

/** Searchable text besides the states: a clause, or its official words in the policy. */
export interface Named {
  readonly clause: string;
  readonly text: Text;
}

export const mostFound = 12;

/** Searches a chart in both languages, with trade synonyms; best match first, official words last. */
export function findOn(
  whole: Diagram,
  wanted: string,
  { clauses, scripts }: { readonly clauses: readonly Named[]; readonly scripts: readonly Named[] }
): readonly Found[] {
  const words = wordsOf(wanted);
  if (words.length === 0) return [];
  const places = placesOf(whole);
  const namesOf = namesAround(whole);
  const named = (kind: 'clause' | 'script') => (it: Named) => {
    const at = places.get(it.clause);
    const text = both((lang) => it.text[lang].replace(/\{\w+\}/g, '…'));
    return at === undefined ? [] : [{ kind, id: `${kind} ${it.clause}`, text, at, clause: it.clause }];
  };
  const all: readonly Found[] = [
    ...nodesIn(whole).map(({ id, name }) => ({ kind: 'state' as const, id: `state ${id}`, text: name, at: id })),
    ...waysOf(whole),
    ...clauses.flatMap(named('clause')),
    ...scripts.flatMap(named('script'))
  ];
  const looked = all.map((it) => ({
    it,
    has: words.map((word) => hasIt(word, it, namesOf.get(it.id) ?? namesOf.get(it.at)))
  }));
  // A word that stands in few texts says more than one that stands in most; one that stands in none says nothing.
  const weights = words.map((_, at) => {
    const own = looked.filter(({ has }) => has[at]! >= inText).length;
    return own === 0 ? 0 : Math.log(1 + all.length / own);
  });
  const scored = looked.flatMap(({ it, has }) => {
    if (!has.some((one) => one >= inText)) return [];
    const score = has.reduce((sum, one, at) => sum + weights[at]! * (one >= inText ? 1 : one === around ? 0.5 : 0), 0);
    const isAll = has.every((one) => one > nowhere);
    return [{ it, score, isAll, place: isAll && has.includes(atStart) ? 0 : has.includes(around) ? 2 : 1 }];
  });
  const full = scored.filter(({ isAll }) => isAll);
  const isScript = ({ it }: (typeof scored)[number]): boolean => it.kind === 'script';
  const partial = scored.some((it) => !isScript(it)) ? scored.filter((it) => !isScript(it)) : scored;
  const most = Math.max(...partial.map(({ score }) => score));
  const near = full.length > 0 ? full : partial.filter(({ score }) => score >= most * nearly);
  return near
    .sort(
      (one, other) =>
        Number(isScript(one)) - Number(isScript(other)) ||
        (full.length > 0 ? 0 : other.score - one.score) ||
        one.place - other.place
    )
    .slice(0, mostFound)
    .map(({ it }) => it);
}

/** Returns other charts whose name matches a word of the query; ignores words for the customer. */
export function chartsFor(
  wanted: string,
  charts: readonly { readonly name: string; readonly text: Text }[]
): readonly Found[] {
  const words = wordsOf(wanted).filter((word) => !word.includes('customer'));
  return charts
    .map(({ name, text }): Found => ({ kind: 'chart', id: `chart ${name}`, text, at: name }))
    .filter((it) => words.some((word) => hasIt(word, it, undefined) >= inText));
}

const nearly = 0.7;

const nowhere = 0;
const around = 1;
const inText = 2;
const atStart = 3;

function hasIt(word: Word, { text, clause = '' }: Found, outer: Text | undefined): number {
  if (word[0] === sectionOf(clause)) return inText;
  const texts = [folded(text.zh), folded(text.en)];
  const places = word.flatMap((term) => texts.map((one) => placeIn(one, term)));
  if (places.includes(0)) return atStart;
  if (places.some((place) => place > 0)) return inText;
  const outside = outer ? [folded(outer.zh), folded(outer.en)] : [];
  return word.some((term) => outside.some((one) => placeIn(one, term) >= 0)) ? around : nowhere;
}

function namesAround(whole: Diagram): ReadonlyMap<string, Text> {
  const names = new Map(nodesIn(whole).map(({ id, name }) => [id, name]));
  const around = aroundIn(whole);
  const joined = (texts: readonly (Text | undefined)[]): Text =>
    both((lang) => texts.map((it) => it?.[lang]).join(' '));
  const named = (id: string): readonly (Text | undefined)[] => [names.get(id), ...boxesOf(id)];
  const boxesOf = (id: string) => (around.get(id) ?? []).map((box) => names.get(box));
  const ways = new Map<string, (Text | undefined)[]>();
  for (const { from, to, ways: all } of whole.edges)
    for (const way of all)
      ways.set(wayId(way), [...(ways.get(wayId(way)) ?? []), way.when, ...named(from), ...named(to)]);
  return new Map([
    ...[...around.keys()].map((id) => [id, joined(boxesOf(id))] as const),
    ...[...ways].map(([id, texts]) => [id, joined(texts)] as const)
  ]);
}

const wayId = ({ name }: DiagramWay): string => `way ${name.zh}`;

function waysOf({ edges }: Diagram): readonly Found[] {
  const found = new Map<string, Found>();
  for (const { from, ways } of edges)
    for (const way of ways)
      if (!found.has(wayId(way))) found.set(wayId(way), { kind: 'way', id: wayId(way), text: way.name, at: from });
  return [...found.values()];
}

/** Returns each clause's place: the first state that carries it or runs its limit, states before boxes. */
export function placesOf(whole: Diagram): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const around = aroundIn(whole);
  const isIn = (id: string, box: string): boolean => around.get(id)?.includes(box) === true;
  for (const { id, clauses = [], limits = [] } of nodesIn(whole))
    for (const clause of [...clauses, ...limits.map((limit) => limit.clause)]) {
      const known = places.get(clause);
      if (known === undefined || isIn(id, known)) places.set(clause, id);
    }
  for (const [clause, at] of places) {
    const done = sopClauseOf(clause)?.doneBy ?? [];
    const inside = whole.edges.find(({ from, ways }) => isIn(from, at) && ways.some(({ on }) => done.includes(on)));
    if (inside) places.set(clause, inside.from);
  }
  return places;
}
