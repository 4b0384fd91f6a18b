import { activeIn, type DiagramEdge, type StateValue } from './diagram';

/** Where something that lives on a chart stands, where it stood before it moved last, and all that it has been in. */
export interface Trail {
  readonly active: ReadonlySet<string>;
  /** Before its last move; empty where it never moved. */
  readonly before: ReadonlySet<string>;
  /** What it stands in included. */
  readonly been: ReadonlySet<string>;
}

/**
 * The trail of something that lives on a chart, as far as it is drawn: what goes on in regions that are not is no move.
 * @param values  how it stood, one after the other; the last is now
 * @param drawn   ids of the states that are drawn
 */
export function trailOf(values: Iterable<StateValue>, drawn: ReadonlySet<string>): Trail {
  let last: StateValue | undefined;
  let [active, before]: readonly ReadonlySet<string>[] = [new Set<string>(), new Set<string>()] as const;
  const been = new Set<string>();
  for (const value of values) {
    // What has not changed is the same object.
    if (value === last) continue;
    last = value;
    const now = new Set([...activeIn(value)].filter((id) => drawn.has(id)));
    if (isSame(now, active!)) continue;
    [before, active] = [active!, now];
    for (const id of now) been.add(id);
  }
  return { active: active!, before: before!, been };
}

/**
 * The lines of a picture that were taken last: those that lead from where it stood to what it has come to.
 * @param on  the event that was taken last; where none of them has it, all of them are meant
 * @returns their ids
 */
export function edgesTaken(
  edges: readonly DiagramEdge[],
  { active, before }: Pick<Trail, 'active' | 'before'>,
  on?: string
): ReadonlySet<string> {
  const led = edges.filter(({ from, to }) => before.has(from) && active.has(to) && !before.has(to));
  const named = led.filter(({ ways, unwritten = [] }) => [...ways, ...unwritten].some((way) => way.on === on));
  return new Set((named.length > 0 ? named : led).map(({ id }) => id));
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id));
