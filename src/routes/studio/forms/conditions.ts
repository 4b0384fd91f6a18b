import type { Path } from '#formats/value-at';
import type { Change } from '#formats/yaml-changes';
import { listOf, mapping, type Plain } from './changes.ts';
import { oneMore } from './tables.ts';

/** What can be asked of the customer, the case or the line before a reaction applies, in the order in which a form offers it. */
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

/** One thing that has to hold: of what, and which of several it may be. */
export interface Condition {
  readonly kind: ConditionKind;
  /** Whose state it is. */
  readonly of?: string;
  readonly values: readonly unknown[];
  readonly path: Path;
}

/** Of these each has to hold by itself; of others one of those that are named. */
const eachAlone: ReadonlySet<string> = new Set(['has', 'lacks', 'with', 'without']);
const isKind = (key: string): key is ConditionKind => (conditionKinds as readonly string[]).includes(key);

/** What has to hold for a reaction, one by one. @param path of the reaction */
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

/** Without one of them; what is empty by it goes, too. */
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

/** One more of them. @param of whose state it is */
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
