import { expects, strict } from '#domain/schema';
import type { Text } from '#domain/text';
import { parseDuration } from '#domain/units';
import { z } from 'zod';

/** May be empty here: the check reports an empty text as a missing translation. */
export const sentence = z.string(expects('text')).max(4000, expects('shorter'));

/** Wording that is searched for in what people say. */
export const wording = sentence.regex(/\S/, expects('text'));

/** Letters, digits and hyphens, since ids are used in addresses and as names of chart states. */
export const id = z.string(expects('id')).regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/, expects('id'));

/** Seven-letter digest of a text: `#formats/lock`. */
export const textDigest = z.string(expects('text')).regex(/^[a-z]{7}$/, expects('text'));

/** Duration with its unit, as whole milliseconds; above zero, at most a day. */
export const duration = z
  .string(expects('duration'))
  .refine((text) => (parseDuration(text) ?? 0) > 0 && parseDuration(text)! <= 86_400_000, expects('duration'))
  .transform((text) => parseDuration(text)!);

export const yuan = z.number(expects('number')).min(-100_000, expects('number')).max(100_000, expects('number'));
export const value = z.union([z.string().min(1), z.number()], expects('value'));

export function record<T extends z.ZodType>(of: T, key: z.ZodType<string> & z.core.$ZodRecordKey = id) {
  return z.record(key, of, expects('mapping'));
}

/** Makes a schema that reads `x` or `[x, y]`, always as a list. */
export function list<T extends z.ZodType>(of: T) {
  return z.union([
    of.transform((one) => [one]),
    z.array(of, expects('list')).min(1, expects('list')).max(500, expects('list'))
  ]);
}

/** Text in the scenario's languages; unlisted ones fall back to the other, missing listed ones are reported. */
export const text = strict({ zh: sentence.optional(), en: sentence.optional() }, 'both')
  .refine(({ zh, en }) => zh !== undefined || en !== undefined, expects('both'))
  .transform(({ zh, en }): Text => ({ zh: zh || en || '', en: en || zh || '' }))
  .meta({ id: 'text' });

export const wordings = strict({ zh: list(sentence).optional(), en: list(sentence).optional() }, 'both')
  .refine(({ zh, en }) => zh !== undefined || en !== undefined, expects('both'))
  .transform(({ zh, en }) => ({ zh: zh ?? en ?? [], en: en ?? zh ?? [] }))
  .meta({ id: 'wordings' });
