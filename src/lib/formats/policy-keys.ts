import type { KeyMeta } from '#domain/schema';
import { policySchema } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import type { z } from 'zod';
import { below, saidOf } from './policy/key-schema';
import type { Path } from './value-at';

/** Whether a mapping is changed key by key: all are, but for texts. */
export { isMap, isMapping } from './policy/extends';

/** What the schema of policies says of a key. */
export interface PolicyKey {
  /** What is told of it and of all above it, from the top; of a place of a list, or a name of the author's, there may be nothing. */
  readonly said: readonly (KeyMeta | undefined)[];
  /** What its numbers count, if anything says so: the nearest. */
  readonly unit?: NonNullable<KeyMeta['unit']>;
}

/** A value by clause is told by what the clause says, and counts what all of them count. */
const isClause = (step: string | number): boolean => sopClauseOf(String(step)) !== undefined;

/**
 * What the schema says of a key of the policy and of all above it.
 * @param path from the top of the file; a place of a list is a number
 */
export function policyKey(path: Path): PolicyKey {
  const said: (KeyMeta | undefined)[] = [];
  let schema: z.ZodType | undefined = policySchema;
  for (const step of path) {
    schema = schema && below(schema, step);
    said.push(schema && saidOf(schema));
  }
  const unit = said.findLast((it, depth) => it?.unit ?? (it && !isClause(path[depth]!)))?.unit;
  return { said, ...(unit && { unit }) };
}
