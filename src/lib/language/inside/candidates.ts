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

/** Of overlapping hits of one entry the sure one stays, then the one with a value, then the longer; two data that are asked for stay both. */
export function keep(best: Map<string, HitCandidate[]>, next: HitCandidate): void {
  const list = best.get(next.entry.name);
  if (!list) {
    best.set(next.entry.name, [next]);
    return;
  }
  const at = list.findLastIndex((one) => !isAnotherDatum(one, next));
  const last = list[at];
  if (last === undefined || last.match.to <= next.match.from) list.push(next);
  else if (better(next, last)) list[at] = next;
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
  // A remedy that the scenario names is that remedy, however the rest of the wording is read.
  if (isNamedRemedy(c)) return 2_000_000 + length;
  // A value belongs to the nearest cue, so of two hits with a value the shorter one is right.
  return (
    (c.weak ? 0 : 1_000_000) +
    (c.value === undefined ? length : 10_000 - (c.match.slotAt === undefined ? -length : length))
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
