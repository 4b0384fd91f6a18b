import { expects, itself, oneOf, refuse, whole } from '#domain/schema';
import { roles } from '#domain/roles';
import { parseDuration } from '#domain/units';
import { isDate } from '#domain/working-hours';
import { z } from 'zod';

/** Makes a schema of non-blank text with a maximum number of characters. */
export const textOf = (most: number) =>
  z
    .string(expects('text'))
    .regex(/\S/, expects('text'))
    .max(most, expects(`shorter:${most}`));

/** Makes a schema of text that matches a pattern; `kind` names it in messages. */
export const matching = (pattern: RegExp, kind: string) => z.string(expects(kind)).regex(pattern, expects(kind));

/** Makes a schema of one of a few words or numbers fixed by the format. */
export const among = <const T extends readonly (string | number)[]>(values: T) =>
  z.literal(values, expects(`one:${values.join(',')}`));

export const role = oneOf(roles);
export const seed = whole(0, Number.MAX_SAFE_INTEGER);

const longestCall_ms = 8 * 3_600_000;

/** Time since the call was connected, or a duration within it, in milliseconds; at most eight hours. */
export const callTime_ms = z.union([z.literal(0), z.string()], itself('time')).transform((written, context) => {
  const ms = written === 0 ? 0 : parseDuration(written);
  if (ms === undefined) return refuse(context, written, 'time');
  return ms > longestCall_ms ? refuse(context, written, 'at-most:8h') : ms;
});

/** Start of a call, in Shanghai, to the minute: `2026-11-27 10:50`. */
export const opening = z
  .string(expects('instant'))
  .regex(/^20\d{2}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/, expects('instant'))
  .refine((written) => isDate(written.slice(0, '2026-11-27'.length)), expects('instant'));

export const hasKey = (value: unknown, key: string): boolean =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, key) && Reflect.get(value, key) !== undefined;
