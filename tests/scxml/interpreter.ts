/**
 * An interpreter of SCXML 1.0 written from the algorithm of the recommendation (Appendix D) and nothing else: no line is shared with our
 * kernel or with XState, so that what both read into a chart is what stands in it. Others' interpreter stands in `scion.ts`; this one is kept
 * beside it for its speed, and because it takes the order in which things are done from the document, as is recommended.
 */
import { DelayedEvents, type Delayed, type SideOf } from './delayed';
import type { Content, Scxml, State, Transition } from './document';
import type { Expression } from './expression';
import type { Event, Interpretation, Interpreter } from './interpretation';
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

/** Microsteps in one macrostep before it counts as one without an end. */
const longest = 1000;

export const recommendation: Interpreter = (scxml, sideOf) => new ByRecommendation(scxml, sideOf);

class ByRecommendation implements Interpretation {
  readonly said: string[] = [];
  readonly taken = new Set<Transition>();
  readonly #scxml: Scxml;
  readonly #delayed: DelayedEvents;
  readonly #configuration = new Set<State>();
  /** The configuration in document order. */
  #ordered: readonly State[] = [];
  readonly #internalQueue: Event[] = [];
  #event: Event = { name: '' };
  #running = true;

  constructor(scxml: Scxml, sideOf: SideOf) {
    this.#scxml = scxml;
    this.#delayed = new DelayedEvents(sideOf);
    const statesToEnter = new Set<State>();
    for (const state of scxml.root.initial) {
      addDescendantStatesToEnter(state, statesToEnter);
      for (const ancestor of getProperAncestors(state, scxml.root)) statesToEnter.add(ancestor);
    }
    this.#enterStates(statesToEnter);
    this.#macrostep();
  }

  get now_ms(): number {
    return this.#delayed.now_ms;
  }

  configuration(): readonly string[] {
    return this.#ordered.map(({ id }) => id);
  }

  delayed(): readonly Delayed[] {
    return this.#delayed.waiting;
  }

  send(event: Event): void {
    if (!this.#running) return;
    this.#event = event;
    this.#microstep(this.#selectTransitions(event));
    this.#macrostep();
  }

  advance(to_ms: number): void {
    this.#delayed.advance(to_ms, (event) => this.send(event));
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
      else if (one.does === 'cancel') this.#delayed.cancel(one.sendid);
      else {
        const data = Object.entries(one.data).map(([name, expr]) => [name, this.#evaluated(expr)]);
        const event = { name: one.event, data: data.length > 0 ? Object.fromEntries(data) : undefined };
        if (one.does === 'raise') this.#internalQueue.push(event);
        else this.#delayed.add(event, one.delay_ms, one.id);
      }
    }
  }
}

/** A descriptor matches an event whose name begins with its tokens. */
function nameMatch({ events }: Transition, name: readonly string[]): boolean {
  return events.some(
    (descriptor) =>
      (descriptor.length === 1 && descriptor[0] === '*') || descriptor.every((token, at) => token === name[at])
  );
}
