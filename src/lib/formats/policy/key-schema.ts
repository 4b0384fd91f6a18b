import { aboutOf, type KeyMeta } from '#domain/schema';
import { z } from 'zod';

/** A schema without what is wrapped around it: that it may be absent, what stands for it then, what is made of it. */
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

/** What people are told of a schema, wherever it was said: the outermost counts. */
export function saidOf(schema: z.ZodType): KeyMeta | undefined {
  const own = aboutOf(schema);
  const inner = insideOf(schema);
  return own ?? (inner && saidOf(inner));
}

/** What may stand there, one of several kinds or one. */
export function kindsOf(schema: z.ZodType): readonly z.ZodType[] {
  const it = bare(schema);
  return it instanceof z.ZodUnion ? it.options.flatMap((each) => kindsOf(each as z.ZodType)) : [it];
}

/** The schema of what stands under a key, or at a place of a list; nothing if there is no such key. */
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

/** True if an author gives the names of its keys, so that their order is theirs as well. */
export const hasOwnNames = (schema: z.ZodType): boolean => kindsOf(schema).some((kind) => kind instanceof z.ZodRecord);
