import { about, expects, known, strict } from '#domain/schema';
import type { Text } from '#domain/text';
import { parts, talkActs } from '#domain/act-ids';
import { z } from 'zod';
import { conditions, isAtom, type Formula } from '../clause';
import { sopClauses } from '../sop-clauses';
import { sopText } from '../sop-text';

export const classes = ['fault', 'request', 'complaint'] as const;

const texts = new Map<string, Text>(sopClauses.map(({ id }) => [id, sopText(id)]));
export const clauseIds = [...texts.keys()];

export const clause = known(clauseIds, 'clause');
export const act = known<readonly string[]>([...parts, ...talkActs], 'act');

export const percent = between(0, 100);
export const points = between(0, 1000);
export const count = (least: number, most = 10_000) => wholeBetween(least, most);

/** Returns the schema of a number; one out of range is reported as such, not as a wrong type. */
export function between(least: number, most: number) {
  const range = expects(`between:${least}:${most}`);
  return z.number(expects('number')).min(least, range).max(most, range);
}

export function wholeBetween(least: number, most: number) {
  const range = expects(`between:${least}:${most}`);
  return z.int(expects('whole-number')).min(least, range).max(most, range);
}

type OrDefault<T extends z.ZodType> = z.ZodType<Record<string, z.output<T>> & { default: z.output<T> }>;

/** Returns the schema of values by clause or rule (`ids`), each described by the text of its clause. */
export function byClause<T extends z.ZodType>(ids: readonly string[], value: T) {
  return strict(shapeOf(ids, value), 'mapping', 'clause') as z.ZodType<Record<string, z.output<T>>>;
}

/** {@link byClause} with a default. */
export function byClauseOrDefault<T extends z.ZodType>(ids: readonly string[], value: T) {
  return strict({ default: value, ...shapeOf(ids, value) }, 'mapping', 'clause') as unknown as OrDefault<T>;
}

/** Returns the schema of values by names that the author chooses, with a default. */
export function byNameOrDefault<T extends z.ZodType>(value: T) {
  return z.object({ default: value }, expects('mapping')).catchall(value) as unknown as OrDefault<T>;
}

function shapeOf<T extends z.ZodType>(ids: readonly string[], value: T): Record<string, z.ZodType> {
  return Object.fromEntries(
    ids.map((id) => {
      const text = texts.get(id);
      const optional = value.optional();
      return [id, text ? about(optional, text.zh, text.en) : optional];
    })
  );
}

const atom = z
  .string(expects('condition'))
  .refine(isAtom, expects('condition'))
  .meta({ pattern: `^(care|vip|${conditions.join('|')}|(class|business|difficulty|channel):.+)$` });

/** Schema of a formula: a condition, or `all`, `any` or `not` of formulas. */
export const formula: z.ZodType<Formula> = z
  .lazy(() =>
    z.union([
      atom,
      strict({ all: z.array(formula, expects('list')) }),
      strict({ any: z.array(formula, expects('list')) }),
      strict({ not: formula })
    ])
  )
  .meta({ id: 'formula', description: 'a condition, or all, any, not of some' }) as z.ZodType<Formula>;
