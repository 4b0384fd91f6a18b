import { ticketChart } from '#machines/ticket';
import { chart } from '#machines/vocabulary';

/** A chart as it is written down, as far as it is changed here. */
export interface NodeConfig {
  readonly type?: string;
  readonly initial?: string;
  readonly on?: Readonly<Record<string, Written>>;
  readonly after?: Readonly<Record<string, Written>>;
  readonly always?: Written;
  readonly states?: Readonly<Record<string, NodeConfig>>;
  readonly entry?: unknown;
  readonly exit?: unknown;
}

/** Where a transition goes, in the notations that there are. */
type Written = string | TransitionConfig | readonly (string | TransitionConfig)[];

export interface TransitionConfig {
  readonly target?: string;
  readonly guard?: unknown;
  readonly actions?: unknown;
  readonly reenter?: boolean;
}

/** The ticket chart as its files write it. */
export const ticketConfig = ticketChart.config as unknown as NodeConfig;

/** The effect by which a transition says that it was taken. */
export const taken = 'taken';

/** The name of a transition: the way to its state, what it is taken on, and its place among those. */
export function transitionName(path: string, on: string, place: number): string {
  return `${path} ${on}${place === 0 ? '' : ` (${place + 1})`}`;
}

/**
 * The same chart, in which every transition that does anything says that it was taken, by an effect and so as data. Nothing else is changed.
 * @param path where the node stands, its name with those of the states around it
 */
export function telling(node: NodeConfig, path = ''): NodeConfig {
  const { on, after, always, states } = node;
  const each = (all: Readonly<Record<string, Written>>, word = '') =>
    Object.fromEntries(Object.entries(all).map(([key, it]) => [key, told(it, path, word + key)]));
  return {
    ...node,
    ...(on && { on: each(on) }),
    ...(after && { after: each(after, 'after ') }),
    ...(always && { always: told(always, path, 'always') }),
    ...(states && {
      states: Object.fromEntries(
        Object.entries(states).map(([key, child]) => [key, telling(child, path === '' ? key : `${path}.${key}`)])
      )
    })
  };
}

function told(written: Written, path: string, on: string): Written {
  const all = (Array.isArray(written) ? written : [written]) as readonly (string | TransitionConfig)[];
  return all.map((one, place) => {
    const transition = typeof one === 'string' ? { target: one } : one;
    // One without target and action only keeps the event from the states around it.
    if (transition.target === undefined && transition.actions === undefined) return transition;
    const says = { type: taken, params: { transition: transitionName(path, on, place) } };
    return { ...transition, actions: [...([transition.actions ?? []].flat() as readonly unknown[]), says] };
  });
}

/** A machine of a configuration, in the vocabulary of the SOP and with the delays of the ticket's timers. */
export function machineOf(config: NodeConfig) {
  const { delays } = ticketChart.implementations;
  return chart.createMachine(config as Parameters<typeof chart.createMachine>[0]).provide({ delays });
}

/** The chart without these regions. */
export function without(config: NodeConfig, regions: readonly string[], path = ''): NodeConfig {
  const states = Object.entries(config.states!).flatMap(([key, state]) => {
    const name = path + key;
    if (regions.includes(name)) return [];
    return [[key, state.type === 'parallel' ? without(state, regions, `${name}.`) : state] as const];
  });
  return { ...config, states: Object.fromEntries(states) };
}
