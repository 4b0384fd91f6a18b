import type { z } from 'zod';

/** Parses JSON by a schema; `undefined` if longer than `most` characters, malformed or invalid. */
export function jsonBy<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  most = Infinity
): z.output<Schema> | undefined {
  if (text.length > most) return undefined;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
