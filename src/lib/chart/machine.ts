/**
 * As much of a machine as is read here. XState's own machines have this shape; that they are told by
 * shape keeps this room free of XState, which only kernel and machines know.
 */
export interface Machine {
  readonly id: string;
  readonly root: StateNode;
  /** With the machine's `context`, a value or a function of the input. */
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
  /** Names of the states around it and its own, from the root, which has none. */
  readonly path: readonly string[];
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** Its place in document order. */
  readonly order: number;
  readonly parent?: StateNode;
  readonly states: Readonly<Record<string, StateNode>>;
  readonly initial: { readonly target: readonly StateNode[]; readonly actions: readonly unknown[] };
  readonly entry: readonly unknown[];
  readonly exit: readonly unknown[];
  readonly tags: readonly string[];
  /** What its author says of it: the clauses that it carries. */
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

/** The children in document order. */
export function childrenOf(node: StateNode): readonly StateNode[] {
  return Object.values(node.states).sort((a, b) => a.order - b.order);
}

/** The node and all that is in it, in document order. */
export function nodesOf(node: StateNode): readonly StateNode[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

/**
 * The regions of a chart, in document order: what goes on side by side in its root, and where a part of the root only boxes others that do, those.
 */
export function regionsOf({ root }: Machine): readonly StateNode[] {
  return childrenOf(root).flatMap((part) => (isBox(part) ? childrenOf(part) : [part]));
}

function isBox({ type, transitions, entry }: StateNode): boolean {
  return type === 'parallel' && transitions.size === 0 && entry.length === 0;
}

/** How a region is called: `handling`, `duties.identity`. */
export function regionName({ path }: Pick<StateNode, 'path'>): string {
  return path.join('.');
}

/** The nodes around a node, the nearest first. */
export function ancestorsOf(node: StateNode): readonly StateNode[] {
  return node.parent ? [node.parent, ...ancestorsOf(node.parent)] : [];
}

/** True if a node lies inside another. */
export function isInside(node: StateNode, outer: StateNode): boolean {
  return ancestorsOf(node).includes(outer);
}
