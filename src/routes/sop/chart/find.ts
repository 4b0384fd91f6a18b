import { nodesIn, type Diagram } from '#chart/diagram';
import { aroundIn } from '#chart/grouping';
import { both, type Text } from '#domain/text';
import { stopWords, tradeTerms } from './trade-terms.ts';

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
 * Looks a chart through for what is wanted: its states, the ways between them, its clauses and their official words, in either language. What is wanted may be typed
 * as a question: it is found by what it is about, by any name that the trade has for that, in a text or in what the state lies in. What begins with it comes first.
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
  return all
    .map((it) => ({ it, rank: rankOf(it, words, aroundOf.get(it.at)) }))
    .filter((found) => found.rank >= 0)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, mostFound)
    .map(({ it }) => it);
}

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
  return [...words, ...others.map((word) => [word, ...(isLatin(word) && word.length > 4 ? [stem(word)] : [])])];
}

/** Of what a Chinese question has beside what it asks about, what stands for itself wherever it is; single characters are parts of words. */
const chinesePhrases = [...stopWords]
  .filter((word) => /^[^a-z]{2,}$/.test(word))
  .sort((one, other) => other.length - one.length);

const isLatin = (text: string): boolean => /^[a-z]/.test(text);
const stem = (word: string): string => word.replace(/(?:ed|es|ing|s)$/, '');

/**
 * How early all words stand in a text, in one of its languages; those that only what is around it says come last. `2.2-ordinary-2h` stands in 2.2 of the SOP. Blanks
 * between a number and its unit are nobody's to know.
 * @returns -1 where one stands nowhere
 */
function rankOf({ text, clause = '' }: Found, words: readonly Word[], around: Text | undefined): number {
  const section = clause.split('-')[0]!;
  const ranks = (['zh', 'en'] as const).map((lang) => {
    const [whole, outer] = [folded(text[lang]), folded(around?.[lang] ?? '')];
    const tight = whole.replaceAll(' ', '');
    let own = 0;
    const placed = words.map((word) => {
      if (word[0] === section) return 1;
      const at = Math.max(...word.map((term) => Math.max(whole.indexOf(term), tight.indexOf(term))));
      if (at >= 0) own += 1;
      return at >= 0 ? Math.min(...word.map((term) => placeIn(whole, term, tight))) : outerPlace(word, outer);
    });
    if (placed.some((place) => place < 0) || (own === 0 && !words.some((word) => word[0] === section))) return -1;
    return Math.min(...placed) === 0 ? 0 : Math.min(2, Math.max(...placed.map((place) => (place === far ? 2 : 1))));
  });
  const found = ranks.filter((rank) => rank >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

const far = 1_000;
const outerPlace = (word: Word, outer: string): number => (word.some((term) => outer.includes(term)) ? far : -1);

function placeIn(whole: string, term: string, tight: string): number {
  const at = whole.indexOf(term);
  if (at >= 0) return at;
  return tight.includes(term) ? 1 : far;
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
