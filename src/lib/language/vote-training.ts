import { forbiddenLabels } from '#domain/ids';
import { gramsLeast, packed, scorer, type VoteSource } from './training.ts';
import { calibrate, type HeldOutLine, type Odds } from './inside/training/calibrate.ts';
import { learn, textsOf, type Texts } from './inside/training/learn.ts';

/** A line as the vote sees it. */
export interface VotedLine {
  readonly grams: readonly number[];
  readonly says: ReadonlySet<string>;
  /** True if it is known for a name that the line says it, or does not. */
  counts(name: string): boolean;
  /** What the rules find in it, of a line that they were not mended with. Absent: they were, and know it too well. */
  readonly ruled?: ReadonlySet<string>;
}

/** Forbidden talk is said in more ways than a part, and a table of more places tells them apart. */
const bits = { forbidden: 14, other: 12 };
const folds = 4;

/**
 * The corpus is full of what is hard to tell: forbidden talk is in every fifth of the lines that are calibrated with, in a call in one of
 * fifty. How much rarer, in odds, it is where it is read. The price of a wrong gate is a trainee's trust.
 */
const rarer = { forbidden: 0.25, costly: 1, other: 1 };
/**
 * What the vote finds or suspects alone, and what it leaves to a rule or doubts, is right with so much probability. A costly name is one
 * that can break a gate.
 */
const right = {
  forbidden: { finds: 0.6, suspects: 0.5, doubts: 0.4, denies: 0.2 },
  costly: { finds: 0.7, suspects: 0.6, doubts: 0.35, denies: 0.2 },
  other: { finds: 0.35, suspects: 0.32, doubts: 0.28, denies: 0.18 }
};
/** So many lines it takes to say that a name is not like the others. */
const trust = 4;

/**
 * Learns names from the lines of one language, and from lines held out how far each result can be trusted.
 * @param costly of the names those, beside forbidden talk, that can break a gate
 */
export function learnVotes(
  names: readonly string[],
  lines: readonly VotedLine[],
  costly: readonly string[] = []
): Readonly<Record<string, VoteSource>> {
  const grams = lines.map((line) => line.grams);
  const texts = {
    forbidden: textsOf(grams, bits.forbidden, gramsLeast),
    other: textsOf(grams, bits.other, gramsLeast)
  };
  const learned = names.map((name) => {
    const kind = kindOf(name);
    return { name, kind, ...learnOne(name, lines, texts[kind]) };
  });
  const pooled = (kind: VotedNameKind): Odds =>
    calibrate(learned.filter((one) => one.kind === kind).flatMap(({ judged }) => judged));
  const priors = { forbidden: pooled('forbidden'), other: pooled('other') };
  return Object.fromEntries(
    learned.map(({ name, kind, judged, vote }) => [
      name,
      {
        ...limitsOf(calibrate(judged, priors[kind], trust), costly.includes(name) ? 'costly' : kind),
        ...vote
      }
    ])
  );
}

type VotedNameKind = keyof typeof bits;

function kindOf(name: string): VotedNameKind {
  return (forbiddenLabels as readonly string[]).includes(name) ? 'forbidden' : 'other';
}

function learnOne(name: string, lines: readonly VotedLine[], texts: Texts) {
  const says = lines.map((line) => line.says.has(name));
  const counted = Int32Array.from(lines.keys()).filter((i) => lines[i]!.counts(name));
  const write = (which: Int32Array) => {
    const { weights, bias } = learn(texts, which, says);
    return { ...packed(weights), bias };
  };
  const judged: HeldOutLine[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const score = scorer(write(counted.filter((i) => i % folds !== fold)));
    for (const i of counted) {
      const { grams, ruled } = lines[i]!;
      if (i % folds === fold && ruled) judged.push({ score: score(grams), ruled: ruled.has(name), says: says[i]! });
    }
  }
  return { judged, vote: write(counted) };
}

function limitsOf({ slope, shift, rule }: Odds, kind: keyof typeof right) {
  const scarce = shift + Math.log(rarer[kind]);
  const where = (share: number, more: number): number =>
    // Nothing is nothing: JSON knows no −0.
    Math.round(1000 * ((Math.log(share / (1 - share)) - scarce - more) / slope)) / 1000 + 0;
  const { denies, doubts, suspects, finds } = right[kind];
  return {
    denies: where(denies, rule),
    doubts: where(doubts, rule),
    suspects: where(suspects, 0),
    finds: where(finds, 0)
  };
}
