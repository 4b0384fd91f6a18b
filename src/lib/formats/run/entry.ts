import { expects, mapOf, meaning, oneOf, strict } from '#domain/schema';
import type { Entry, Fields } from '#domain/entry';
import { waiting } from '#domain/entry';
import type { DeskAct } from '#machines/desk-acts';
import { z } from 'zod';
import { callTime_ms, hasKey, role, textOf } from '../entries/basics';

export type ActShape = Pick<DeskAct, 'name' | 'fields'>;

export const mostSaid = 20_000;
const mostFields = 50;

const when = { at: callTime_ms, who: role.default('agent') };
const said = strict({ ...when, say: textOf(mostSaid), with: strict({ line: textOf(200).optional() }).optional() });
const waited = strict({ ...when, do: z.literal(waiting), with: strict({ for: callTime_ms }) });
const scalar = z.union([z.string().max(mostSaid), z.number(), z.boolean()], expects('scalar'));
const done = strict({
  ...when,
  do: textOf(200).refine((name) => name !== waiting, { ...expects('deed'), abort: true }),
  with: mapOf(scalar)
    .refine((fields) => Object.keys(fields).length <= mostFields, expects(`fewer:${mostFields}`))
    .optional()
});

export function entrySchema(acts?: readonly ActShape[]) {
  const deed = acts
    ? deedOf(acts)
    : z.union(
        [waited, done],
        meaning((it) => (does(it) === waiting ? 0 : 1))
      );
  const branchOf = (it: unknown) => (hasKey(it, 'say') === hasKey(it, 'do') ? notOne(it) : hasKey(it, 'say') ? 0 : 1);
  return z.union([said, deed], meaning(branchOf)).transform(entryOf);
}

const notOne = (it: unknown) => (it !== null && typeof it === 'object' && !Array.isArray(it) ? 'deed' : 0);
const does = (it: unknown): unknown => (hasKey(it, 'do') ? (it as { readonly do: unknown }).do : undefined);

function deedOf(acts: readonly ActShape[]) {
  const names = [waiting, ...acts.map(({ name }) => name)];
  return z.discriminatedUnion('do', [waited, ...acts.map(actSchema)], {
    error: ({ code }) => (code === 'invalid_union' ? `expects:name:act:${names.join(',')}` : 'expects:mapping')
  });
}

function actSchema({ name, fields }: ActShape) {
  const shape = Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)]));
  const given = strict(shape, 'mapping', 'field');
  const free = fields.every(({ optional }) => optional);
  return strict({ ...when, do: z.literal(name), with: free ? given.optional() : given });
}

function fieldSchema({ type, choices, optional }: ActShape['fields'][number]): z.ZodType<string | number | undefined> {
  const value =
    type === 'number' ? z.number(expects('number')) : choices ? oneOf(choices.map(String)) : textOf(mostSaid);
  return optional ? value.optional() : value;
}

type WrittenEntry = z.output<typeof said> | z.output<typeof waited> | z.output<typeof done>;

function entryOf({ at, ...rest }: WrittenEntry | ReturnType<typeof actSchema>['_zod']['output']): Entry {
  const kept = Object.entries(rest.with ?? {}).filter(([, value]) => value !== undefined);
  const { with: _with, ...entry } = rest;
  return { at_ms: at, ...entry, ...(kept.length > 0 ? { with: Object.fromEntries(kept) as Fields } : {}) } as Entry;
}
