import { assert } from '#domain/assert';
import type { Chart, ChartEvent, ChartStep, Snapshot } from './chart';
import { Queue, type Side } from './queue';
import { emptyTable, type Table } from './table';

/** Event that a handler sends to a process, now or later; its address is `kind:key`, or `kind` if only one. */
export interface Send {
  readonly to: string;
  readonly event: ChartEvent;
  /** Absent: at once, after the events already queued. */
  readonly after_ms?: number;
}

/** New memory, and the events to send. */
export interface Reaction<Memory> {
  readonly memory: Memory;
  readonly sends: readonly Send[];
}

/** Action requested by a chart, with the event that caused it: `start` when the instance begins. */
export interface Effect {
  readonly type: string;
  readonly params: unknown;
  readonly by: ChartEvent;
}

/** Kind of process defined by a chart. An instance is started when it is first addressed. */
export interface ChartProcess<Memory> {
  chart(key: string, memory: Memory): Chart;
  /** True if it takes such events from others; sending any other is our mistake. */
  accepts(type: string): boolean;
  /** Tells if its own delayed event comes before or after the entries of the same instant. */
  sideOf(event: ChartEvent): Side;
  /** Returns the delay if that depends on more than the chart knows, such as time of day or records. */
  delay_ms?(memory: Memory, key: string, event: ChartEvent, asked_ms: number, now_ms: number): number;
  effect(memory: Memory, key: string, effect: Effect, now_ms: number): Reaction<Memory>;
}

/** Kind of process defined by a reducer; its state is part of the memory. */
export interface ReducerProcess<Memory> {
  reduce(memory: Memory, key: string, event: ChartEvent, now_ms: number, instances: Instances): Reaction<Memory>;
}

export type Process<Memory> = ChartProcess<Memory> | ReducerProcess<Memory>;

/** Result of an entry: accepted, or refused with the reason and the possible alternatives. */
export type Answer<Memory, Refusal> = Reaction<Memory> & { readonly refused?: Refusal };

/** Cache of results by state; `work` computes those that are missing. */
export interface Keeping<Memory, Refusal> {
  behindDue(from: Omit<State<Memory>, 'now_ms'>, work: () => State<Memory>): State<Memory>;
  behindEntry(
    from: Omit<State<Memory>, 'now_ms'>,
    entry: unknown,
    at_ms: number,
    work: () => Applied<Memory, Refusal>
  ): Applied<Memory, Refusal>;
}

/** Processes over one memory and the handling of entries, as pure functions. The kernel knows nothing of the domain. */
export interface Simulation<Memory, Entry, Refusal = never> {
  readonly processes: Readonly<Record<string, Process<Memory>>>;
  begin(): Reaction<Memory>;
  /** Handles an entry; `instances` determine what is possible now. */
  entry(memory: Memory, entry: Entry, now_ms: number, instances: Instances): Answer<Memory, Refusal>;
  passes_ms?(entry: Entry): number;
  readonly kept?: Keeping<Memory, Refusal>;
}

export interface Instance {
  readonly chart: Chart;
  readonly snapshot: Snapshot;
}
/** By address. */
export type Instances = Table<Instance>;

/** Complete state at one moment of a run. Plain and immutable: to go back, use an older one. */
export interface State<Memory> {
  readonly now_ms: number;
  readonly sequence: number;
  readonly queue: Queue;
  readonly instances: Instances;
  readonly memory: Memory;
}

export interface Applied<Memory, Refusal> {
  readonly state: State<Memory>;
  readonly refused?: Refusal;
}

/** Events handled in one instant before we call it a loop: our mistake, never a user's. */
const mostAtOnce = 20_000;

type MutableState<Memory> = { -readonly [Key in keyof State<Memory>]: State<Memory>[Key] };

export function splitAddress(address: string): { readonly kind: string; readonly key: string } {
  const at = address.indexOf(':');
  return at < 0 ? { kind: address, key: '' } : { kind: address.slice(0, at), key: address.slice(at + 1) };
}

/** Returns the state before the first entry, after the initial events of the simulation. */
export function begin<Memory, Entry, Refusal>(simulation: Simulation<Memory, Entry, Refusal>): State<Memory> {
  const { memory, sends } = simulation.begin();
  const draft: MutableState<Memory> = { now_ms: 0, sequence: 0, queue: Queue.empty, instances: emptyTable(), memory };
  settle(simulation, draft, sends);
  return draft;
}

/** Applies an entry at a time not before the state's own; everything due until then happens first. */
export function apply<Memory, Entry, Refusal>(
  simulation: Simulation<Memory, Entry, Refusal>,
  state: State<Memory>,
  entry: Entry,
  at_ms: number
): Applied<Memory, Refusal> {
  const draft: MutableState<Memory> = { ...state };
  run(simulation, draft, at_ms);
  const work = (): Applied<Memory, Refusal> => {
    const { memory, sends, refused } = simulation.entry(draft.memory, entry, at_ms, draft.instances);
    draft.memory = memory;
    settle(simulation, draft, sends);
    return refused === undefined ? { state: draft } : { state: draft, refused };
  };
  return simulation.kept?.behindEntry(draft, entry, at_ms, work) ?? work();
}

