import type { Formula } from '../clause';
import { roles, type Role } from '../roles';
import type { Path, PolicyReader } from './policy-reader';

/** What the policy fixes of what an act carries; durations in milliseconds. */
export type Fixed = Readonly<Record<string, string | number | readonly string[]>>;

/** One thing that somebody on autopilot does; how long after what calls for it, each kind of habit says in its own way. */
export interface Habit<Event extends string> {
  readonly do: Event;
  readonly who?: Role;
  readonly when?: Formula;
  /** Only once this has happened. */
  readonly once?: Event;
  /** No more once this has happened. */
  readonly unless?: Event;
  readonly with?: Fixed;
  /** The careless may forget it. */
  readonly skips: boolean;
}

/**
 * Reads one habit.
 * @param events  what somebody can have a habit of
 * @param readField  reads what is fixed of a field of such an event
 * @param timing  the keys that say when, and what they come to
 */
export function readHabit<Event extends string, After extends object>(
  r: PolicyReader,
  raw: unknown,
  path: Path,
  events: readonly Event[],
  readField: (event: Event, value: unknown, path: Path) => Fixed[string],
  timing: { readonly keys: readonly string[]; read(tree: Readonly<Record<string, unknown>>, path: Path): After }
): Habit<Event> & After {
  const tree = r.tree(raw, path, ['do', ...timing.keys, 'who', 'when', 'once', 'unless', 'with', 'skips']);
  const { who, when, once, unless, skips } = tree;
  const fields = tree['with'];
  const choice = <T extends string>(key: string, from: readonly T[]): T => r.choice(tree[key], [...path, key], from);
  const event = choice('do', events);
  return {
    do: event,
    ...timing.read(tree, path),
    skips: skips === undefined ? false : r.yes(skips, [...path, 'skips']),
    ...(who === undefined ? {} : { who: choice('who', roles) }),
    ...(when === undefined ? {} : { when: r.formula(when, [...path, 'when']) }),
    ...(once === undefined ? {} : { once: choice('once', events) }),
    ...(unless === undefined ? {} : { unless: choice('unless', events) }),
    ...(fields === undefined
      ? {}
      : { with: r.map(fields, [...path, 'with'], (value, place) => readField(event, value, place)) })
  };
}

/** A field as it is written. */
export function readPlain(r: PolicyReader, value: unknown, path: Path): Fixed[string] {
  if (Array.isArray(value)) return r.names(value, path);
  return typeof value === 'number' ? value : r.text(value, path);
}
