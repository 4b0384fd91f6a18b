import type { SpokenValue } from '../reading';
import type { Program } from './program';
import type { SlotKind, Slots } from './slots';
import type { Trie } from './trie';

/** Position of a pattern: half-open word indices, and the first slot of the kind that gives the value, if any. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly value?: SpokenValue;
  readonly slotAt?: number;
  readonly slotEnd?: number;
}

export interface AnnotatedTokens {
  readonly words: readonly string[];
  readonly breaks: readonly number[];
  /** True where a gap must stop because a negation begins. */
  readonly stops: readonly boolean[];
  /** Index after the soft fillers that begin here; the same index if there are none. */
  readonly skips: readonly number[];
  readonly slots: Slots;
  readonly tables: readonly Trie<true>[];
  readonly scratch: Scratch;
  readonly steps: { count: number };
}

/** Maximum reach of a single match, in words. Limits the work at each place. */
export const reach = 56;
const wordsMost = 10;
/** Maximum number of consecutive soft fillers skipped between two elements. */
export const softMost = 3;
/** Maximum steps of a program, limited by the size of the memory of tried pairs. */
export const programMost = 400;

/** Reusable memory of a run: the (step, word) pairs already tried, and the open threads. */
export class Scratch {
  readonly seen = new Uint32Array(programMost * (reach + 1));
  readonly stack: number[] = [];
  top = 0;
  stamp = 0;

  push(at: number, pos: number, slotAt: number, slotEnd: number): void {
    const { stack } = this;
    stack[this.top] = at;
    stack[this.top + 1] = pos;
    stack[this.top + 2] = slotAt;
    stack[this.top + 3] = slotEnd;
    this.top += 4;
  }
}

/** Runs a pattern from a word on, short gaps first, past `beyond`; work is at most steps × reach. */
export function matchAt(
  program: Program,
  ground: AnnotatedTokens,
  from: number,
  valueOf?: SlotKind,
  beyond = from
): Match | undefined {
  const { words, breaks, stops, skips, scratch } = ground;
  const { seen, stack } = scratch;
  const stamp = ++scratch.stamp;
  const limit = Math.min(words.length, from + reach);
  scratch.top = 0;
  scratch.push(0, from, -1, -1);
  while (scratch.top > 0) {
    const top = (scratch.top -= 4);
    const at = stack[top]!;
    const pos = stack[top + 1]!;
    const slotAt = stack[top + 2]!;
    const slotEnd = stack[top + 3]!;
    const key = at * (reach + 1) + (pos - from);
    if (seen[key] === stamp) continue;
    seen[key] = stamp;
    ground.steps.count++;
    const step = program[at]!;
    switch (step.op) {
      case 'end':
        if (pos <= beyond) break;
        return matched(ground, from, pos, slotAt, slotEnd, valueOf);
      case 'table':
      case 'slot': {
        // Soft fillers between two elements are passed over, one to three of them; nearer ones are tried first.
        let last = pos;
        for (let n = 0; n < softMost && pos > from && last < limit && skips[last]! > last && breaks[last] !== 2; n++)
          last = skips[last]!;
        for (let p = last; p >= pos; p--) {
          if (p >= limit || (p > from && breaks[p] === 2) || (p !== pos && p !== last && !isSkipEnd(skips, pos, p)))
            continue;
          if (step.op === 'table') {
            pushEnds(ground, step.table, p, limit, at + 1, slotAt, slotEnd);
          } else if (step.slot === 'words') {
            for (let n = wordsMost; n >= 2; n--)
              if (p + n <= limit && !crosses(ground, p, p + n)) scratch.push(at + 1, p + n, p, p + n);
          } else {
            const filled = ground.slots.at(step.slot, p);
            if (!filled || filled.end > limit) continue;
            if (slotAt >= 0 || step.slot !== valueOf) scratch.push(at + 1, filled.end, slotAt, slotEnd);
            else scratch.push(at + 1, filled.end, p, filled.end);
          }
        }
        break;
      }
      case 'gap': {
        let end = pos;
        while (end < limit && end - pos < step.most && !stops[end] && (end === from || breaks[end] !== 2)) end++;
        const next = program[at + 1]!;
        for (let to = end; to >= pos; to--) {
          if (next.op === 'table' && longestEnd(ground, next.table, to, true) === to) continue;
          if (next.op === 'slot' && next.slot !== 'words' && !ground.slots.at(next.slot, to)) continue;
          scratch.push(at + 1, to, slotAt, slotEnd);
        }
        break;
      }
      case 'split':
        for (let i = step.ways.length - 1; i >= 0; i--) scratch.push(step.ways[i]!, pos, slotAt, slotEnd);
        break;
      case 'jump':
        scratch.push(step.to, pos, slotAt, slotEnd);
    }
  }
  return undefined;
}

function matched(
  ground: AnnotatedTokens,
  from: number,
  to: number,
  slotAt: number,
  slotEnd: number,
  valueOf?: SlotKind
): Match {
  if (slotAt < 0) return { from, to };
  const filled = valueOf && ground.slots.at(valueOf, slotAt);
  const value = filled && filled.end === slotEnd ? filled.value : inFigures(ground.slots.original(slotAt, slotEnd));
  return { from, to, value, slotAt, slotEnd };
}

const digits = '零一二三四五六七八九';

function inFigures(said: string): string {
  return said.replace(/[零一二三四五六七八九]{2,}/g, (run) => [...run].map((digit) => digits.indexOf(digit)).join(''));
}

function isSkipEnd(skips: readonly number[], from: number, at: number): boolean {
  let p = from;
  while (p < at && skips[p]! > p) p = skips[p]!;
  return p === at;
}

function pushEnds(
  { words, breaks, tables, steps, scratch }: AnnotatedTokens,
  table: number,
  at: number,
  limit: number,
  then: number,
  slotAt: number,
  slotEnd: number
): void {
  const word = words[at];
  let node = word === undefined ? undefined : tables[table]!.next.get(word);
  for (let i = at + 1; node && i <= limit; i++) {
    steps.count++;
    if (node.value) scratch.push(then, i, slotAt, slotEnd);
    if (i >= words.length || breaks[i] === 2) return;
    node = node.next.get(words[i]!);
  }
}

/** Returns the index after the longest table entry at a word (`any`: the first found), or the word's own if none. */
export function longestEnd(
  { words, breaks, tables, steps }: AnnotatedTokens,
  table: number,
  at: number,
  any = false
): number {
  const word = words[at];
  let node = word === undefined ? undefined : tables[table]!.next.get(word);
  let end = at;
  for (let i = at + 1; node; i++) {
    steps.count++;
    if (node.value) end = i;
    if ((any && end > at) || i >= words.length || breaks[i] === 2) break;
    node = node.next.get(words[i]!);
  }
  return end;
}

function crosses(ground: AnnotatedTokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((i > from && ground.breaks[i]! > 0) || ground.stops[i]) return true;
  return false;
}
