import { nodesIn, type Diagram } from '#chart/diagram';
import { aroundIn } from '#chart/grouping';
import { both, type Text } from '#domain/text';
import { stopWords, tradeTerms } from './trade-terms.ts';

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
 * alone; where nothing has, that which has most, a rare word counting for more than a common one. What begins with it comes first.
 * @param clauses, scripts  by what they are found; one that has no place on the chart is not
 */
export function findOn(
  whole: Diagram,
  wanted: string,
  { clauses, scripts }: { readonly clauses: readonly Named[]; readonly scripts: readonly Named[] }
): readonly Found[] {
  const words = wordsOf(folded(wanted));
  if (words.length === 0) return [];
  const places = placesOf(whole);
  const aroundOf = namesAround(whole);
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
  const looked = all.map((it) => ({ it, has: words.map((word) => hasIt(word, it, aroundOf.get(it.at))) }));
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
  const most = Math.max(...scored.map(({ score }) => score));
  const near = full.length > 0 ? full : scored.filter(({ score }) => score >= most * nearly);
  return near
    .sort((one, other) => (full.length > 0 ? 0 : other.score - one.score) || one.place - other.place)
    .slice(0, mostFound)
    .map(({ it }) => it);
}

/** Other charts that are called by something of what is wanted, whoever they are about: a bill, a refund. */
export function chartsFor(
  wanted: string,
  charts: readonly { readonly name: string; readonly text: Text }[]
): readonly Found[] {
  const words = wordsOf(folded(wanted)).filter((word) => !word.includes('customer'));
  return charts
    .map(({ name, text }): Found => ({ kind: 'chart', id: `chart ${name}`, text, at: name }))
    .filter((it) => words.some((word) => hasIt(word, it, undefined) >= inText));
}

/** Where nothing has all that is wanted, what has so much of the most is listed. */
const nearly = 0.7;

/** What one word can be called: any of these finds it. */
type Word = readonly string[];

/** Names of the trade first, for they can be several words, or stand in a Chinese sentence without a blank; the rest word by word. */
function wordsOf(wanted: string): readonly Word[] {
  const words: Word[] = [];
  let left = ` ${wanted} `;
  const terms = tradeTerms.flatMap((row) => row.map((term) => ({ term, row })));
  for (const { term, row } of terms.sort((one, other) => other.term.length - one.term.length)) {
    const at = left.indexOf(isLatin(term) ? ` ${term}` : term);
    if (at < 0) continue;
    // Of a Latin one the ending goes with it.
    const end = isLatin(term) ? left.indexOf(' ', at + 1 + term.length) : at + term.length;
    words.push([left.slice(at, end).trim(), ...row]);
    left = `${left.slice(0, at)} ${left.slice(end)}`;
  }
  for (const phrase of chinesePhrases) left = left.replaceAll(phrase, ' ');
  const others = left.split(/[\s?？,，。.!！]+(?=\s|$)|\s+/).filter((word) => word !== '' && !stopWords.has(word));
  return [...words, ...others.flatMap(asWords)];
}

/** A longer piece of Chinese is found by the pairs of its characters, for nobody puts blanks there; all else as it is. */
function asWords(word: string): readonly Word[] {
  if (isLatin(word)) return [[word, ...(word.length > 4 ? [stem(word)] : [])]];
  const pairs = /^\p{Script=Han}{3,}$/u.test(word)
    ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
    : [];
  return pairs.length > 0 ? pairs.map((pair) => [pair]) : [[word]];
}

/** Of what a Chinese question has beside what it asks about, what stands for itself wherever it is; single characters are parts of words. */
const chinesePhrases = [...stopWords]
  .filter((word) => /^[^a-z]{2,}$/.test(word))
  .sort((one, other) => other.length - one.length);

const isLatin = (text: string): boolean => /^[a-z]/.test(text);
const stem = (word: string): string => word.replace(/(?:ed|es|ing|s)$/, '');

const nowhere = 0;
const around = 1;
const inText = 2;
const atStart = 3;

/**
 * Where a word stands, by any of its names, in either language: nowhere, in what the state lies in, in the text itself, or where the text begins.
 * `2.2-ordinary-2h` stands in 2.2 of the SOP.
 */
function hasIt(word: Word, { text, clause = '' }: Found, outer: Text | undefined): number {
  if (word[0] === clause.split('-')[0]) return inText;
  const texts = [folded(text.zh), folded(text.en)];
  const places = word.flatMap((term) => texts.map((one) => placeIn(one, term)));
  if (places.includes(0)) return atStart;
  if (places.some((place) => place > 0)) return inText;
  const outside = outer ? [folded(outer.zh), folded(outer.en)] : [];
  return word.some((term) => outside.some((one) => placeIn(one, term) >= 0)) ? around : nowhere;
}

/**
 * A Latin term begins a word, also behind un- and re-; a number is a whole number (2 is not in 24). Blanks between a number and its unit are nobody's to know.
 * @returns where, or -1
 */
function placeIn(text: string, term: string): number {
  const tight = /\d\D|\D\d/.test(term) ? text.replaceAll(' ', '') : text;
  for (let at = tight.indexOf(term); at >= 0; at = tight.indexOf(term, at + 1)) {
    const [before, behind] = [tight.slice(0, at), tight[at + term.length] ?? ''];
    const isCut =
      (/^[a-z]/.test(term) && /[a-z]$/.test(before) && !/(?:^|[^a-z])(?:un|re)$/.test(before)) ||
      (/^\d/.test(term) && /\d$/.test(before)) ||
      (/\d$/.test(term) && /\d/.test(behind));
    if (!isCut) return at;
  }
  return -1;
}

/** What the boxes around each state are called. */
function namesAround(whole: Diagram): ReadonlyMap<string, Text> {
  const names = new Map(nodesIn(whole).map(({ id, name }) => [id, name]));
  return new Map(
    [...aroundIn(whole)].map(([id, boxes]) => [
      id,
      both((lang) => boxes.map((box) => names.get(box)?.[lang] ?? '').join(' '))
    ])
  );
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
