import { aboutOf, type KeyMeta } from '#domain/schema';
import { z } from 'zod';

/** Unwraps a schema from its optional, default and transform wrappers. */
export function bare(schema: z.ZodType): z.ZodType {
  const inner = insideOf(schema);
  return inner ? bare(inner) : schema;
}

function insideOf(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodPipe) return schema.in as z.ZodType;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return schema.unwrap() as z.ZodType;
  return schema instanceof z.ZodLazy ? (schema.unwrap() as z.ZodType) : undefined;
}

/** Returns the description of a schema, the outermost if there are several; `undefined` if there is none. */
export function saidOf(schema: z.ZodType): KeyMeta | undefined {
  const own = aboutOf(schema);
  const inner = insideOf(schema);
  return own ?? (inner && saidOf(inner));
}

/** Lists the branches of a union, or the schema itself. */
export function kindsOf(schema: z.ZodType): readonly z.ZodType[] {
  const it = bare(schema);
  return it instanceof z.ZodUnion ? it.options.flatMap((each) => kindsOf(each as z.ZodType)) : [it];
}

/** Returns the schema of a key or a list item; `undefined` if there is no such key. */
export function below(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  for (const kind of kindsOf(schema)) {
    if (kind instanceof z.ZodArray && typeof step === 'number') return kind.element as z.ZodType;
    if (kind instanceof z.ZodRecord) return kind.valueType as z.ZodType;
    if (!(kind instanceof z.ZodObject)) continue;
    if (Object.hasOwn(kind.shape, step)) return kind.shape[step] as z.ZodType;
    const { catchall } = kind.def;
    if (catchall && !(catchall instanceof z.ZodNever)) return catchall as z.ZodType;
  }
  return undefined;
}

/** True if an author chooses its keys, so that their order is also the author's. */
export const hasOwnNames = (schema: z.ZodType): boolean => kindsOf(schema).some((kind) => kind instanceof z.ZodRecord);
