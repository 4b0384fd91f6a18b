import { nodesIn, type Diagram, type DiagramWay } from '#chart/diagram';
import { aroundIn } from '#chart/grouping';
import { both, type Text } from '#domain/text';
import { sectionOf } from '#machines/section-of';
import { sopClauseOf } from '#machines/sop-clauses';
import { folded, placeIn, wordsOf, type Word } from '../wanted-words.ts';

/** What can be found on a chart. */
export type FoundKind = 'state' | 'way' | 'clause' | 'script' | 'chart';

/** One thing that was found, and where on the chart it is. */
export interface Found {
  readonly kind: FoundKind;
  /** Different for each. */
  readonly id: string;
  readonly text: Text;
  /** The state that is gone to; of another chart, that chart by its name. */
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
 * Looks a chart through for what is wanted: its states, the ways between them, its clauses and their official words, in either language. What is wanted may be typed
 * as a question: it is found by what it is about, by any name that the trade has for that, in a text or in what the state lies in. What has all of it comes
 * alone; where nothing has, that which has most, a rare word counting for more than a common one. What begins with it comes first, official words come last:
 * they speak of everything.
 * @param clauses, scripts  by what they are found; one that has no place on the chart is not
 */
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

/** Other charts that are called by something of what is wanted, whoever they are about: a bill, a refund. */
export function chartsFor(
  wanted: string,
  charts: readonly { readonly name: string; readonly text: Text }[]
): readonly Found[] {
  const words = wordsOf(wanted).filter((word) => !word.includes('customer'));
  return charts
    .map(({ name, text }): Found => ({ kind: 'chart', id: `chart ${name}`, text, at: name }))
    .filter((it) => words.some((word) => hasIt(word, it, undefined) >= inText));
}

/** Where nothing has all that is wanted, what has so much of the most is listed. */
const nearly = 0.7;

const nowhere = 0;
const around = 1;
const inText = 2;
const atStart = 3;

/**
 * Where a word stands, by any of its names, in either language: nowhere, in what the state lies in, in the text itself, or where the text begins.
 * `2.2-ordinary-2h` stands in 2.2 of the SOP.
 */
function hasIt(word: Word, { text, clause = '' }: Found, outer: Text | undefined): number {
  if (word[0] === sectionOf(clause)) return inText;
  const texts = [folded(text.zh), folded(text.en)];
  const places = word.flatMap((term) => texts.map((one) => placeIn(one, term)));
  if (places.includes(0)) return atStart;
  if (places.some((place) => place > 0)) return inText;
  const outside = outer ? [folded(outer.zh), folded(outer.en)] : [];
  return word.some((term) => outside.some((one) => placeIn(one, term) >= 0)) ? around : nowhere;
}

/** What the boxes around each state are called, by its id; of a way where it leads from and to, and what has to hold. */
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

/** One event has one name, wherever it leads on; some have the name of another. */
const wayId = ({ name }: DiagramWay): string => `way ${name.zh}`;

/** One event leads on from many states: it is found once, where it first does. */
function waysOf({ edges }: Diagram): readonly Found[] {
  const found = new Map<string, Found>();
  for (const { from, ways } of edges)
    for (const way of ways)
      if (!found.has(wayId(way))) found.set(wayId(way), { kind: 'way', id: wayId(way), text: way.name, at: from });
  return [...found.values()];
}

/**
 * Where each clause is on a chart: at the first state that carries it, or in which its limit runs. A state says more than the box around it: what a box carries is
 * at the state in it from which what does the clause leads on.
 */
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
