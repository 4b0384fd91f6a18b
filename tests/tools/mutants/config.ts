import type { Chart } from '#kernel/chart';
import { ticketChart } from '#machines/ticket';
import { chart } from '#machines/vocabulary';

export type Machine = Chart['machine'];

/** A transition as a chart's file states it. Its guards and raised events are functions, kept as they are. */
export interface TransitionConfig {
  readonly target?: string;
  readonly actions?: unknown;
  readonly [more: string]: unknown;
}

/** A state as a chart's file states it; for each event the alternatives in their order. */
export interface StateConfig {
  on?: Record<string, TransitionConfig[]>;
  after?: Record<string, TransitionConfig[]>;
  always?: TransitionConfig[];
  states?: Record<string, StateConfig>;
  readonly [more: string]: unknown;
}

/** Where a transition stands in a config. */
export interface Place {
  /** Names of states from the root. */
  readonly path: readonly string[];
  readonly kind: 'on' | 'after' | 'always';
  /** The event or the delay; of an eventless one, nothing. */
  readonly key: string;
  readonly index: number;
}

/** A copy of a chart's config that shares nothing with it but functions: parts that a chart uses in several places become several. */
export function configOf(machine: Machine): StateConfig {
  return stateOf(machine.config as unknown as RawState);
}

/** The chart of a config, with the implementations of the ticket's chart. */
export function machineOf(config: StateConfig): Machine {
  const { delays } = ticketChart.implementations;
  return chart.createMachine(config as never).provide({ delays }) as unknown as Machine;
}

/** Every transition of a config, each alternative by itself. */
export function placesIn(state: StateConfig, path: readonly string[] = []): readonly Place[] {
  const of = (kind: Place['kind'], key: string, alternatives: readonly TransitionConfig[]): readonly Place[] =>
    alternatives.map((_, index) => ({ path, kind, key, index }));
  return [
    ...Object.entries(state.on ?? {}).flatMap(([key, it]) => of('on', key, it)),
    ...Object.entries(state.after ?? {}).flatMap(([key, it]) => of('after', key, it)),
    ...of('always', '', state.always ?? []),
    ...Object.entries(state.states ?? {}).flatMap(([name, it]) => placesIn(it, [...path, name]))
  ];
}

/** The alternatives among which a place stands. */
export function alternativesAt(config: StateConfig, { path, kind, key }: Place): TransitionConfig[] {
  const state = path.reduce((at, name) => at.states![name]!, config);
  return kind === 'always' ? state.always! : state[kind]![key]!;
}

type Raw = string | TransitionConfig | readonly (string | TransitionConfig)[] | undefined;
interface RawState {
  readonly on?: Readonly<Record<string, Raw>>;
  readonly after?: Readonly<Record<string, Raw>>;
  readonly always?: Raw;
  readonly states?: Readonly<Record<string, RawState>>;
}

function stateOf(raw: RawState): StateConfig {
  const { on, after, always, states, ...rest } = raw;
  return {
    ...(copied(rest) as object),
    ...(on ? { on: mapped(on, alternativesOf) } : {}),
    ...(after ? { after: mapped(after, alternativesOf) } : {}),
    ...(always === undefined ? {} : { always: alternativesOf(always) }),
    ...(states ? { states: mapped(states, stateOf) } : {})
  };
}

/** One transition or several, as an array; `undefined` forbids an event, as a transition that does nothing does. */
function alternativesOf(raw: Raw): TransitionConfig[] {
  const list = Array.isArray(raw)
    ? (raw as readonly (string | TransitionConfig)[])
    : [raw as string | TransitionConfig];
  return list.map((it) => (typeof it === 'string' ? { target: it } : (copied(it ?? {}) as TransitionConfig)));
}

function mapped<A, B>(record: Readonly<Record<string, A>>, how: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, how(value)]));
}

/** A copy of plain data to the last leaf; a function, with whatever hangs on it, is one thing. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  return mapped(value as Readonly<Record<string, unknown>>, copied);
}
