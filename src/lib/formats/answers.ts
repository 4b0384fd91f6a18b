import { z } from 'zod';
import { expects, oneOf, strict } from '#domain/schema';
import type { ReplyToDispute } from '#domain/answers';
import { among, matching, textOf } from './entries/basics';
import { jsonBy } from './json-by';
import { mostDisputes } from './run';

export const answerLimits = { bytes: 2_000_000, text: 2000, by: 60, answers: mostDisputes } as const;

const schema = strict({
  answers: z
    .array(
      strict({
        run: matching(/^[A-Za-z0-9-]{1,100}$/, 'id'),
        log: matching(/^[0-9a-f]{16}$/, 'id'),
        finding: textOf(200),
        // Empty where the machine asked, and nobody disputed.
        disputed: z.string(expects('text')).max(answerLimits.text, expects(`shorter:${answerLimits.text}`)),
        ruling: oneOf(['upheld', 'rejected']),
        by: textOf(answerLimits.by),
        text: z.string(expects('text')).max(answerLimits.text, expects(`shorter:${answerLimits.text}`)),
        at: z.iso.datetime(expects('iso'))
      }),
      expects('array')
    )
    .min(1)
    .max(answerLimits.answers),
  format: among([1])
});

/** Writes the answers to one trainee's disputes as JSON for {@link readAnswers}. */
export function writeAnswers(answers: readonly ReplyToDispute[]): string {
  return JSON.stringify({ answers, format: 1 }, null, 2);
}

/** True if a text is meant to be answers, valid or not; a run file never begins so. */
export const isAnswers = (text: string): boolean => /^\uFEFF?\s*\{\s*"answers"\s*:/.test(text);

/** Reads answers; `undefined` if any part is invalid. */
export const readAnswers = (text: string): readonly ReplyToDispute[] | undefined =>
  jsonBy(schema, text, answerLimits.bytes)?.answers;
