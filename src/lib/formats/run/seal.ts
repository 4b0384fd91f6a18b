import { expects, flag, oneOf, strict } from '#domain/schema';
import { dimensions, type Dimension } from '#domain/ids';
import { z } from 'zod';
import { textOf } from '../entries/basics';

const digest = textOf(200);
/** Digests of all that determines a run beside its log. */
export const versions = strict({ charts: digest, policy: digest, lexicon: digest, scenario: digest });

/** Who answered a dispute; answers of before format 3 have no name. */
const by = strict({ role: oneOf(['trainer']), name: textOf(200).optional() }).transform(({ role, name }) =>
  name === undefined ? { role } : { role, name }
);

/** What a trainer said to a dispute. */
const answer = strict({
  ruling: oneOf(['upheld', 'rejected']),
  by,
  text: z.string(expects('text')).max(2000, expects('text')),
  at: textOf(200)
});

/** Disputes by the scorecard's findings; one without a text has a trainer's answer to a question of the machine's. */
export const disputes = z.array(
  strict({
    finding: textOf(200),
    text: z.string(expects('text')).max(2000, expects('shorter:2000')),
    at: textOf(200),
    answer: answer.optional()
  }).refine((one) => one.answer !== undefined || /\S/.test(one.text), { ...expects('text'), path: ['text'] }),
  expects('array')
);

const score = z.number(expects('between:0:100')).min(0, expects('between:0:100')).max(100, expects('between:0:100'));
const scores = strict(
  Object.fromEntries(dimensions.map((dimension) => [dimension, score])) as Record<Dimension, typeof score>
);

/** What finishing a run fixed for good. What card, transcript and acts look like is for whoever draws them: they are shown as they were. */
export const seal = strict({
  card: z.unknown().refine((card): boolean => card !== undefined, expects('mapping')),
  transcript: z.unknown().refine((lines): boolean => lines !== undefined, expects('array')),
  acts: z.unknown().optional(),
  versions,
  summary: strict({
    total: score,
    scores,
    passed: flag,
    record: flag,
    ending: textOf(200).optional()
  }),
  entries: z.int(expects('whole-number')).min(0, expects('whole-number')).max(5000, expects('whole-number')),
  sealedAt: textOf(200)
});
