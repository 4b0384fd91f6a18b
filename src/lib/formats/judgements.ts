import { z } from 'zod';
import { expects, oneOf, present, strict } from '#domain/schema';
import { rulings, views, type Judgements } from '#domain/judgements';
import { among, matching, textOf } from './entries/basics';
import { jsonBy } from './json-by';
import { mostDisputes } from './run';

export const judgementLimits = { bytes: 1_000_000, runs: 2000, by: 60, reason: 2000 } as const;

const view = oneOf(views).optional();
const line = strict({
  finding: textOf(200),
  ruling: oneOf(rulings),
  reason: z.string(expects('text')).max(judgementLimits.reason, expects(`shorter:${judgementLimits.reason}`))
});
const schema = strict({
  judgements: among([1]),
  by: textOf(judgementLimits.by),
  at: z.iso.datetime(expects('iso')),
  runs: z
    .array(
      strict({
        run: matching(/^[A-Za-z0-9-]{1,100}$/, 'id'),
        log: matching(/^[0-9a-f]{16}$/, 'id'),
        views: strict({ phrasing: view, process: view, outcome: view }),
        rulings: z.array(line, expects('array')).min(1).max(mostDisputes).optional()
      }),
      expects('array')
    )
    .min(1)
    .max(judgementLimits.runs)
});

/** Writes one trainer's judgements as JSON for {@link readJudgements}. */
export const writeJudgements = (judgements: Judgements): string =>
  JSON.stringify({ judgements: 1, ...judgements }, null, 2);

/** Reads judgements; `undefined` if any part is invalid, or a run or line occurs twice. */
export function readJudgements(text: string): Judgements | undefined {
  const read = jsonBy(schema, text, judgementLimits.bytes);
  if (!read) return undefined;
  const { by, at, runs } = read;
  if (new Set(runs.map(({ run }) => run)).size < runs.length) return undefined;
  const isTwice = (names: readonly string[]): boolean => new Set(names).size < names.length;
  if (runs.some(({ rulings = [] }) => isTwice(rulings.map(({ finding }) => finding)))) return undefined;
  return { by, at, runs: runs.map((one) => present(one)) };
}
