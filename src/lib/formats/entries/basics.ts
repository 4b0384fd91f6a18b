import { expects, itself, oneOf, refuse, whole } from '#domain/schema';
import { roles } from '#domain/roles';
import { parseDuration } from '#domain/units';
import { isDate } from '#domain/working-hours';
import { z } from 'zod';

/** Text that says something, of at most so many characters. */
export const textOf = (most: number) =>
  z
    .string(expects('text'))
    .regex(/\S/, expects('text'))
    .max(most, expects(`shorter:${most}`));

/** A text that has a form, as the kind says. */
export const matching = (pattern: RegExp, kind: string) => z.string(expects(kind)).regex(pattern, expects(kind));

/** One of a few words or numbers that the format fixes. */
export const among = <const T extends readonly (string | number)[]>(values: T) =>
  z.literal(values, expects(`one:${values.join(',')}`));

export const role = oneOf(roles);
export const seed = whole(0, Number.MAX_SAFE_INTEGER);

const longestCall_ms = 8 * 3_600_000;

/** A time of a call since it was connected, or a length of it: milliseconds, at most eight hours. */
export const callTime_ms = z.union([z.literal(0), z.string()], itself('time')).transform((written, context) => {
  const ms = written === 0 ? 0 : parseDuration(written);
  if (ms === undefined) return refuse(context, written, 'time');
  return ms > longestCall_ms ? refuse(context, written, 'at-most:8h') : ms;
});

/** When a call comes in, in Shanghai, to the minute: `2026-11-27 10:50`. */
export const opening = z
  .string(expects('instant'))
  .regex(/^20\d{2}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/, expects('instant'))
  .refine((written) => isDate(written.slice(0, '2026-11-27'.length)), expects('instant'));

/** True of a mapping that has such a key. */
export const hasKey = (value: unknown, key: string): boolean =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, key) && Reflect.get(value, key) !== undefined;
