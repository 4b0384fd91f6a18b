import type { AnyMachineSnapshot } from 'xstate';
import { assert } from '#domain/assert';
import type { Chart, ChartEvent, Outcome } from './chart';
import { cancel, schedule, type Queue, type Side } from './queue';

/** What a conductor asks for: events to charts, or to itself, now or later. */
export interface Send {
  readonly to: string;
  readonly event: ChartEvent;
  /** Absent: at once, behind what is already under way. */
  readonly after_ms?: number;
}

export interface Reaction<Memory> {
  readonly memory: Memory;
  readonly sends: readonly Send[];
}

/** Each chart as it stands. */
export type Snapshots = Readonly<Record<string, AnyMachineSnapshot>>;

/** An effect that a chart raised, with the chart's name. */
export interface Effect {
  readonly from: string;
  readonly type: string;
  readonly params: unknown;
}

/**
 * A world is charts and a conductor: pure functions that turn entries and effects into events. The
 * kernel is handed both and knows no word of the trade.
 */
export interface World<Memory, Entry> {
  readonly charts: Readonly<Record<string, Chart>>;
  /** Which external event names a chart takes; anything else sent to it is our mistake. */
  accepts(chart: string, type: string): boolean;
  /** Whether a chart's own delayed event comes after the entries of the same instant. */
  sideOf(chart: string, event: ChartEvent): Side;
  /** How long a chart's own delayed event takes, if that depends on more than the chart knows: the time of day, what was recorded. */
  delay_ms?(memory: Memory, chart: string, event: ChartEvent, asked_ms: number, now_ms: number): number;
  begin(): Reaction<Memory>;
  /** @param charts the charts as they stand: what can be done now is theirs to say */
  entry(memory: Memory, entry: Entry, now_ms: number, charts: Snapshots): Reaction<Memory>;
  /** How much time an entry lets pass, if it does (an agreed wait). */
  passes_ms?(entry: Entry): number;
  effect(memory: Memory, effect: Effect, now_ms: number): Reaction<Memory>;
  /** An event that the conductor sent to itself (`to: 'conductor'`). */
  event(memory: Memory, event: ChartEvent, now_ms: number): Reaction<Memory>;
}

/** All there is at one moment of a run. Plain and immutable: going back is keeping the old one. */
export interface State<Memory> {
  readonly now_ms: number;
  readonly sequence: number;
  readonly queue: Queue;
  readonly snapshots: Snapshots;
  readonly memory: Memory;
}

export const conductor = 'conductor';

/** Events handled in one instant before we call it a loop: our mistake, never a user's. */
const longest = 20_000;

type Draft<Memory> = {
  now_ms: number;
  sequence: number;
  queue: Queue;
  snapshots: Record<string, AnyMachineSnapshot>;
  memory: Memory;
};

/** The state before the first entry: charts started, the conductor's first events delivered. */
export function begin<Memory, Entry>(world: World<Memory, Entry>): State<Memory> {
  const { memory, sends } = world.begin();
  const draft: Draft<Memory> = { now_ms: 0, sequence: 0, queue: [], snapshots: {}, memory };
  const pending: Send[] = [];
  for (const [name, chart] of Object.entries(world.charts)) {
    const { snapshot, outcomes } = chart.start();
    draft.snapshots[name] = snapshot;
    pending.push(...absorb(world, draft, name, outcomes));
  }
  settle(world, draft, [...pending, ...sends]);
  return draft;
}

/** The state after an entry at a time not before the state's own; all that is due until then happens first. */
export function apply<Memory, Entry>(
  world: World<Memory, Entry>,
  state: State<Memory>,
  entry: Entry,
  at_ms: number
): State<Memory> {
  const draft = thaw(state);
  run(world, draft, at_ms, 'before');
  const { memory, sends } = world.entry(draft.memory, entry, at_ms, draft.snapshots);
  draft.memory = memory;
  settle(world, draft, sends);
  return draft;
}

/** The state at a later time. One jump equals any number of steps. */
export function advance<Memory, Entry>(
  world: World<Memory, Entry>,
  state: State<Memory>,
  to_ms: number
): State<Memory> {
  if (to_ms === state.now_ms && (state.queue[0]?.due_ms ?? Infinity) > to_ms) return state;
  const draft = thaw(state);
  run(world, draft, to_ms, 'before');
  return draft;
}

