import { kindOf, type Builtin } from './inside/cond';
import { childrenOf, type Machine, type StateNode, type Transition } from './machine';

/** Guard, action or assignment by its name in the chart, with its params. */
export interface NamedPart {
  /** Name in the chart; if it has none, its type: `assign`, `raise`, `function`. */
  readonly name: string;
  readonly params?: unknown;
  readonly computed?: true;
  /** Context fields that an assignment sets; `context` if not given field by field. */
  readonly sets?: readonly string[];
  readonly of?: readonly NamedPart[];
}

export interface TransitionOutline {
  /**
   * Event; `after <delay>` of a timer, in milliseconds or by name; `done` of a final state inside; `always` without an
   * event.
   */
  readonly on: string;
  readonly guard?: NamedPart;
  /** Paths of target states, such as `duties.consent.asked`; absent: it stays. */
  readonly to?: readonly string[];
  readonly actions: readonly NamedPart[];
}

export interface StateOutline {
  readonly path: readonly string[];
  readonly type: StateNode['type'];
  readonly initial?: string;
  readonly clauses?: readonly string[];
  readonly entry: readonly NamedPart[];
  readonly exit: readonly NamedPart[];
  readonly transitions: readonly TransitionOutline[];
  readonly states: readonly StateOutline[];
}

const timer = 'xstate.after.';

/** Outlines a chart as data: states in document order with their transitions; nothing is run. */
export function outlineOf(machine: Machine): StateOutline {
  return stateOutline(machine, machine.root);
}

function stateOutline(machine: Machine, node: StateNode): StateOutline {
  const heard = [...node.transitions].flatMap(([event, ways]) => ways.map((way) => wayOutline(machine, event, way)));
  const always = (node.always ?? []).map((way) => wayOutline(machine, '', way));
  // A timer is told by its way; that it is started on entry and cancelled on exit is how XState does it.
  const parts = (actions: readonly unknown[]) =>
    actions.filter((action) => !isOfTimer(action)).map((action) => actionOutline(machine, action));
  const first = node.type === 'compound' ? node.initial.target[0] : undefined;
  return {
    path: node.path,
    type: node.type,
    ...(first && { initial: first.path.at(-1)! }),
    ...clausesOf(node),
    entry: parts(node.entry),
    exit: parts(node.exit),
    transitions: [...always, ...heard],
    states: childrenOf(node).map((child) => stateOutline(machine, child))
  };
}

function clausesOf({ meta }: StateNode): Pick<StateOutline, 'clauses'> {
  const { clause, clauses = clause === undefined ? [] : [clause] } = (meta ?? {}) as {
    readonly clause?: string;
    readonly clauses?: readonly string[];
  };
  return clauses.length > 0 ? { clauses } : {};
}

function wayOutline(
  machine: Machine,
  event: string,
  { source, guard, target, actions }: Transition
): TransitionOutline {
  return {
    on: eventName(event, source),
    ...(guard !== undefined && { guard: guardOutline(machine, guard) }),
    ...(target && target.length > 0 && { to: target.map(({ path }) => path.join('.')) }),
    actions: actions.map((action) => actionOutline(machine, action))
  };
}

function eventName(event: string, { id }: StateNode): string {
  if (event === '') return 'always';
  if (event.startsWith(timer)) return `after ${event.slice(timer.length, -id.length - 1)}`;
  return event.startsWith('xstate.done.') ? 'done' : event;
}

interface OwnPart {
  readonly type?: string;
  readonly name?: string;
  readonly event?: unknown;
  readonly assignment?: unknown;
}

function isOfTimer(action: unknown): boolean {
  if (typeof action !== 'function') return false;
  const { type, event } = action as OwnPart;
  const raised = (event ?? {}) as OwnPart;
  return type === 'xstate.cancel' || (type === 'xstate.raise' && raised.type?.startsWith(timer) === true);
}

function actionOutline({ implementations }: Machine, action: unknown): NamedPart {
  if (typeof action === 'function') return ownAction(action);
  const named = namedPart(action);
  const known = (implementations.actions as Readonly<Record<string, unknown>>)[named.name];
  const sets = typeof known === 'function' ? ownAction(known).sets : undefined;
  return { ...named, ...(sets && { sets }) };
}

function ownAction(action: object): NamedPart {
  const { type, name, event, assignment } = action as OwnPart;
  if (type === undefined) return { name: name === undefined || name === '' ? 'function' : name };
  const sets = assignment !== undefined && {
    sets: typeof assignment === 'object' ? Object.keys(assignment as object) : ['context']
  };
  return { name: type.replace('xstate.', ''), ...told(event), ...sets };
}

function guardOutline(machine: Machine, guard: unknown): NamedPart {
  if (typeof guard !== 'function') return namedPart(guard);
  if (!('check' in guard)) return { name: guard.name === '' ? 'function' : guard.name };
  const { stateValue, guards, ...own } = guard as unknown as Builtin;
  if (stateValue !== undefined) return { name: 'in', params: stateValue };
  return { name: kindOf(own), of: (guards ?? []).map((part) => guardOutline(machine, part)) };
}

function namedPart(part: unknown): NamedPart {
  if (typeof part === 'string') return { name: part };
  const { type, params } = part as { readonly type: string; readonly params?: unknown };
  return { name: type, ...told(params) };
}

function told(params: unknown): Pick<NamedPart, 'params' | 'computed'> {
  if (params === undefined) return {};
  return typeof params === 'function' ? { computed: true } : { params };
}
