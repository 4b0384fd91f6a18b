import type { z } from 'zod';

/** What a text of JSON tells by a schema; nothing where it is too long, no JSON, or something else. @param most characters */
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
