import type { SpokenValue } from '../reading';
import type { LexiconEntry, Pattern } from './compile';
import type { Match } from './match';

/** Possible hit, before overlaps are resolved. */
export interface HitCandidate {
  readonly entry: LexiconEntry;
  readonly pattern: Pattern;
  readonly match: Match;
  readonly value?: SpokenValue;
  readonly weak: boolean;
  readonly voted?: true;
}

/** Resolves overlapping hits of one entry: sure ones, with a value, then longer; data joined by "and" remain two. */
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

function behindAnd(latter: HitCandidate, former: HitCandidate, words: readonly string[]): HitCandidate | undefined {
  if (latter.entry.valueOf !== 'field' || latter.weak || former.weak || !overlap(latter, former)) return undefined;
  if (latter.value === undefined || former.value === undefined || latter.value === former.value) return undefined;
  const joint = words.indexOf('and', former.match.to);
  if (joint < 0 || joint >= latter.match.to - 1) return undefined;
  return { ...latter, match: { ...latter.match, from: joint + 1 } };
}

function isAnotherDatum(last: HitCandidate, next: HitCandidate): boolean {
  const { slotAt: a, slotEnd: aEnd } = last.match;
  const { slotAt: b, slotEnd: bEnd } = next.match;
  if (next.entry.valueOf !== 'field' || next.weak || a === undefined || b === undefined) return false;
  return last.value !== next.value && (aEnd! <= b || bEnd! <= a);
}

function better(next: HitCandidate, last: HitCandidate): boolean {
  const { slotAt: a, slotEnd: aEnd } = next.match;
  const { slotAt: b, slotEnd: bEnd } = last.match;
  if (next.weak === last.weak && a !== undefined && b !== undefined && aEnd !== undefined && bEnd !== undefined) {
    if (a < bEnd && b < aEnd && (a !== b || aEnd !== bEnd)) return aEnd - a > bEnd - b;
  }
  return rank(next) > rank(last);
}

const mostAhead = 3;

/** True for a remedy said by the name that the scenario gives it. */
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

/** Filters out hits that yield to a hit with precedence over them. */
export function settled(all: readonly HitCandidate[]): readonly HitCandidate[] {
  return all.filter((one) => !all.some((other) => yields(one, other)));
}

/** Checks if a hit yields to another one of another name. */
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