/** Advances a state to a later time. One jump equals any number of steps. */
export function advance<Memory, Entry, Refusal>(
  simulation: Simulation<Memory, Entry, Refusal>,
  state: State<Memory>,
  to_ms: number
): State<Memory> {
  if (to_ms === state.now_ms && (nextDue_ms(state) ?? Infinity) > to_ms) return state;
  const draft: MutableState<Memory> = { ...state };
  run(simulation, draft, to_ms);
  return draft;
}

/** Returns the time in ms of the next pending event; `undefined` if there is none. */
export function nextDue_ms(state: State<unknown>): number | undefined {
  return state.queue.first?.due_ms;
}

function run<Memory, Entry, Refusal>(
  simulation: Simulation<Memory, Entry, Refusal>,
  draft: MutableState<Memory>,
  to_ms: number
): void {
  assert(to_ms >= draft.now_ms, `a time not before ${draft.now_ms} ms`, to_ms);
  for (let steps = 0; ; steps += 1) {
    const next = draft.queue.first;
    if (!next || next.due_ms > to_ms || (next.due_ms === to_ms && next.side === 'after')) break;
    // One jump over many months is many steps; only at one instant is that a loop.
    if (next.due_ms > draft.now_ms) steps = 0;
    assert(steps < mostAtOnce, `fewer than ${mostAtOnce} events at one instant`, next);
    const { due_ms } = next;
    const work = (): State<Memory> => {
      draft.queue = draft.queue.rest();
      draft.now_ms = due_ms;
      settle(simulation, draft, [next], true);
      return draft;
    };
    if (simulation.kept)
      Object.assign(
        draft,
        simulation.kept.behindDue(draft, () => ({ ...work() }))
      );
    else work();
  }
  draft.now_ms = to_ms;
}

function settle<Memory, Entry, Refusal>(
  simulation: Simulation<Memory, Entry, Refusal>,
  draft: MutableState<Memory>,
  sends: readonly Send[],
  own = false
): void {
  const waiting: Send[] = [];
  react(draft, waiting, { memory: draft.memory, sends });
  for (let steps = 0; steps < waiting.length; steps += 1) {
    assert(steps < mostAtOnce, `fewer than ${mostAtOnce} events at one instant`, waiting[steps]);
    const { to, event } = waiting[steps]!;
    const { kind, key } = splitAddress(to);
    const process = simulation.processes[kind];
    assert(process, 'a process of this simulation', to);
    if ('reduce' in process) {
      react(draft, waiting, process.reduce(draft.memory, key, event, draft.now_ms, draft.instances));
      continue;
    }
    // A chart's internal events come from itself, through the queue, and from nobody else.
    assert(
      (own && steps === 0) || event.type === start || process.accepts(event.type),
      `an event that ${to} takes from outside`,
      event.type
    );
    if (!draft.instances.has(to)) {
      const chart = process.chart(key, draft.memory);
      absorb(process, draft, waiting, to, key, { type: start }, chart, chart.start());
    }
    if (event.type === start) continue;
    const { chart, snapshot } = draft.instances.get(to)!;
    absorb(process, draft, waiting, to, key, event, chart, chart.step(snapshot, event));
  }
}

function react<Memory>(draft: MutableState<Memory>, waiting: Send[], { memory, sends }: Reaction<Memory>): void {
  draft.memory = memory;
  for (const send of sends)
    if (send.after_ms === undefined) waiting.push(send);
    else enqueue(draft, send.to, send.event, send.after_ms, 'before');
}

/** Event that only starts an instance. */
export const start = 'start';

function absorb<Memory>(
  process: ChartProcess<Memory>,
  draft: MutableState<Memory>,
  waiting: Send[],
  address: string,
  key: string,
  by: ChartEvent,
  chart: Chart,
  { snapshot, outcomes }: ChartStep
): void {
  // An instance that stands as it stood is not put again.
  if (draft.instances.get(address)?.snapshot !== snapshot)
    draft.instances = draft.instances.set(address, { chart, snapshot });
  for (const outcome of outcomes) {
    if (outcome.kind === 'later') {
      const { event, delay_ms, id } = outcome;
      const delay = process.delay_ms?.(draft.memory, key, event, delay_ms, draft.now_ms) ?? delay_ms;
      enqueue(draft, address, event, delay, process.sideOf(event), id);
    } else if (outcome.kind === 'cancel') draft.queue = draft.queue.cancel(address, outcome.id);
    else
      react(
        draft,
        waiting,
        process.effect(draft.memory, key, { type: outcome.type, params: outcome.params, by }, draft.now_ms)
      );
  }
}

function enqueue<Memory>(
  draft: MutableState<Memory>,
  to: string,
  event: ChartEvent,
  delay_ms: number,
  side: Side,
  id?: string
): void {
  // A limit that was switched off (allowance "off") has no due time at all.
  if (delay_ms === Infinity) return;
  assert(delay_ms >= 0 && Number.isSafeInteger(Math.round(delay_ms)), 'a delay in whole milliseconds', delay_ms);
  draft.sequence += 1;
  const due_ms = draft.now_ms + Math.round(delay_ms);
  draft.queue = draft.queue.schedule({ due_ms, side, sequence: draft.sequence, to, event, id });
}
