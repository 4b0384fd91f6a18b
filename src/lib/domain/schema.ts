import { z } from 'zod';
import { mostOfLimit, parseLimit } from './limit';
import type { Text } from './text';
import { anyDuration, longestDuration, parseDuration } from './units';
import { isDate } from './working-hours';

// The content security policy forbids compiled validators; the command line does without them as well.
z.config({ jitless: true });

/** What a form, an editor or a manual says of a key. Stands in the `.meta` of its schema. */
export interface KeyMeta {
  readonly title: Text;
  readonly unit?: 'percent' | 'points' | 'yuan' | 'tickets' | 'times' | 'characters' | 'words' | 'duration' | 'limit';
  /** Clauses that the value serves. */
  readonly clauses?: readonly string[];
  /** Why it is as it is, or what follows from it. */
  readonly reason?: Text;
}

/** A schema with what people are told of it: `about(percent, '…', '…', { unit: 'percent' })`. */
export function about<T extends z.ZodType>(schema: T, zh: string, en: string, more: Omit<KeyMeta, 'title'> = {}): T {
  // A name of its own is for one schema: what is told of a key is told of a copy.
  const { id: _id, ...rest } = schema.meta() ?? {};
  return schema.meta({ ...rest, about: { title: { zh, en }, ...more } satisfies KeyMeta });
}

/** What people are told of a schema, if anything. */
export function aboutOf(schema: z.ZodType): KeyMeta | undefined {
  return schema.meta()?.['about'] as KeyMeta | undefined;
}

/**
 * What a place expects, for whoever explains what is wrong with a file: the message of an issue is `expects:` and one of the kinds that
 * `#formats/inside/kinds` words; lists of names follow behind a colon.
 */
export const expects = (kind: string) => ({ error: `expects:${kind}` });

/** What a union expects as a whole, whatever its branches would say. */
export const itself = (kind: string) => ({ error: `itself:${kind}` });

/** Which branch of a union is meant, as far as the value shows: what is wrong with that one is told. A word: it is wrong as a whole. */
export const meaning = (branchOf: (value: unknown) => number | string) => ({
  error: ({ input }: { readonly input?: unknown }) => {
    const branch = branchOf(input);
    return typeof branch === 'number' ? `branch:${branch}` : `itself:${branch}`;
  }
});

/** What a mapping expects that has no other keys than these: they are told together with those that it does not know. */
export function keysOf(keys: readonly string[], what = 'mapping', ofWhat = 'key') {
  const known = `known:${ofWhat}:${keys.join(',')}`;
  return {
    error: (issue: { readonly code?: string }) => (issue.code === 'unrecognized_keys' ? known : `expects:${what}`)
  };
}

/** A mapping with exactly these keys. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape, what = 'mapping', ofWhat = 'key') {
  return z.strictObject(shape, keysOf(Object.keys(shape), what, ofWhat));
}

/** One of a few words that the format fixes. */
export function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, expects(`one:${values.join(',')}`));
}

/** One of names that stand elsewhere: clauses of the SOP, acts of the lexicon, anything else by its name. */
export function known<const T extends readonly string[]>(names: T, what: 'clause' | 'act' | 'name') {
  return z.enum(names, expects(`name:${what}:${names.join(',')}`));
}

/** A whole number in a range. */
export function whole(least: number, most: number) {
  const kind = expects(`whole:${least}:${most}`);
  return z.int(kind).min(least, kind).max(most, kind);
}

export const flag = z.boolean(expects('boolean'));

/** Text that says something. */
export const words = z.string(expects('text')).regex(/\S/, expects('text'));

const language = z.string(expects('language')).regex(/\S/, expects('language'));

/** A text in both languages. */
export const text = strict({ zh: language, en: language }).meta({ id: 'text' });

/** A list of anything, which may be empty. */
export const listOf = <T extends z.ZodType>(each: T) => z.array(each, expects('array'));

/** A mapping from names of the author's. */
export const mapOf = <T extends z.ZodType>(each: T) => z.record(z.string(), each, expects('mapping'));

const spans = '(\\d+(\\.\\d{1,3})?\\s*(ms|min|s|m|h|d)\\s*)+';

/** A duration with its unit, over nothing and at most 400 days; whole milliseconds. */
export const duration_ms = z
  .string(expects('span'))
  .meta({ id: 'duration', pattern: `^${spans}$`, description: '3s, 5min, 2h, 24h' })
  .transform((written, context) => {
    const ms = parseDuration(written);
    if (ms) return ms;
    const tooLong = ms === undefined && anyDuration(written) !== undefined;
    return refuse(context, written, ms === 0 ? 'over-zero' : tooLong ? `at-most:${longestDuration}` : 'span');
  });

/** How long something may take, around the clock or in working time: `24h`, `4h working`, `1 working day`. */
export const limit = z
  .string(expects('span'))
  .meta({
    id: 'limit',
    pattern: `^(\\d{1,3} working days?|${spans}( working)?)$`,
    description: '30min, 24h · 4h working · 1 working day'
  })
  .transform((written, context) => {
    const read = parseLimit(written);
    if (read) return read;
    const most = mostOfLimit(written);
    return refuse(context, written, most ? `at-most:${most}` : parseDuration(written) === 0 ? 'over-zero' : 'span');
  });

/** A time of day, `09:00`, as minutes after midnight. */
export const clock_min = z
  .string(expects('clock'))
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, expects('clock'))
  .meta({ id: 'clock' })
  .transform((written) => Number(written.slice(0, 2)) * 60 + Number(written.slice(3)));

/** A day, `2026-11-27`. */
export const date = z.string(expects('date')).refine(isDate, expects('date'));

/** Says that a value is none, in a word of `#formats/inside/kinds`. */
export function refuse(context: z.core.$RefinementCtx, input: unknown, kind: string): never {
  context.addIssue({ code: 'custom', message: `expects:${kind}`, input });
  return z.NEVER;
}

/** What a schema reads, as the rest of the project has it: nothing in it is changed, and a key that may be absent is never undefined. */
export type ReadBy<T> = T extends readonly (infer Each)[]
  ? readonly ReadBy<Each>[]
  : T extends object
    ? { readonly [Key in keyof T]: unknown extends T[Key] ? unknown : ReadBy<Exclude<T[Key], undefined>> }
    : T;

/** Without the keys that have no value: what is read is compared and digested. */
export function present<T extends object>(it: T): Present<T> {
  return Object.fromEntries(Object.entries(it).filter(([, each]) => each !== undefined)) as Present<T>;
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
