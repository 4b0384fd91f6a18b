import type { SpokenValue } from '../reading';
import type { LexiconEntry, Pattern } from './compile';
import type { Match } from './match';

/** Something found, before it is settled what stays. */
export interface HitCandidate {
  readonly entry: LexiconEntry;
  readonly pattern: Pattern;
  readonly match: Match;
  readonly value?: SpokenValue;
  readonly weak: boolean;
  /** The vote found it and no rule. */
  readonly voted?: true;
}

/**
 * Of overlapping hits of one entry the sure one stays, then the one with a value, then the longer. Two data that "and" parts are two:
 * what's the address and a number I can reach you on.
 */
export function keep(best: Map<string, HitCandidate[]>, found: HitCandidate, words: readonly string[]): void {
  const list = best.get(found.entry.name) ?? [];
  best.set(found.entry.name, list);
  let next = found;
  list.forEach((other, at) => {
    next = behindAnd(next, other, words) ?? next;
    list[at] = behindAnd(other, next, words) ?? other;
  });
  const at = list.findLastIndex((other) => overlap(other, next) && !isAnotherDatum(other, next));
  if (at < 0) list.push(next);
  else if (better(next, list[at]!)) list[at] = next;
}

const overlap = (a: HitCandidate, b: HitCandidate): boolean => a.match.from < b.match.to && b.match.from < a.match.to;

/** The latter of two data, from the "and" on that stands between the former and its own words; nothing if none does. */
function behindAnd(latter: HitCandidate, former: HitCandidate, words: readonly string[]): HitCandidate | undefined {
  if (latter.entry.valueOf !== 'field' || latter.weak || former.weak || !overlap(latter, former)) return undefined;
  if (latter.value === undefined || former.value === undefined || latter.value === former.value) return undefined;
  const joint = words.indexOf('and', former.match.to);
  if (joint < 0 || joint >= latter.match.to - 1) return undefined;
  return { ...latter, match: { ...latter.match, from: joint + 1 } };
}

/** "Your address and a telephone number, please": one verb, two data, each by its own words. */
function isAnotherDatum(last: HitCandidate, next: HitCandidate): boolean {
  const { slotAt: a, slotEnd: aEnd } = last.match;
  const { slotAt: b, slotEnd: bEnd } = next.match;
  if (next.entry.valueOf !== 'field' || next.weak || a === undefined || b === undefined) return false;
  return last.value !== next.value && (aEnd! <= b || bEnd! <= a);
}

/** A slot inside another one is a piece of it: 彩铃 of 视频彩铃. Otherwise the rank decides. */
function better(next: HitCandidate, last: HitCandidate): boolean {
  const { slotAt: a, slotEnd: aEnd } = next.match;
  const { slotAt: b, slotEnd: bEnd } = last.match;
  if (next.weak === last.weak && a !== undefined && b !== undefined && aEnd !== undefined && bEnd !== undefined) {
    if (a < bEnd && b < aEnd && (a !== b || aEnd !== bEnd)) return aEnd - a > bEnd - b;
  }
  return rank(next) > rank(last);
}

/** So many words at most lead up to a remedy that is named: further on, another one may stand in between. */
const mostAhead = 3;

/** True of a remedy that is said by the name which the scenario gives it. */
export function isNamedRemedy({ entry, match }: HitCandidate): boolean {
  return entry.valueOf === 'remedy' && match.slotAt !== undefined && match.slotAt - match.from <= mostAhead;
}

function rank(c: HitCandidate): number {
  const length = c.match.to - c.match.from;
  // Of two that say the same in as many words the scenario's own is the one: nothing that was learned speaks against it.
  const own = c.pattern.own ? 0.5 : 0;
  // A remedy that the scenario names is that remedy, however the rest of the wording is read.
  if (isNamedRemedy(c)) return 2_000_000 + length + own;
  // A value belongs to the nearest cue, so of two hits with a value the shorter one is right; what a wording means by itself, it knows better
  // than a name that stands somewhere near it.
  const near = c.match.value === undefined && c.pattern.value === undefined;
  // A sum says more than a yes.
  const sum = c.entry.list === 'answers' && typeof c.value === 'number' ? 20_000 : 0;
  return (
    sum +
    own +
    (c.weak ? 0 : 1_000_000) +
    (c.value === undefined ? length : (near ? 5_000 : 10_000) - (c.match.slotAt === undefined ? -length : length))
  );
}

/** Those that do not yield to a hit that takes precedence over them. */
export function settled(all: readonly HitCandidate[]): readonly HitCandidate[] {
  return all.filter((one) => !all.some((other) => yields(one, other)));
}

/** Does a hit give way to another one of another name? */
export function yields(one: HitCandidate, other: HitCandidate): boolean {
  // What no rule found knows its place too roughly to take precedence.
  return !other.voted && other.entry.over.has(one.entry.name) && (!other.weak || one.weak) && clash(other, one);
}

/** Two hits clash over the slot that gives both their value, or else where their words overlap. */
function clash(a: HitCandidate, b: HitCandidate): boolean {
  if (a.match.slotAt !== undefined && b.match.slotAt !== undefined && a.entry.valueOf === b.entry.valueOf)
    return a.match.slotAt === b.match.slotAt;
  return a.match.from < b.match.to && b.match.from < a.match.to;
}
