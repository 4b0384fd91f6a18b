import type { Path } from '#formats/value-at';
import type { Change } from '#formats/yaml-changes';
import { listOf, mapping, type Plain } from './changes.ts';
import { oneMore } from './tables.ts';

/** Kinds of conditions on customer, case or line that a reaction can have, in the order of the form. */
export const conditionKinds = [
  'has',
  'lacks',
  'at',
  'with',
  'without',
  'mood-below',
  'mood-at-least',
  'trust-below',
  'trust-at-least',
  'variant',
  'where',
  'is',
  'at-least',
  'open',
  'answered'
] as const;
export type ConditionKind = (typeof conditionKinds)[number];

export interface Condition {
  readonly kind: ConditionKind;
  /** Region of the state. */
  readonly of?: string;
  readonly values: readonly unknown[];
  readonly path: Path;
}

const eachAlone: ReadonlySet<string> = new Set(['has', 'lacks', 'with', 'without']);
const isKind = (key: string): key is ConditionKind => (conditionKinds as readonly string[]).includes(key);

export function conditionsOf(reaction: Plain, path: Path): readonly Condition[] {
  return Object.entries(mapping(reaction['if'])).flatMap(([key, written]): readonly Condition[] => {
    const at = [...path, 'if', key];
    if (key === 'at')
      return Object.entries(mapping(written)).map(([of, states]) => ({
        kind: 'at',
        of,
        values: listOf(states),
        path: [...at, of]
      }));
    if (key === 'offer')
      return Object.entries(mapping(written)).flatMap(([part, value]) =>
        isKind(part) ? [{ kind: part, values: listOf(value), path: [...at, part] }] : []
      );
    if (!isKind(key)) return [];
    if (!eachAlone.has(key) || !Array.isArray(written)) return [{ kind: key, values: listOf(written), path: at }];
    return written.map((value: unknown, index) => ({ kind: key, values: [value], path: [...at, index] }));
  });
}

/** Removes a condition, and the parents that this leaves empty. */
export function withoutCondition(reaction: Plain, path: Path, { path: gone }: Condition): readonly Change[] {
  let remove = gone;
  while (remove.length > path.length + 1) {
    const above = remove.slice(path.length, -1).reduce<unknown>((here, step) => (here as Plain)[step], reaction);
    const others = Array.isArray(above) ? above.length : Object.keys(mapping(above)).length;
    if (others > 1) break;
    remove = remove.slice(0, -1);
  }
  return [{ remove }];
}

/** Adds a condition; `of` is the region of the state. */
export function newCondition(
  reaction: Plain,
  path: Path,
  kind: ConditionKind,
  value: string,
  of: string
): readonly Change[] {
  const inOffer = kind === 'is' || kind === 'at-least';
  const place = kind === 'at' ? ['at', of] : inOffer ? ['offer', kind] : [kind];
  const at = [...path, 'if', ...place];
  const before = ['if', ...place].reduce<unknown>((here, step) => mapping(here)[step], reaction);
  if (kind === 'open' || kind === 'answered') return [{ put: at, value: value === 'yes' }];
  if (kind.startsWith('mood-') || kind.startsWith('trust-')) return [{ put: at, value: Number(value) }];
  if (kind === 'where' || kind === 'at-least') return [{ put: at, value }];
  return listOf(before).includes(value) ? [] : oneMore(at, before, value);
}
