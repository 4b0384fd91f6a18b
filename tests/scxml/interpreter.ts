/**
 * An interpreter of SCXML 1.0 written from the algorithm of the recommendation (Appendix D) and nothing else: no line is shared with our
 * kernel or with XState, so that what both read into a chart is what stands in it.
 * On npm there are `scxml` and `@scion-scxml/*` only: jsdom, an esprima of 2016 and code made from texts. Neither is used here.
 */
import type { Content, Scxml, State, Transition } from './document';
import type { Expression, Scope } from './expression';
import {
  addDescendantStatesToEnter,
  computeEntrySet,
  computeExitSet,
  documentOrder,
  getProperAncestors,
  isAtomicState,
  isInFinalState,
  removeConflictingTransitions
} from './sets';

/** Whether an event that is due at an instant comes before what is sent from outside at that instant, or after it. */
export type Side = 'before' | 'after';
export type Event = Scope['_event'];

interface Delayed {
  readonly event: Event;
  readonly due_ms: number;
  readonly side: Side;
  readonly sendid?: string;
}

/** Microsteps in one macrostep before it counts as one without an end. */
const longest = 1000;

export class Interpreter {
  now_ms = 0;
  /** What `<log>` said, in order. */
  readonly said: string[] = [];
  readonly taken = new Set<Transition>();
  readonly #scxml: Scxml;
  readonly #sideOf: (name: string) => Side;
  readonly #configuration = new Set<State>();
  /** The configuration in document order. */
  #ordered: readonly State[] = [];
  readonly #internalQueue: Event[] = [];
  #delayed: readonly Delayed[] = [];
  #event: Event = { name: '' };
  #running = true;

  /** Begins to interpret. @param sideOf told the name of a delayed event */
  constructor(scxml: Scxml, sideOf: (name: string) => Side) {
    this.#scxml = scxml;
    this.#sideOf = sideOf;
    const statesToEnter = new Set<State>();
    for (const state of scxml.root.initial) {
      addDescendantStatesToEnter(state, statesToEnter);
      for (const ancestor of getProperAncestors(state, scxml.root)) statesToEnter.add(ancestor);
    }
    this.#enterStates(statesToEnter);
    this.#macrostep();
  }

  /** The ids of the states that it is in, in document order. */
  configuration(): readonly string[] {
    return this.#ordered.map(({ id }) => id);
  }

  /** What will be delivered, in this order. */
  delayed(): readonly Delayed[] {
    return this.#delayed;
  }

  /** An event comes from outside, now. */
  send(event: Event): void {
    if (!this.#running) return;
    this.#event = event;
    this.#microstep(this.#selectTransitions(event));
    this.#macrostep();
  }

  /** Lets time pass: delivers all that is due before `to_ms`, and at `to_ms` what comes before outside events. */
  advance(to_ms: number): void {
    for (;;) {
      const [next, ...rest] = this.#delayed;
      if (!next || next.due_ms > to_ms || (next.due_ms === to_ms && next.side === 'after')) break;
      this.#delayed = rest;
      this.now_ms = next.due_ms;
      this.send(next.event);
    }
    this.now_ms = to_ms;
  }

  #macrostep(): void {
    for (let steps = 0; this.#running; steps += 1) {
      if (steps > longest) throw new Error(`no rest after ${longest} microsteps`);
      let enabledTransitions = this.#selectEventlessTransitions();
      if (enabledTransitions.length === 0) {
        const internalEvent = this.#internalQueue.shift();
        if (!internalEvent) return;
        this.#event = internalEvent;
        enabledTransitions = this.#selectTransitions(internalEvent);
      }
      this.#microstep(enabledTransitions);
    }
    this.#exitStates(this.#configuration);
    this.#ordered = [];
  }

