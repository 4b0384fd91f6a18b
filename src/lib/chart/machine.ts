/** Machine, as far as it is read here. XState's machines fit this shape, so that `chart` needs no import of XState. */
export interface Machine {
  readonly id: string;
  readonly root: StateNode;
  readonly config: object;
  readonly implementations: {
    readonly guards: object;
    readonly actions: object;
    readonly delays: object;
  };
  getStateNodeById(id: string): StateNode;
}

export interface StateNode {
  readonly id: string;
  /** Names of its ancestors and its own, without the root. */
  readonly path: readonly string[];
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly order: number;
  readonly parent?: StateNode;
  readonly states: Readonly<Record<string, StateNode>>;
  readonly initial: { readonly target: readonly StateNode[]; readonly actions: readonly unknown[] };
  readonly entry: readonly unknown[];
  readonly exit: readonly unknown[];
  readonly tags: readonly string[];
  readonly meta?: unknown;
  readonly invoke: readonly unknown[];
  readonly transitions: ReadonlyMap<string, readonly Transition[]>;
  readonly always?: readonly Transition[];
}

export interface Transition {
  readonly source: StateNode;
  readonly target?: readonly StateNode[];
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
  readonly reenter: boolean;
}

/** Returns the children in document order. */
export function childrenOf(node: StateNode): readonly StateNode[] {
  return Object.values(node.states).sort((a, b) => a.order - b.order);
}

/** Returns the node and all its descendants, in document order. */
export function nodesOf(node: StateNode): readonly StateNode[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

/** Returns a chart's regions in document order; parallel ones that only group are replaced by their children. */
export function regionsOf({ root }: Machine): readonly StateNode[] {
  return childrenOf(root).flatMap((part) => (isBox(part) ? childrenOf(part) : [part]));
}

function isBox({ type, transitions, entry }: StateNode): boolean {
  return type === 'parallel' && transitions.size === 0 && entry.length === 0;
}

/** Returns the name of a region: `handling`, `duties.identity`. */
export function regionName({ path }: Pick<StateNode, 'path'>): string {
  return path.join('.');
}

/** Returns the ancestors of a node, nearest first. */
export function ancestorsOf(node: StateNode): readonly StateNode[] {
  return node.parent ? [node.parent, ...ancestorsOf(node.parent)] : [];
}

export function isInside(node: StateNode, outer: StateNode): boolean {
  return ancestorsOf(node).includes(outer);
}
