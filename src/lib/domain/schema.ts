import { z } from 'zod';
import { mostOfLimit, parseLimit } from './limit';
import type { Text } from './text';
import { anyDuration, longestDuration, parseDuration } from './units';
import { isDate } from './working-hours';

// The content security policy forbids compiled validators; the command line does without them as well.
z.config({ jitless: true });

/** Description of a key for forms, editors and manuals, in the `.meta` of its schema. */
export interface KeyMeta {
  readonly title: Text;
  readonly unit?: 'percent' | 'points' | 'yuan' | 'tickets' | 'times' | 'characters' | 'words' | 'duration' | 'limit';
  readonly clauses?: readonly string[];
  readonly reason?: Text;
}

/** Adds a description to a schema: `about(percent, '…', '…', { unit: 'percent' })`. */
export function about<T extends z.ZodType>(schema: T, zh: string, en: string, more: Omit<KeyMeta, 'title'> = {}): T {
  // A name of its own is for one schema: what is told of a key is told of a copy.
  const { id: _id, ...rest } = schema.meta() ?? {};
  return schema.meta({ ...rest, about: { title: { zh, en }, ...more } satisfies KeyMeta });
}

export function aboutOf(schema: z.ZodType): KeyMeta | undefined {
  return schema.meta()?.['about'] as KeyMeta | undefined;
}

/** Error `expects:` and a kind worded by `#formats/inside/kinds`; lists of names follow a colon. */
export const expects = (kind: string) => ({ error: `expects:${kind}` });

/** Error message of a union as a whole, in place of those of its branches. */
export const itself = (kind: string) => ({ error: `itself:${kind}` });

/** Error of a union that reports only the branch shown by the value; for a word, the value as a whole. */
export const meaning = (branchOf: (value: unknown) => number | string) => ({
  error: ({ input }: { readonly input?: unknown }) => {
    const branch = branchOf(input);
    return typeof branch === 'number' ? `branch:${branch}` : `itself:${branch}`;
  }
});

/** Error of a mapping that has no other keys; unknown keys are reported with the list of known ones. */
export function keysOf(keys: readonly string[], what = 'mapping', ofWhat = 'key') {
  const known = `known:${ofWhat}:${keys.join(',')}`;
  return {
    error: (issue: { readonly code?: string }) => (issue.code === 'unrecognized_keys' ? known : `expects:${what}`)
  };
}

/** Makes a schema of a mapping with exactly these keys. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape, what = 'mapping', ofWhat = 'key') {
  return z.strictObject(shape, keysOf(Object.keys(shape), what, ofWhat));
}

/** Makes a schema of one of a few words fixed by the format. */
export function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, expects(`one:${values.join(',')}`));
}

/** Makes a schema of one of names defined elsewhere: clauses of the SOP, acts of the lexicon, others. */
export function known<const T extends readonly string[]>(names: T, what: 'clause' | 'act' | 'name') {
  return z.enum(names, expects(`name:${what}:${names.join(',')}`));
}

/** Makes a schema of a whole number in a range, both ends included. */
export function whole(least: number, most: number) {
  const kind = expects(`whole:${least}:${most}`);
  return z.int(kind).min(least, kind).max(most, kind);
}

export const flag = z.boolean(expects('boolean'));

/** Text that is not blank. */
export const words = z.string(expects('text')).regex(/\S/, expects('text'));

const language = z.string(expects('language')).regex(/\S/, expects('language'));

export const text = strict({ zh: language, en: language }).meta({ id: 'text' });

export const listOf = <T extends z.ZodType>(each: T) => z.array(each, expects('array'));

/** Makes a schema of a mapping whose keys the author chooses. */
export const mapOf = <T extends z.ZodType>(each: T) => z.record(z.string(), each, expects('mapping'));

const spans = '(\\d+(\\.\\d{1,3})?\\s*(ms|min|s|m|h|d)\\s*)+';

/** Duration with its unit, above zero and at most 400 days; whole milliseconds. */
export const duration_ms = z
  .string(expects('span'))
  .meta({ id: 'duration', pattern: `^${spans}$`, description: '3s, 5min, 2h, 24h' })
  .transform((written, context) => {
    const ms = parseDuration(written);
    if (ms) return ms;
    const tooLong = ms === undefined && anyDuration(written) !== undefined;
    return refuse(context, written, ms === 0 ? 'over-zero' : tooLong ? `at-most:${longestDuration}` : 'span');
  });

/** Time limit, around the clock or in working time: `24h`, `4h working`, `1 working day`. */
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

/** Time of day, `09:00`, as minutes after midnight. */
export const clock_min = z
  .string(expects('clock'))
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, expects('clock'))
  .meta({ id: 'clock' })
  .transform((written) => Number(written.slice(0, 2)) * 60 + Number(written.slice(3)));

/** Date, `2026-11-27`. */
export const date = z.string(expects('date')).refine(isDate, expects('date'));

/** Reports that a value is invalid, by a kind of `#formats/inside/kinds`. */
export function refuse(context: z.core.$RefinementCtx, input: unknown, kind: string): never {
  context.addIssue({ code: 'custom', message: `expects:${kind}`, input });
  return z.NEVER;
}

/** Output of a schema as the project uses it: readonly, and optional keys are never `undefined`. */
export type ReadBy<T> = T extends readonly (infer Each)[]
  ? readonly ReadBy<Each>[]
  : T extends object
    ? { readonly [Key in keyof T]: unknown extends T[Key] ? unknown : ReadBy<Exclude<T[Key], undefined>> }
    : T;

/** Removes the keys whose value is `undefined`, because read data is compared and digested. */
export function present<T extends object>(it: T): Present<T> {
  return Object.fromEntries(Object.entries(it).filter(([, each]) => each !== undefined)) as Present<T>;
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
