import { talkActs } from '#domain/act-ids';
import { eachWeight, gramsLeast, gramsOf, viewOf, views, written, type VoteSource, type View } from './training.ts';
import type { WrittenWeights } from './training.ts';
import { calibrate, type HeldOutLine, type Odds } from './inside/training/calibrate.ts';
import { learnSparse, textsOf, type MistakeCost, type Texts } from './inside/training/learn.ts';

const every = 5;

export interface VotedLine extends LessonLine {
  /** Names the rules find in the line; absent if the rules were tuned on this very line. */
  readonly ruled?: ReadonlySet<string>;
}

/** Number of folds for cross-validation. */
export const folds = 4;

/** Returns the fold of a line, derived from its text only, so that adding or removing lines moves no other line. */
export function foldOf({ key }: Pick<LessonLine, 'key'>): number {
  return key % folds;
}

/** Votes learned from all lines, and from all lines except those of each fold. */
export interface LearnedVotes {
  readonly votes: Readonly<Record<string, VoteSource>>;
  readonly without: readonly Readonly<Record<string, VoteSource>>[];
}

const costs: Readonly<Record<View, MistakeCost>> = {
  said: { says: 2, silent: 1 },
  forbidden: { says: 3, silent: 3 }
};
const costOfName: Readonly<Record<string, MistakeCost>> = { shirking: { says: 8, silent: 3 } };
const leastWorth: Readonly<Record<View, { readonly zh: number; readonly en: number }>> = {
  said: { zh: 2.25, en: 1.22 },
  forbidden: { zh: 1.48, en: 1.075 }
};

const rarer = { forbidden: 0.25, plain: 0.25, costly: 1, part: 1, talk: 1 };
const right = {
  forbidden: { finds: 0.64, suspects: 0.5, doubts: 0.2, denies: 0.1 },
  plain: { finds: 0.5, suspects: 0.44, doubts: 0.2, denies: 0.1 },
  costly: { finds: 0.7, suspects: 0.6, doubts: 0.35, denies: 0.2 },
  part: { finds: 0.34, suspects: 0.3, doubts: 0.26, denies: 0.15 },
  talk: { finds: 0.3, suspects: 0.27, doubts: 0.22, denies: 0.13 }
};
const seenByRules = { forbidden: 1, plain: 1, costly: 0.9, part: 0.9, talk: 0.9 };
const plain: ReadonlySet<string> = new Set(['pretext', 'abuse']);
const insists = { factor: 2, times: 6 };
const trust = 4;

interface Lessons {
  readonly texts: Texts;
  readonly stretches: readonly (readonly (readonly number[])[])[];
}

/** Returns per name the lines that must be read correctly but are not, given the learned votes. */
export type Unheld = (votes: Readonly<Record<string, VoteSource>>) => ReadonlyMap<string, ReadonlySet<VotedLine>>;

/** Learns votes from one language's lines, calibrated on held-out ones; `costly` names can break a gate. */
export function learnVotes(
  language: 'zh' | 'en',
  names: readonly string[],
  given: readonly VotedLine[],
  costly: readonly string[] = [],
  unheld: Unheld = () => new Map()
): LearnedVotes {
  const lines = inOrder(given);
  const folded = lines.map((line) => ({ ...line, fold: foldOf(line) }));
  const all = [...folded, ...runOns(folded)];
  const lessonsOf = (view: View): Lessons => {
    const grams = all.map(({ words }) => gramsOf(words, view));
    const texts = textsOf(
      grams.map(({ whole }) => whole),
      Float64Array.from(all, ({ weight = 1 }) => weight),
      views[view].bits,
      gramsLeast
    );
    return { texts, stretches: grams.slice(0, lines.length).map(({ stretches }) => stretches) };
  };
  const lessons = { said: lessonsOf('said'), forbidden: lessonsOf('forbidden') };
  const order = Int32Array.from(inOrder([...all.entries()].map(([at, { key }]) => ({ at, key }))), ({ at }) => at);
  const learned = names.map((name) => ({
    name,
    view: viewOf(name),
    ...learnOne(language, name, lines, all, order, lessons)
  }));
  const pooled = (view: View): Odds =>
    calibrate(learned.filter((one) => one.view === view).flatMap(({ judged }) => judged));
  const priors = { said: pooled('said'), forbidden: pooled('forbidden') };
  const limits = new Map(
    learned.map(({ name, view, judged }) => {
      const kind = costly.includes(name) ? 'costly' : view === 'forbidden' ? forbiddenKind(name) : kindOf(name);
      return [name, limitsOf(calibrate(judged, priors[view], trust), kind)] as const;
    })
  );
  const voteOf = (name: string, weights: WrittenWeights): VoteSource => ({ ...limits.get(name)!, ...weights });
  const votes = Object.fromEntries(learned.map(({ name, whole }) => [name, voteOf(name, whole())]));
  const heavier = new Map(names.map((name) => [name, new Map<VotedLine, number>()]));
  for (let time = 0; time < insists.times; time++) {
    const broken = unheld(votes);
    if (broken.size === 0) break;
    for (const { name, whole } of learned) {
      const counts = heavier.get(name)!;
      for (const line of broken.get(name) ?? []) counts.set(line, (counts.get(line) ?? 1) * insists.factor);
      if (broken.has(name)) votes[name] = voteOf(name, whole(counts));
    }
  }
  return {
    votes,
    without: Array.from({ length: folds }, (_, fold) =>
      Object.fromEntries(learned.map(({ name, without }) => [name, voteOf(name, without[fold]!)]))
    )
  };
}

