import type { CaseInstance } from '#scenario/case-instance';
import type { AnyHit } from '#ticket/acts';
import { knownSums } from '../known-sums';
import type { Weighed } from '../turn';

/** Comparison of the sums told with a cause against those that belong to it. */
export interface SumsTold {
  /** `unsure` if the sum is not in the case and there is no cause to compare it with. */
  readonly are: 'right' | 'wrong' | 'unsure';
  /** Wrong sum if there is one, otherwise the sum told. */
  readonly yuan?: number;
}

/** Judges each sum told with a cause against `sums` of the case; known ones may be told beside a right one. */
export function sumsTold(caseFile: CaseInstance, hit: AnyHit, line: readonly Weighed[]): SumsTold {
  const declared = Object.values(caseFile.sums).flat().map(Number);
  const own = hit.value === undefined ? declared : (caseFile.sums[String(hit.value)] ?? []).map(Number);
  const { breath = [], line: all = [] } = hit.sums ?? {};
  const told = breath.length > 0 ? breath : aloneIn(all, line);
  if (own.length === 0 || told.length === 0) return { are: 'right' };
  const isBeside = hit.value === undefined || all.some((sum) => own.includes(sum));
  // Of several causes in a line each may have its sum beside another.
  const others = new Set([
    ...(new Set(all).size > 1 ? declared : []),
    ...(isBeside ? knownSums(caseFile) : []),
    ...sumsOfOthers(caseFile, hit, line)
  ]);
  const wrong = told.find((sum) => !own.includes(sum) && !others.has(sum));
  // Without a cause to hold it against, one sum of the case is enough: 分两块 is no sum at all.
  const fits = hit.value === undefined ? told.find((sum) => own.includes(sum)) : undefined;
  if (wrong === undefined || fits !== undefined) return { are: 'right', yuan: fits ?? told[0]! };
  return { are: hit.value === undefined ? 'unsure' : 'wrong', yuan: wrong };
}

function sumsOfOthers({ sums }: CaseInstance, hit: AnyHit, line: readonly Weighed[]): readonly number[] {
  return line.flatMap(({ hit: { name, value } }) =>
    name === 'explain-cause' && value !== undefined && value !== hit.value
      ? (sums[String(value)] ?? []).map(Number)
      : []
  );
}

function aloneIn(all: readonly number[], line: readonly Weighed[]): readonly number[] {
  const others = new Set(
    line.flatMap(({ hit: { name, yuan, sums } }) =>
      name === 'solution' ? (yuan ?? []) : name === 'explain-cause' ? (sums?.breath ?? []) : []
    )
  );
  const left = new Set(all.filter((sum) => !others.has(sum)));
  return left.size === 1 ? [...left] : [];
}