/** When the next pending event is due, if there is one. */
export function nextDue_ms(state: State<unknown>): number | undefined {
  return state.queue[0]?.due_ms;
}

function thaw<Memory>(state: State<Memory>): Draft<Memory> {
  return { ...state, snapshots: { ...state.snapshots } };
}

/** From due time to due time until `to_ms`; of what is due then, only what comes before entries. */
function run<Memory, Entry>(world: World<Memory, Entry>, draft: Draft<Memory>, to_ms: number, upTo: Side): void {
  assert(to_ms >= draft.now_ms, `a time not before ${draft.now_ms} ms`, to_ms);
  for (let steps = 0; ; steps += 1) {
    assert(steps < longest, `fewer than ${longest} events in one advance`, draft.queue[0]);
    const next = draft.queue[0];
    if (!next || next.due_ms > to_ms || (next.due_ms === to_ms && next.side === 'after' && upTo === 'before')) break;
    draft.queue = draft.queue.slice(1);
    draft.now_ms = next.due_ms;
    settle(world, draft, [{ to: next.to, event: next.event }], true);
  }
  draft.now_ms = to_ms;
}

/** Delivers events until none is left at this instant. */
function settle<Memory, Entry>(
  world: World<Memory, Entry>,
  draft: Draft<Memory>,
  sends: readonly Send[],
  own = false
): void {
  const waiting: Send[] = [];
  const post = (send: Send): void => {
    if (send.after_ms === undefined) waiting.push(send);
    else enqueue(draft, send.to, send.event, send.after_ms, 'before');
  };
  sends.forEach(post);
  for (let steps = 0; waiting.length > 0; steps += 1) {
    assert(steps < longest, `fewer than ${longest} events at one instant`, waiting[0]);
    const send = waiting.shift()!;
    if (send.to === conductor) {
      const { memory, sends: more } = world.event(draft.memory, send.event, draft.now_ms);
      draft.memory = memory;
      more.forEach(post);
      continue;
    }
    const chart = world.charts[send.to];
    assert(chart, 'a chart of this world', send.to);
    // Internal events (`limit.…`, `xstate.…`) come from the chart itself, through the queue, and from nobody else.
    assert(
      (own && steps === 0) || world.accepts(send.to, send.event.type),
      `an event that chart ${send.to} takes from outside`,
      send.event.type
    );
    const { snapshot, outcomes } = chart.step(draft.snapshots[send.to]!, send.event);
    draft.snapshots[send.to] = snapshot;
    absorb(world, draft, send.to, outcomes).forEach(post);
  }
}

/** Puts what a step asks for in its place; what comes back is to be delivered at once. */
function absorb<Memory, Entry>(
  world: World<Memory, Entry>,
  draft: Draft<Memory>,
  from: string,
  outcomes: readonly Outcome[]
): readonly Send[] {
  const sends: Send[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind === 'later') {
      const { event, delay_ms, id } = outcome;
      const delay = world.delay_ms?.(draft.memory, from, event, delay_ms, draft.now_ms) ?? delay_ms;
      enqueue(draft, from, event, delay, world.sideOf(from, event), id);
    } else if (outcome.kind === 'cancel') {
      draft.queue = cancel(draft.queue, from, outcome.id);
    } else {
      const { memory, sends: more } = world.effect(
        draft.memory,
        { from, type: outcome.type, params: outcome.params },
        draft.now_ms
      );
      draft.memory = memory;
      sends.push(...more);
    }
  }
  return sends;
}

function enqueue<Memory>(
  draft: Draft<Memory>,
  to: string,
  event: ChartEvent,
  delay_ms: number,
  side: Side,
  id?: string
): void {
  // A limit that was switched off (allowance "off") has no due time at all.
  if (delay_ms === Infinity) return;
  assert(delay_ms >= 0 && Number.isSafeInteger(Math.round(delay_ms)), 'a delay in whole milliseconds', delay_ms);
  // A chart has one timer of a name: scheduling it anew replaces the old one, as XState's own scheduler does.
  if (id !== undefined) draft.queue = cancel(draft.queue, to, id);
  draft.sequence += 1;
  draft.queue = schedule(draft.queue, {
    due_ms: draft.now_ms + Math.round(delay_ms),
    side,
    sequence: draft.sequence,
    to,
    event,
    id
  });
}
