import type { AnyMachineSnapshot } from 'xstate';
import { toScxml } from '#chart/scxml';
import { chartOf, type ChartEvent } from '#kernel/chart';
import { advance, apply, begin, nextDue_ms, start, type Simulation, type State } from '#kernel/simulation';
import type { Trial } from './agree';
import { readScxml, type Scxml } from './document';
import type { Interpretation } from './interpretation';
import type { Move, Situation } from './moves';

/** What the chart has told the outside since the last comparison. */
type Said = readonly string[];
type Kernel = State<Said>;

/** A chart and one input, ready to be played by both. */
export interface Reader {
  readonly scxml: Scxml;
  /**
   * Plays moves until there is none left or the two disagree.
   * @param next the next move; nothing: it was the last
   */
  play(next: (situation: Situation) => Move | undefined): Played;
}

export interface Played {
  readonly moves: readonly Move[];
  /** How the two differ behind the last move, if they do. */
  readonly difference: readonly string[];
  /** Names of the transitions that the interpreter took. */
  readonly taken: readonly string[];
}

/** Makes a chart and one of the inputs ready: its kernel with a world that only listens, and its document. */
export function readerOf(trial: Trial, input: unknown): Reader {
  const { machine, interpreter, events, guards, sideOf = () => 'after', tamper } = trial;
  const types = new Set(events.map(({ type }) => type));
  const silent = (memory: Said) => ({ memory, sends: [] });
  const world: Simulation<Said, ChartEvent> = {
    processes: {
      it: {
        chart: () => chartOf(machine, input),
        accepts: (type) => types.has(type),
        sideOf: ({ type }) => sideOf(type),
        effect: (memory, _, { type, params }) =>
          silent([...memory, params === undefined ? type : `${type} ${JSON.stringify(params)}`])
      }
    },
    begin: () => ({ memory: [], sends: [{ to: 'it', event: { type: start } }] }),
    entry: (memory, event) => ({ memory, sends: [{ to: 'it', event }] })
  };
  const text = toScxml(machine, input, guards);
  const scxml = readScxml(tamper ? tamper(text) : text);
  const first = begin(world);
  return {
    scxml,
    play: (next) => {
      const theirs = interpreter(scxml, sideOf);
      const moves: Move[] = [];
      let ours = first;
      let difference = differenceOf(ours, theirs);
      while (difference.length === 0) {
        const move = next({
          now_ms: ours.now_ms,
          due_ms: nextDue_ms(ours),
          snapshot: ours.instances.get('it')!.snapshot
        });
        if (!move) break;
        moves.push(move);
        theirs.said.length = 0;
        ours = { ...ours, memory: [] };
        if ('event' in move) {
          const { type, ...data } = move.event;
          ({ state: ours } = apply(world, ours, move.event, ours.now_ms));
          theirs.send({ name: type, data });
        } else {
          ours = advance(world, ours, ours.now_ms + move.pass_ms);
          theirs.advance(theirs.now_ms + move.pass_ms);
        }
        difference = differenceOf(ours, theirs);
      }
      return { moves, difference, taken: [...theirs.taken].map(({ name }) => name) };
    }
  };
}

/** In which states the two are, which timers run, what was said: each that is not the same. */
function differenceOf({ instances, queue, memory }: Kernel, theirs: Interpretation): readonly string[] {
  const timers = [...queue].map(({ event, due_ms }) => `${event.type} at ${due_ms} ms`);
  const delayed = theirs.delayed().map(({ event, due_ms }) => `${event.name} at ${due_ms} ms`);
  return [
    ...unlike('states', statesOf(instances.get('it')!.snapshot), theirs.configuration()),
    ...unlike('timers', timers, delayed),
    ...unlike('said', memory, theirs.said)
  ];
}

const known = new WeakMap<AnyMachineSnapshot, readonly string[]>();

/** The active states in document order. Most events change nothing, and sorting is dear. */
function statesOf(snapshot: AnyMachineSnapshot): readonly string[] {
  const states = known.get(snapshot) ?? snapshot._nodes.toSorted((a, b) => a.order - b.order).map(({ id }) => id);
  known.set(snapshot, states);
  return states;
}

function unlike(what: string, ours: readonly string[], theirs: readonly string[]): readonly string[] {
  if (ours.length === theirs.length && ours.every((one, at) => one === theirs[at])) return [];
  const alone = (some: readonly string[], others: readonly string[]) =>
    some.filter((one) => !others.includes(one)).join(', ') || 'nothing, but in another order or number';
  return [`${what}: kernel alone ${alone(ours, theirs)}; SCXML alone ${alone(theirs, ours)}`];
}
