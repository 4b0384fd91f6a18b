import { activeIn, type DiagramEdge, type StateValue } from './diagram';

/** Active states of an instance of a chart, those before its last move, and all visited ones. */
export interface Trail {
  readonly active: ReadonlySet<string>;
  /** States before the last move; empty if it never moved. */
  readonly before: ReadonlySet<string>;
  readonly been: ReadonlySet<string>;
}

/** Builds a chart's trail from its state values, the current one last; ignores regions that are not drawn. */
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

/** Returns the ids of the lines taken last; `on`, the last event, is ignored if no such line has it. */
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
