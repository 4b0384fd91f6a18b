import type { Value } from '../reading';
import type { Program } from './program';
import type { SlotKind, Slots } from './slots';
import { findAt, type Found, type Trie } from './trie';

/** Where a pattern lies: half-open words; the first slot filled, if any. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly value?: Value;
  /** First word of the slot that gave the value. */
  readonly slotAt?: number;
  /** Behind its last word. */
  readonly slotEnd?: number;
}

/** A text made ready for the matcher. */
export interface Ground {
  readonly words: readonly string[];
  readonly breaks: readonly number[];
  /** True where a gap must stop: a negation begins. */
  readonly stops: readonly boolean[];
  /** Where soft fillers that begin here end; the same place when there are none. */
  readonly skips: readonly number[];
  readonly slots: Slots;
  readonly classes: ReadonlyMap<string, Trie<true>>;
  readonly classMemo: Map<string, (readonly Found<true>[] | undefined)[]>;
  readonly steps: { count: number };
}

/** The farthest a single match may reach, in words. A limit on the work at each place. */
const reach = 72;
/** Words that `<words>` may take. */
const wordsMost = 10;

interface Thread {
  readonly at: number;
  readonly pos: number;
  readonly value?: Value;
  readonly slotAt?: number;
  readonly slotEnd?: number;
}

/**
 * Runs a compiled pattern from one word on. Ways are tried in the order of the pattern, short gaps before long ones,
 * and no (step, word) is tried twice: the work is bounded by steps × reach, whatever the text.
 * @param valueOf the kind of slot that gives the value; `<words>` always does
 */
export function matchAt(program: Program, ground: Ground, from: number, valueOf?: SlotKind): Match | undefined {
  const { words, breaks } = ground;
  const seen = new Set<number>();
  const stack: Thread[] = [{ at: 0, pos: from }];
  const limit = Math.min(words.length, from + reach);
  while (stack.length > 0) {
    const thread = stack.pop()!;
    const { at, pos } = thread;
    const key = at * (reach + 1) + (pos - from);
    if (seen.has(key)) continue;
    seen.add(key);
    ground.steps.count++;
    const step = program[at]!;
    const open = pos < limit && (pos === from || breaks[pos] !== 2);
    switch (step.op) {
      case 'end':
        return { from, to: pos, value: thread.value, slotAt: thread.slotAt, slotEnd: thread.slotEnd };
      case 'word':
        if (open && words[pos] === step.word) stack.push({ ...thread, at: at + 1, pos: pos + 1 });
        break;
      case 'class':
        if (!open) break;
        for (const found of classAt(ground, step.name, pos).toReversed()) {
          if (found.end <= limit) stack.push({ ...thread, at: at + 1, pos: found.end });
        }
        break;
      case 'slot':
        if (!open) break;
        if (step.slot === 'words') {
          for (let n = wordsMost; n >= 2; n--) {
            const end = pos + n;
            if (end > limit || crosses(ground, pos, end)) continue;
            stack.push({ at: at + 1, pos: end, value: ground.slots.original(pos, end), slotAt: pos, slotEnd: end });
          }
        } else {
          const filled = ground.slots.at(step.slot, pos);
          if (filled && filled.end <= limit) {
            const keep = thread.slotAt !== undefined || step.slot !== valueOf;
            if (keep) stack.push({ ...thread, at: at + 1, pos: filled.end });
            else stack.push({ at: at + 1, pos: filled.end, value: filled.value, slotAt: pos, slotEnd: filled.end });
          }
        }
        break;
      case 'gap': {
        let end = pos;
        while (end < limit && end - pos < step.most && !ground.stops[end] && (end === from || breaks[end] !== 2)) end++;
        for (let to = end; to >= pos; to--) stack.push({ ...thread, at: at + 1, pos: to });
        break;
      }
      case 'join':
        if (open && pos > from && ground.skips[pos]! > pos && ground.skips[pos]! <= limit) {
          stack.push({ ...thread, pos: ground.skips[pos]! });
        }
        stack.push({ ...thread, at: at + 1 });
        break;
      case 'split':
        for (let i = step.ways.length - 1; i >= 0; i--) stack.push({ ...thread, at: step.ways[i]! });
        break;
      case 'jump':
        stack.push({ ...thread, at: step.to });
    }
  }
  return undefined;
}

function classAt(ground: Ground, name: string, at: number): readonly Found<true>[] {
  let row = ground.classMemo.get(name);
  if (!row) ground.classMemo.set(name, (row = []));
  return (row[at] ??= findAt(ground.classes.get(name)!, ground.words, ground.breaks, at, ground.steps));
}

function crosses(ground: Ground, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((i > from && ground.breaks[i]! > 0) || ground.stops[i]) return true;
  return false;
}
