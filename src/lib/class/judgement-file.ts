import { report } from '#diagnostics/catalogue/class';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import type { Judgements } from '#domain/judgements';
import { readJudgements } from '#formats/judgements';
import { compared, type Comparison } from './judgement';
import { ruledTwice } from './rulings';

/** Reads the judgements in a file; SB0962 if there are none. */
export function readJudgementText(text: string, file: string): Result<Judgements> {
  const found = readJudgements(text);
  return found ? good(found) : bad(report('SB0962', {}, { file }));
}

/** Compares two trainers' judgements. SB0963 if they have judged nothing in common. */
export function compareJudgements(one: Judgements, other: Judgements): Result<Comparison> {
  const comparison = compared(one, other);
  const inCommon = comparison.runs > 0 || ruledTwice(one, other).length > 0;
  return inCommon ? good(comparison) : bad(report('SB0963', {}));
}
