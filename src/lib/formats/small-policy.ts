import { canonical } from '#domain/canonical';
import { policySchema } from '#machines/policy';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { isMap, isMapping, isSmall, merged, type Mapping } from './policy/extends';
import { below, hasOwnNames } from './policy/key-schema';

export { isSmall } from './policy/extends';

const base = 'default';

/** Expands a small policy file to a whole one: lists and texts are replaced, `null` removes keys. */
export function wholePolicy(raw: unknown, shipped: unknown): unknown {
  if (!isSmall(raw) || !isMapping(shipped)) return raw;
  const { extends: from = base, ...changes } = raw;
  const whole = merged(shipped, changes);
  // Something that there is not: for the schema to refuse.
  return from === base ? whole : { extends: from, ...whole };
}

/** Returns the smallest file equivalent to a whole policy: its differences from the shipped one, in that order. */
export function smallPolicy(policy: unknown, shipped: unknown): Mapping {
  const changes = isMapping(policy) && isMapping(shipped) ? changesOf(shipped, policy, policySchema) : undefined;
  return { extends: base, ...changes };
}

/** {@link smallPolicy} as the text of a file. */
export function smallPolicyText(policy: unknown, shipped: unknown): string {
  return stringify(smallPolicy(policy, shipped), { lineWidth: 0, nullStr: 'null' });
}

function changesOf(before: Mapping, after: Mapping, schema: z.ZodType | undefined): Mapping | undefined {
  const keys = [...Object.keys(before), ...Object.keys(after).filter((key) => !Object.hasOwn(before, key))];
  const changes = Object.fromEntries(
    keys.flatMap((key) => {
      const change = changeOf(before[key], after[key], schema && below(schema, key));
      return change === undefined ? [] : [[key, change]];
    })
  );
  if (schema && hasOwnNames(schema) && !inSameOrder(merged(before, changes), after)) return inFull(before, after);
  return Object.keys(changes).length > 0 ? changes : undefined;
}

function changeOf(before: unknown, after: unknown, schema: z.ZodType | undefined): unknown {
  if (after === undefined) return before === undefined ? undefined : null;
  if (isMap(before) && isMapping(after)) return changesOf(before, after, schema);
  return canonical(before) === canonical(after) ? undefined : after;
}

const inSameOrder = (a: Mapping, b: Mapping): boolean => Object.keys(a).join('\n') === Object.keys(b).join('\n');

function inFull(before: Mapping, after: Mapping): Mapping {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const all = Object.entries(after).map(([key, value]) => {
    const old = before[key];
    return [key, isMap(old) && isMapping(value) ? inFull(old, value) : value] as const;
  });
  return Object.fromEntries([...all, ...gone.map((key) => [key, null] as const)]);
}