function learnOne(
  language: 'zh' | 'en',
  name: string,
  lines: readonly VotedLine[],
  all: readonly (LessonLine & { readonly fold: number })[],
  order: Int32Array,
  lessons: Readonly<Record<View, Lessons>>
) {
  const view = viewOf(name);
  const { texts, stretches } = lessons[view];
  const says = all.map((line) => line.says.has(name));
  const counted = order.filter((i) => all[i]!.counts(name));
  const write = (which: Int32Array, from = texts): WrittenWeights => {
    const { weights, bias } = learnSparse(
      from,
      which,
      says,
      costOfName[name] ?? costs[view],
      leastWorth[view][language]
    );
    return written(weights, bias);
  };
  const judged: HeldOutLine[] = [];
  const without = Array.from({ length: folds }, (_, fold) => {
    const weights = write(counted.filter((i) => all[i]!.fold !== fold));
    const score = scorer(weights, view);
    lines.forEach((line, i) => {
      if (line.ruled && all[i]!.fold === fold && line.counts(name))
        judged.push({ score: score(stretches[i]!), ruled: line.ruled.has(name), says: says[i]! });
    });
    return weights;
  });
  const whole = (heavier: ReadonlyMap<VotedLine, number> = new Map()): WrittenWeights => {
    const weights = texts.weights.map((weight, i) => weight * (heavier.get(lines[i]!) ?? 1));
    return write(counted, { ...texts, weights });
  };
  return { judged, without, whole };
}

function scorer(weights: WrittenWeights, view: View): (stretches: readonly (readonly number[])[]) => number {
  const table = new Float64Array(2 ** views[view].bits);
  eachWeight(weights, (at, weight) => (table[at] = weight));
  const mask = table.length - 1;
  const scoreOf = (grams: readonly number[]): number => {
    const sum = grams.reduce((total, gram) => total + table[gram & mask]!, 0);
    return weights.bias + sum / Math.sqrt(Math.max(gramsLeast, grams.length));
  };
  return (stretches) => Math.max(...stretches.map(scoreOf));
}

function forbiddenKind(name: string): 'forbidden' | 'plain' {
  return plain.has(name) ? 'plain' : 'forbidden';
}

function kindOf(name: string): 'part' | 'talk' {
  return (talkActs as readonly string[]).includes(name) ? 'talk' : 'part';
}

function limitsOf({ slope, shift, rule }: Odds, kind: keyof typeof right) {
  const scarce = shift + Math.log(rarer[kind]);
  const where = (share: number, more: number): number =>
    // Nothing is nothing: JSON knows no −0.
    Math.round(1000 * ((Math.log(share / (1 - share)) - scarce - more) / slope)) / 1000 + 0;
  const { denies, doubts, suspects, finds } = right[kind];
  return {
    denies: where(denies, rule * seenByRules[kind]),
    doubts: where(doubts, rule * seenByRules[kind]),
    suspects: where(suspects, 0),
    finds: where(finds, 0)
  };
}

interface LessonLine {
  readonly key: number;
  readonly words: readonly string[];
  readonly says: ReadonlySet<string>;
  counts(name: string): boolean;
  readonly weight?: number;
}

type FoldedLine<Line> = Line & { readonly fold: number };

/** Joins two or three lines in key order, as in speech; all of one fold, so that held-out lines are not learned. */
export function runOns<Line extends LessonLine>(lines: readonly FoldedLine<Line>[]): readonly FoldedLine<LessonLine>[] {
  const folds = [...new Set(lines.map(({ fold }) => fold))].map((fold) =>
    inOrder(lines.filter((line) => line.fold === fold))
  );
  return folds.flatMap((some) =>
    some.flatMap((line, at) => {
      const draw = spread(line.key);
      if (draw % every !== 0) return [];
      const row = Array.from({ length: 2 + ((draw >>> 16) & 1) }, (_, i) => some[(at + i) % some.length]!);
      return [joined(row, draw)];
    })
  );
}

/** Sorts lines by key; lines of the same text keep their order. */
export function inOrder<Line extends Pick<LessonLine, 'key'>>(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort((a, b) => a.key - b.key);
}

function joined<Line extends LessonLine>(row: readonly FoldedLine<Line>[], key: number): FoldedLine<LessonLine> {
  return {
    key,
    fold: row[0]!.fold,
    words: row.flatMap(({ words }) => words),
    says: new Set(row.flatMap(({ says }) => [...says])),
    counts: (name) => row.every((line) => line.counts(name))
  };
}

function spread(key: number): number {
  const mix = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return (mix ^ (mix >>> 13)) >>> 0;
}
