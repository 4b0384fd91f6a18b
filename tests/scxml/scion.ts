/**
 * SCION, an interpreter of SCXML by Jacob Beard and others: not a line of it is ours. Documents are read for it by our own reader, since its own
 * brings a browser with it; time is kept for it as for ours, since SCXML leaves that to whoever runs a document. It takes twice as long as ours and
 * leaves and enters states by their depth, where the recommendation says document order.
 */
import { Statechart, type SCState } from '@scion-scxml/core';
import { DelayedEvents, type Delayed, type SideOf } from './delayed';
import type { Content, Scxml, State, Transition } from './document';
import type { Expression } from './expression';
import type { Event, Interpretation, Interpreter } from './interpretation';

/** What SCION hands to conditions and actions as `this`. */
interface Scripting {
  raise(event: Event): void;
  send(event: Event & { readonly sendid?: string }, options: { readonly delay: number }): void;
  cancel(sendid: string): void;
}
type Action = (this: Scripting, event: Event | undefined) => void;

/** A state as SCION has it; its own types leave out what it does. */
interface Model extends SCState {
  readonly initial?: readonly string[];
  readonly onEntry: readonly Action[];
  readonly onExit: readonly Action[];
}

export const scion: Interpreter = (scxml, sideOf) => new ScionInterpretation(scxml, sideOf);

class ScionInterpretation implements Interpretation {
  readonly said: string[] = [];
  readonly taken = new Set<Transition>();
  readonly #scxml: Scxml;
  readonly #delayed: DelayedEvents;
  readonly #chart: Statechart;
  readonly #active = new Set<string>();

  constructor(scxml: Scxml, sideOf: SideOf) {
    this.#scxml = scxml;
    this.#delayed = new DelayedEvents(sideOf);
    this.#chart = new Statechart(() => this.#stateOf(scxml.root), {
      sessionRegistry: new Map(),
      customSend: ({ name, data, sendid }: Event & { readonly sendid?: string }, options: { readonly delay: number }) =>
        this.#delayed.add({ name, data }, options.delay, sendid),
      customCancel: (sendid: string) => this.#delayed.cancel(sendid)
    });
    this.#chart.on('onEntry', (id) => this.#active.add(id));
    this.#chart.on('onExit', (id) => this.#active.delete(id));
    this.#chart.on('onTransition', (source, _targets, at) => {
      const transition = scxml.byId.get(source)?.transitions[at];
      if (transition) this.taken.add(transition);
    });
    this.#chart.start();
  }

  get now_ms(): number {
    return this.#delayed.now_ms;
  }

  configuration(): readonly string[] {
    const states = [...this.#active].flatMap((id) => this.#scxml.byId.get(id) ?? []);
    return states.sort((a, b) => a.order - b.order).map(({ id }) => id);
  }

  delayed(): readonly Delayed[] {
    return this.#delayed.waiting;
  }

  send(event: Event): void {
    if (!this.#chart.isFinal()) this.#chart.gen(event.name, event.data);
  }

  advance(to_ms: number): void {
    this.#delayed.advance(to_ms, (event) => this.send(event));
  }

  #stateOf({ kind, id, initial, onentry, onexit, transitions, children }: State): Model {
    return {
      $type: kind,
      ...(kind !== 'scxml' && { id }),
      ...(initial.length > 0 && { initial: initial.map((state) => state.id) }),
      onEntry: onentry.map((content) => this.#action(content)),
      onExit: onexit.map((content) => this.#action(content)),
      transitions: transitions.map((transition) => this.#transitionOf(transition)),
      states: children.map((child) => this.#stateOf(child))
    };
  }

  #transitionOf({ events, cond, target, internal, content }: Transition): object {
    return {
      ...(events.length > 0 && { event: events.map((tokens) => tokens.join('.')).join(' ') }),
      ...(target.length > 0 && { target: target.map(({ id }) => id) }),
      ...(internal && { type: 'internal' }),
      ...(cond && { cond: (event: Event | undefined) => this.#evaluated(cond, event) }),
      onTransition: content.map((one) => this.#action(one))
    };
  }

  #action(content: Content): Action {
    if (content.does === 'log') return () => this.said.push(content.text);
    if (content.does === 'cancel')
      return function () {
        this.cancel(content.sendid);
      };
    const event = (now: Event | undefined): Event => {
      const data = Object.entries(content.data).map(([name, expr]) => [name, this.#evaluated(expr, now)]);
      return { name: content.event, data: data.length > 0 ? Object.fromEntries(data) : undefined };
    };
    return content.does === 'raise'
      ? function (now) {
          this.raise(event(now));
        }
      : function (now) {
          this.send(
            { ...event(now), ...(content.id !== undefined && { sendid: content.id }) },
            { delay: content.delay_ms }
          );
        };
  }

  #evaluated(expression: Expression, event: Event = { name: '' }): unknown {
    return expression({ In: (id) => this.#active.has(id), _event: event });
  }
}
