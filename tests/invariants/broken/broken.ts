import { ticketConfig, type NodeConfig } from '#analysis/inside/proving/chart-config';

/** A ticket chart that somebody has broken, and the claim that no longer holds of it. */
export interface Broken {
  /** Id of the only invariant that must fail. */
  readonly breaks: string;
  /** The kind of ticket on which it is seen. */
  readonly of: string;
  /** What was done to the chart. */
  readonly how: string;
  readonly chart: NodeConfig;
  /** Only these events come from outside, where all of them would take long. */
  readonly only?: readonly string[];
}

type Written = NonNullable<NodeConfig['on']>[string];

/** A copy of the ticket chart in which the state at that path is another. */
export function withState(path: string, change: (state: NodeConfig) => NodeConfig): NodeConfig {
  return changed(ticketConfig, path.split('.'), change);
}

function changed(
  node: NodeConfig,
  [key, ...rest]: readonly string[],
  change: (state: NodeConfig) => NodeConfig
): NodeConfig {
  if (key === undefined) return change(node);
  const child = node.states?.[key];
  if (!child) throw new Error(`expected a state ${key} among ${Object.keys(node.states ?? {}).join(', ')}`);
  return { ...node, states: { ...node.states, [key]: changed(child, rest, change) } };
}

/** A copy in which the transitions of a state on an event are others. @param change is handed those that are there now, as a list */
export function withTransitions(path: string, event: string, change: (now: readonly unknown[]) => unknown): NodeConfig {
  return withState(path, (state) => {
    const now = state.on?.[event];
    if (now === undefined) throw new Error(`expected ${path} to hear ${event}`);
    return { ...state, on: { ...state.on, [event]: change([now].flat() as readonly unknown[]) as Written } };
  });
}

/** The same transition, no longer said to be irregular. */
export function allowed(transition: unknown): unknown {
  const { actions, ...rest } = transition as { readonly actions?: unknown };
  const kept = ([actions ?? []].flat() as readonly { readonly type?: string }[]).filter(
    ({ type }) => type !== 'deviate'
  );
  return { ...rest, actions: kept };
}
