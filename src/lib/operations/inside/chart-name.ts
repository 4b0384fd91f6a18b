import { assert } from '#domain/assert';
import type { CycleName } from '#machines/cycles';

/** Returns the name of a chart from its kind and key, such as `month:2026-11`. */
export const chartName = (name: CycleName, key: string): string => `${name}:${key}`;

export function splitName(name: string): { readonly kind: CycleName; readonly key: string } {
  const colon = name.indexOf(':');
  assert(colon > 0, 'the name of a chart, such as month:2026-11', name);
  return { kind: name.slice(0, colon) as CycleName, key: name.slice(colon + 1) };
}
