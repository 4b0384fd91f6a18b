import type { KeyMeta } from '#domain/schema';
import { policySchema } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import type { z } from 'zod';
import { below, saidOf } from './policy/key-schema';
import type { Path } from './value-at';

/** Checks if a mapping is changed key by key: all are, except texts. */
export { isMap, isMapping } from './policy/extends';

export interface PolicyKey {
  /** Descriptions of its path, outermost first; `undefined` for list positions and names chosen by the author. */
  readonly said: readonly (KeyMeta | undefined)[];
  readonly unit?: NonNullable<KeyMeta['unit']>;
}

const isClause = (step: string | number): boolean => sopClauseOf(String(step)) !== undefined;

/** Reads the schema's description of a policy key and of all levels above it; places of a list are numbers. */
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
