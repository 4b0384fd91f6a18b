import { Circumstances } from './inside/circumstances';
import type { Entry, Pattern } from './inside/compile';
import { groundOf, type Reader } from './inside/ground';
import { candidatesAt, indexOf, type Index } from './inside/index-of';
import { matchAt, type Match } from './inside/match';
import { needIndex, Prospect } from './inside/needs';
import { type NameKind } from './inside/slots';
import { addTo, trie, type Trie } from './inside/trie';
import type { Lexicon } from './lexicon';
import { normalise } from './normalise';
import type { Hit, Names, Read, Reading, Value } from './reading';

/** Texts that are remembered; the oldest goes first. */
const remembered = 500;
/** How far before a hit, in words, a veto may begin. */
const vetoBefore = 8;
/** How far to each side, in words, a sentence is searched. */
const sentenceHalf = 40;
/** Vetoes by what they begin with; made once a lexicon. */
const indexes = new WeakMap<readonly Pattern[], Index>();

const joints = new Set([
  '和',
  '跟',
  '及',
  '以',
  '还',
  '有',
  '或',
  '者',
  '您',
  '的',
  '与',
  'and',
  'or',
  'your',
  'the',
  'a',
  'as',
  'well'
]);

interface Said {
  readonly entry: Entry;
  readonly pattern: Pattern;
}

interface Candidate {
  readonly entry: Entry;
  readonly match: Match;
  readonly value?: Value;
  readonly weak: boolean;
}

/**
 * Makes the reader of utterances. It is pure: the same text gives the same reading.
 * @param names what the scenario adds: services, plans, desks, causes and remedies by id
 * @param steps counts the work done, for tests of growth
 * @example makeReader(lexicon)('您好，工号1024为您服务').parts // greeting, agent-id 1024
 */
export function makeReader(lexicon: Lexicon, names?: Names, steps: { count: number } = { count: 0 }): Read {
  const tables = nameTables(lexicon, names);
  const index = indexOf(
    lexicon.entries.flatMap((entry) => entry.patterns.map((pattern) => ({ entry, pattern }))),
    lexicon
  );
  const needed = needIndex(
    lexicon.entries.flatMap((entry) => entry.patterns.flatMap((pattern) => pattern.needs)),
    lexicon.tables
  );
  const memo = new Map<string, Reading>();
  return (text) => {
    const known = memo.get(text);
    if (known) return known;
    const reading = readOnce(text, lexicon, tables, index, needed, steps);
    if (memo.size >= remembered) memo.delete(memo.keys().next().value!);
    memo.set(text, reading);
    return reading;
  };
}

function readOnce(
  text: string,
  lexicon: Lexicon,
  tables: ReadonlyMap<NameKind, Trie<string>>,
  index: Index<Said>,
  needed: ReadonlyMap<string, readonly number[]>,
  steps: { count: number }
): Reading {
  const ground = groundOf(text, lexicon, tables, steps);
  const circumstances = new Circumstances(ground, lexicon.cues);
  const prospect = new Prospect(ground.words, needed);
  const vetoes = new Vetoes(ground, lexicon, indexes);
  const best = new Map<string, Candidate[]>();
  for (let at = 0; at < ground.words.length; at++) {
    for (const { entry, pattern } of candidatesAt(index, ground, at)) {
      if (!prospect.allows(pattern.needs, at)) continue;
      const last = best.get(entry.name)?.at(-1);
      // A sure hit of the same entry already covers this place with as much: nothing to gain.
      if (last && !last.weak && last.match.to > at && last.match.from < at && entry.valueOf === undefined) continue;
      const match = matchAt(pattern.program, ground, at, entry.valueOf);
      if (!match || match.to === match.from) continue;
      if ([...entry.notIn].some((context) => circumstances.holds(context, match)) || vetoes.strikes(entry, match))
        continue;
      const value = match.value ?? named(entry, match, ground) ?? pattern.value;
      if (entry.between && !(typeof value === 'number' && value >= entry.between[0] && value <= entry.between[1]))
        continue;
      keep(best, { entry, match, value, weak: pattern.weak || vetoes.doubts(entry, match) });
      for (const next of followers(entry, match, ground))
        keep(best, { entry, match: next, value: next.value, weak: false });
    }
  }
  return sorted([...best.values()].flat(), ground);
}

/** “宽带账号和装机地址”: names that follow a name with 和, 、 or "and" are asked for as well. */
function followers(entry: Entry, match: Match, ground: Reader): Match[] {
  const all: Match[] = [];
  if ((entry.valueOf !== 'field' && entry.valueOf !== 'method') || match.slotEnd === undefined) return all;
  let end = match.slotEnd;
  for (let found = true; found && all.length < 8;) {
    found = false;
    for (let at = end; at <= end + 5 && at < ground.words.length; at++) {
      const filled = ground.slots.at(entry.valueOf, at);
      if (filled) {
        all.push({ from: at, to: filled.end, value: filled.value, slotAt: at, slotEnd: filled.end });
        end = filled.end;
        found = true;
        break;
      }
      if (!joints.has(ground.words[at]!) && ground.breaks[at] !== 1) break;
    }
  }
  return all;
}

/** A name of the right kind in the same sentence gives the value that the wording itself left open. */
function named(entry: Entry, match: Match, ground: Reader): Value | undefined {
  const kind = entry.valueOf;
  if (kind !== 'cause' && kind !== 'remedy') return undefined;
  for (
    let at = match.from;
    at < ground.words.length && at < match.to + 24 && (at === match.from || ground.breaks[at] !== 2);
    at++
  ) {
    const filled = ground.slots.at(kind, at);
    if (filled) return filled.value;
  }
  for (let at = match.from - 1; at >= 0 && at > match.from - 24 && ground.breaks[at + 1] !== 2; at--) {
    const filled = ground.slots.at(kind, at);
    if (filled) return filled.value;
  }
  return undefined;
}