  #selectEventlessTransitions(): readonly Transition[] {
    return this.#select((transition) => transition.events.length === 0 && this.#conditionMatch(transition));
  }

  #selectTransitions(event: Event): readonly Transition[] {
    const name = event.name.split('.');
    return this.#select((transition) => nameMatch(transition, name) && this.#conditionMatch(transition));
  }

  #select(isEnabled: (transition: Transition) => boolean): readonly Transition[] {
    const enabledTransitions = new Set<Transition>();
    for (const state of this.#ordered.filter(isAtomicState)) {
      for (const source of [state, ...getProperAncestors(state)]) {
        const first = source.transitions.find(isEnabled);
        if (!first) continue;
        enabledTransitions.add(first);
        break;
      }
    }
    return removeConflictingTransitions(enabledTransitions, this.#configuration);
  }

  #conditionMatch({ cond }: Transition): boolean {
    return cond === undefined || Boolean(this.#evaluated(cond));
  }

  #evaluated(expression: Expression): unknown {
    try {
      return expression({ In: (id) => this.#isIn(id), _event: this.#event });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.#internalQueue.push({ name: 'error.execution' });
      return undefined;
    }
  }

  #isIn(id: string): boolean {
    const state = this.#scxml.byId.get(id);
    return state !== undefined && this.#configuration.has(state);
  }

  #microstep(enabledTransitions: readonly Transition[]): void {
    if (enabledTransitions.length === 0) return;
    this.#exitStates(computeExitSet(enabledTransitions, this.#configuration));
    for (const transition of enabledTransitions) {
      this.taken.add(transition);
      this.#executeContent(transition.content);
    }
    this.#enterStates(computeEntrySet(enabledTransitions));
  }

  #exitStates(statesToExit: ReadonlySet<State>): void {
    for (const state of documentOrder(statesToExit).toReversed()) {
      this.#executeContent(state.onexit);
      this.#configuration.delete(state);
    }
  }

  #enterStates(statesToEnter: ReadonlySet<State>): void {
    for (const state of documentOrder(statesToEnter)) {
      this.#configuration.add(state);
      this.#executeContent(state.onentry);
      if (state.kind !== 'final') continue;
      const { parent } = state;
      if (parent?.kind === 'scxml') {
        this.#running = false;
        continue;
      }
      this.#internalQueue.push({ name: `done.state.${parent!.id}` });
      const grandparent = parent!.parent;
      if (grandparent?.kind === 'parallel' && isInFinalState(grandparent, this.#configuration))
        this.#internalQueue.push({ name: `done.state.${grandparent.id}` });
    }
    this.#ordered = documentOrder(this.#configuration);
  }

  #executeContent(content: readonly Content[]): void {
    for (const one of content) {
      if (one.does === 'log') this.said.push(one.text);
      else if (one.does === 'cancel') this.#delayed = this.#delayed.filter(({ sendid }) => sendid !== one.sendid);
      else {
        const data = Object.entries(one.data).map(([name, expr]) => [name, this.#evaluated(expr)]);
        const event = { name: one.event, data: data.length > 0 ? Object.fromEntries(data) : undefined };
        if (one.does === 'raise') this.#internalQueue.push(event);
        else this.#delay(event, one.delay_ms, one.id);
      }
    }
  }

  #delay(event: Event, delay_ms: number, sendid: string | undefined): void {
    const later: Delayed = { event, due_ms: this.now_ms + delay_ms, side: this.#sideOf(event.name), sendid };
    const comesBefore = (other: Delayed): boolean =>
      other.due_ms === later.due_ms ? later.side === 'before' && other.side === 'after' : other.due_ms > later.due_ms;
    const at = this.#delayed.findIndex(comesBefore);
    this.#delayed = at < 0 ? [...this.#delayed, later] : this.#delayed.toSpliced(at, 0, later);
  }
}

/** A descriptor matches an event whose name begins with its tokens. */
function nameMatch({ events }: Transition, name: readonly string[]): boolean {
  return events.some(
    (descriptor) =>
      (descriptor.length === 1 && descriptor[0] === '*') || descriptor.every((token, at) => token === name[at])
  );
}
