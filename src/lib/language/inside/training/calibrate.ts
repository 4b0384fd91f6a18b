/** Result for one line held out of training: its score, whether a rule finds the name, and whether it says it. */
export interface HeldOutLine {
  readonly score: number;
  readonly ruled: boolean;
  readonly says: boolean;
}

/** Log odds that a name is said: `slope × score + shift`, plus `rule` where a rule finds it. */
export interface Odds {
  readonly slope: number;
  readonly shift: number;
  readonly rule: number;
}

const rounds = 40;

/** Fits the odds by Newton's method; `trust` lines outweigh the prior, which the first fit lacks. */
export function calibrate(lines: readonly HeldOutLine[], prior?: Odds, trust = 0): Odds {
  const start = prior ?? { slope: 1, shift: 0, rule: 0 };
  const centre = [start.slope, start.shift, start.rule];
  let at = [...centre];
  for (let round = 0; round < rounds; round++) {
    const pull = Math.max(trust, 1e-6);
    const slopes = at.map((value, i) => pull * (centre[i]! - value));
    const curves = at.map((_, i) => at.map((__, k) => (i === k ? pull : 0)));
    for (const { score, ruled, says } of lines) {
      const seen = [score, 1, ruled ? 1 : 0];
      const share = 1 / (1 + Math.exp(-dot(at, seen)));
      const miss = (says ? 1 : 0) - share;
      const spread = share * (1 - share);
      for (let i = 0; i < 3; i++) {
        slopes[i]! += miss * seen[i]!;
        for (let k = 0; k < 3; k++) curves[i]![k]! += spread * seen[i]! * seen[k]!;
      }
    }
    const step = solved(curves, slopes);
    // A long step on few lines overshoots.
    at = at.map((value, i) => value + Math.max(-2, Math.min(2, step[i]!)));
  }
  return { slope: Math.max(0.5, at[0]!), shift: at[1]!, rule: Math.max(0, at[2]!) };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function solved(rows: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const size = right.length;
  const all = rows.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < size; i++) {
    const pivot = all
      .slice(i)
      .reduce((best, row, k) => (Math.abs(row[i]!) > Math.abs(all[best]![i]!) ? k + i : best), i);
    [all[i], all[pivot]] = [all[pivot]!, all[i]!];
    for (let k = 0; k < size; k++) {
      if (k === i) continue;
      const factor = all[k]![i]! / all[i]![i]!;
      for (let j = i; j <= size; j++) all[k]![j]! -= factor * all[i]![j]!;
    }
  }
  return all.map((row, i) => row[size]! / row[i]!);
}