/** Of overlapping hits of one entry the sure one stays, then the one with a value, then the longer. */
function keep(best: Map<string, Candidate[]>, next: Candidate): void {
  const list = best.get(next.entry.name);
  if (!list) {
    best.set(next.entry.name, [next]);
    return;
  }
  const last = list.at(-1)!;
  if (last.match.to <= next.match.from) list.push(next);
  else if (better(next, last)) list[list.length - 1] = next;
}

/** A slot inside another one is a piece of it: 彩铃 of 视频彩铃. Otherwise the rank decides. */
function better(next: Candidate, last: Candidate): boolean {
  const { slotAt: a, slotEnd: aEnd } = next.match;
  const { slotAt: b, slotEnd: bEnd } = last.match;
  if (next.weak === last.weak && a !== undefined && b !== undefined && aEnd !== undefined && bEnd !== undefined) {
    if (a < bEnd && b < aEnd && (a !== b || aEnd !== bEnd)) return aEnd - a > bEnd - b;
  }
  return rank(next) > rank(last);
}

function rank(c: Candidate): number {
  const length = c.match.to - c.match.from;
  // A value belongs to the nearest cue, so of two hits with a value the shorter one is right.
  return (
    (c.weak ? 0 : 1_000_000) +
    (c.value === undefined ? length : 10_000 - (c.match.slotAt === undefined ? -length : length))
  );
}

/** Looks for what strikes a hit out or makes it doubtful. */
class Vetoes {
  constructor(
    readonly ground: Reader,
    readonly lexicon: Lexicon,
    readonly indexes: WeakMap<readonly Pattern[], Index>
  ) {}

  /** Does a veto overlap the hit, or stand in its sentence? */
  strikes(entry: Entry, match: Match): boolean {
    for (let at = Math.max(0, match.from - vetoBefore); at < match.to; at++) {
      for (const { pattern } of this.#candidates(entry.unless, at)) {
        const found = matchAt(pattern.program, this.ground, at);
        if (found && found.to > match.from) return true;
      }
    }
    return this.#nearby(entry.notWith, match);
  }

  /** Does something in the sentence make the hit doubtful? */
  doubts(entry: Entry, match: Match): boolean {
    return this.#nearby(entry.doubtWith, match);
  }

  #nearby(patterns: readonly Pattern[], match: Match): boolean {
    const { breaks, words } = this.ground;
    if (patterns.length === 0) return false;
    let at = match.from;
    while (at > 0 && match.from - at < sentenceHalf && breaks[at] !== 2) at--;
    for (; at < words.length && at < match.to + sentenceHalf && (at <= match.to || breaks[at] !== 2); at++) {
      for (const { pattern } of this.#candidates(patterns, at))
        if (matchAt(pattern.program, this.ground, at)) return true;
    }
    return false;
  }

  #candidates(patterns: readonly Pattern[], at: number): readonly { readonly pattern: Pattern }[] {
    if (patterns.length === 0) return [];
    let index = this.indexes.get(patterns);
    if (!index)
      this.indexes.set(
        patterns,
        (index = indexOf(
          patterns.map((pattern) => ({ pattern })),
          this.lexicon
        ))
      );
    return candidatesAt(index, this.ground, at);
  }
}

function nameTables(lexicon: Lexicon, names: Names | undefined): Map<NameKind, Trie<string>> {
  const tables = new Map<NameKind, Trie<string>>();
  const added: readonly (readonly [NameKind, Readonly<Record<string, readonly string[]>> | undefined])[] = [
    ['service', names?.services],
    ['plan', names?.plans],
    ['desk', names?.desks],
    ['cause', names?.causes],
    ['remedy', names?.remedies]
  ];
  // The scenario's names come first: the first one added keeps the place.
  for (const [kind, byId] of added) {
    const table = trie<string>();
    for (const [id, wordings] of Object.entries(byId ?? {}))
      for (const w of wordings) addTo(table, normalise(w).words, id);
    tables.set(kind, table);
  }
  for (const [kind, list] of lexicon.names) {
    const table = tables.get(kind) ?? trie<string>();
    for (const [id, row] of list) addTo(table, row, id);
    tables.set(kind, table);
  }
  return tables;
}

function sorted(all: readonly Candidate[], ground: Reader): Reading {
  const kept = all.filter(
    (c) => !all.some((other) => other.entry.over.has(c.entry.name) && (!other.weak || c.weak) && clash(other, c))
  );
  const list = <N extends string>(which: Entry['list']): Hit<N>[] =>
    kept
      .filter((c) => c.entry.list === which)
      .sort((a, b) => a.match.from - b.match.from || a.match.to - b.match.to)
      .map((c) => ({
        name: c.entry.name as N,
        from: ground.from[c.match.from]!,
        to: ground.to[c.match.to - 1]!,
        ...(c.value === undefined ? {} : { value: c.value }),
        sure: !c.weak
      }));
  return { parts: list('parts'), talk: list('talk'), forbidden: list('forbidden') };
}

/** Two hits clash over the slot that gives both their value, or else where their words overlap. */
function clash(a: Candidate, b: Candidate): boolean {
  if (a.match.slotAt !== undefined && b.match.slotAt !== undefined && a.entry.valueOf === b.entry.valueOf)
    return a.match.slotAt === b.match.slotAt;
  return a.match.from < b.match.to && b.match.from < a.match.to;
}
