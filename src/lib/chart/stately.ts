import type { NamedPart, StateOutline, TransitionOutline } from './outline';

/** Chart as plain JSON configuration for XState's `createMachine`, which Stately's tools import. */
export interface StatelyConfig {
  readonly [key: string]: unknown;
}

/** Converts a chart to JSON for XState 5 and Stately's editor, by names only; targets refer to the root's `id`. */
export function statelyOf(id: string, root: StateOutline, description?: string): StatelyConfig {
  return { id, ...(description !== undefined && { description }), ...stateOf(id, root) };
}

function stateOf(id: string, { type, initial, entry, exit, transitions, states }: StateOutline): StatelyConfig {
  const by = (kind: (on: string) => string | undefined): Record<string, StatelyConfig[]> => {
    const ways: Record<string, StatelyConfig[]> = {};
    for (const way of transitions) {
      const on = kind(way.on);
      if (on !== undefined) (ways[on] ??= []).push(wayOf(id, way));
    }
    return ways;
  };
  const after = by((on) => /^after (.+)$/.exec(on)?.[1]);
  const on = by((name) => (name === 'always' || name === 'done' || name.startsWith('after ') ? undefined : name));
  const { always } = by((name) => (name === 'always' ? name : undefined));
  const { done } = by((name) => (name === 'done' ? name : undefined));
  return {
    ...(type === 'parallel' || type === 'final' ? { type } : {}),
    ...(initial !== undefined && { initial }),
    ...(entry.length > 0 && { entry: entry.map(partOf) }),
    ...(exit.length > 0 && { exit: exit.map(partOf) }),
    ...(always && { always }),
    ...(Object.keys(on).length > 0 && { on }),
    ...(Object.keys(after).length > 0 && { after }),
    ...(done && { onDone: done }),
    ...(states.length > 0 && {
      states: Object.fromEntries(states.map((state) => [state.path.at(-1)!, stateOf(id, state)]))
    })
  };
}

function wayOf(id: string, { guard, to, actions }: TransitionOutline): StatelyConfig {
  return {
    ...(to && { target: to.map((path) => `#${id}.${path}`) }),
    ...(guard && { guard: partOf(guard) }),
    ...(actions.length > 0 && { actions: actions.map(partOf) })
  };
}

function partOf({ name, params, of }: NamedPart): StatelyConfig {
  if (of) return { type: name, params: { guards: of.map(partOf) } };
  return { type: name, ...(params !== undefined && { params }) };
}
