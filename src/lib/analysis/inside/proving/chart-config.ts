import { ticketChart } from '#machines/ticket';
import { chart } from '#machines/vocabulary';

/** Chart configuration, as far as it is modified here. */
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

type Written = string | TransitionConfig | readonly (string | TransitionConfig)[];

export interface TransitionConfig {
  readonly target?: string;
  readonly guard?: unknown;
  readonly actions?: unknown;
  readonly reenter?: boolean;
}

export const ticketConfig = ticketChart.config as unknown as NodeConfig;

/** Effect by which a transition reports that it was taken. */
export const taken = 'taken';

/** Returns the name of a transition from the path of its state, its trigger, and its index among the alternatives. */
export function transitionName(path: string, on: string, place: number): string {
  return `${path} ${on}${place === 0 ? '' : ` (${place + 1})`}`;
}

/** Returns the same chart with every effective transition reporting, as an effect, that it was taken. */
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

/** Creates a machine from a configuration, with the SOP vocabulary and the delays of the ticket's timers. */
export function machineOf(config: NodeConfig) {
  const { delays } = ticketChart.implementations;
  return chart.createMachine(config as Parameters<typeof chart.createMachine>[0]).provide({ delays });
}

export function without(config: NodeConfig, regions: readonly string[], path = ''): NodeConfig {
  const states = Object.entries(config.states!).flatMap(([key, state]) => {
    const name = path + key;
    if (regions.includes(name)) return [];
    return [[key, state.type === 'parallel' ? without(state, regions, `${name}.`) : state] as const];
  });
  return { ...config, states: Object.fromEntries(states) };
}
