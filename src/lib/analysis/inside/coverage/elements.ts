import { regionName, regionsOf } from '#chart/machine';
import type { Chart } from '#kernel/chart';

type ChartNode = Chart['machine']['root'];

/** Part of a chart that can carry a clause: a state, or one alternative of a transition. */
export interface ChartElement {
  readonly kind: 'state' | 'transition' | 'after';
  /**
   * Readable name: `handling.in-progress.field.site.on-site`, `handling.assigned -responded-> handling.in-progress`.
   */
  readonly name: string;
  /** Region that contains it; empty for elements outside regions. */
  readonly region: string;
  /** Clauses that it names in its meta or in an action. */
  readonly own: readonly string[];
  /** Clauses named by a transition's source state and its ancestors; empty for a state. */
  readonly around: readonly string[];
  /** Clauses named by the nearest of those states that names any. */
  readonly nearest: readonly string[];
  /** Clauses named by the target state of a transition. */
  readonly ahead: readonly string[];
  /** Event of a transition, `always`, or the name of its delay. */
  readonly on?: string;
}

/** Returns a chart's elements that can carry a clause: states in document order, each followed by its transitions. */
export function elementsOf(machine: Chart['machine']): readonly ChartElement[] {
  const regions = regionsOf(machine).map(regionName);
  return walk(machine.root, regions);
}

function walk(node: ChartNode, regions: readonly string[]): readonly ChartElement[] {
  const region = regions.find((name) => isIn(node, name)) ?? '';
  const own: ChartElement = {
    kind: 'state',
    name: nameOf(node),
    region,
    own: namedBy(node),
    around: [],
    nearest: [],
    ahead: []
  };
  return [
    ...(node.path.length > 0 ? [own] : []),
    ...leavingOf(node, region),
    ...Object.values<ChartNode>(node.states)
      .sort((a, b) => a.order - b.order)
      .flatMap((child) => walk(child, regions))
  ];
}

type Leaving = Exclude<ChartNode['always'], undefined>[number];

function isIn(node: ChartNode, region: string): boolean {
  return node.path.some((_, at) => regionName({ path: node.path.slice(0, at + 1) }) === region);
}

function leavingOf(node: ChartNode, region: string): readonly ChartElement[] {
  const always = (node.always ?? []) as readonly Leaving[];
  return [...node.transitions.values(), always].flatMap((alternatives: readonly Leaving[]) =>
    alternatives.map((transition): ChartElement => {
      const on = onOf(transition, node, alternatives === always);
      const timed = transition.eventType.startsWith('xstate.after.');
      const targets = transition.target ?? [];
      const to = targets.length === 0 ? 'stays' : targets.map(nameOf).join(' & ');
      const around = ancestorsOf(node).map(namedBy);
      return {
        kind: timed ? 'after' : 'transition',
        name: `${nameOf(node)} -${timed ? 'after ' : ''}${on}-> ${to}`,
        region,
        own: unique([...clausesOf(transition['meta']), ...inActions(transition.actions)]),
        around: unique(around.flat()),
        nearest: around.find((clauses) => clauses.length > 0) ?? [],
        ahead: unique(targets.flatMap(namedBy)),
        on
      };
    })
  );
}

function onOf({ eventType }: Leaving, node: ChartNode, always: boolean): string {
  if (always) return 'always';
  const after = 'xstate.after.';
  return eventType.startsWith(after) ? eventType.slice(after.length, -(node.id.length + 1)) : eventType;
}

function nameOf(node: ChartNode): string {
  return node.path.length > 0 ? node.path.join('.') : node.id;
}

function ancestorsOf(node: ChartNode): readonly ChartNode[] {
  return node.parent ? [node, ...ancestorsOf(node.parent)] : [node];
}

function namedBy(node: ChartNode): readonly string[] {
  return unique([...clausesOf(node.meta), ...inActions([...node.entry, ...node.exit])]);
}

function clausesOf(meta: unknown): readonly string[] {
  const { clause, clauses = [] } = (meta ?? {}) as { clause?: string; clauses?: readonly string[] };
  return clause === undefined ? clauses : [clause, ...clauses];
}

function inActions(actions: readonly unknown[]): readonly string[] {
  return actions.flatMap((action) => {
    const params = (action as { params?: unknown }).params;
    return typeof params === 'object' && params !== null ? clausesOf(params) : [];
  });
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
