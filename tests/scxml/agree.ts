import type { AnyStateMachine } from 'xstate';
import type { GuardTexts } from '#chart/scxml';
import type { ChartEvent } from '#kernel/chart';
import type { Scxml } from './document';
import type { Side } from './delayed';
import type { Interpreter } from './interpretation';
import { Mover, type Move } from './moves';
import { readerOf, type Reader } from './reader';

/** A chart and what is to be tried on it. */
export interface Trial {
  readonly machine: AnyStateMachine;
  readonly interpreter: Interpreter;
  /** Inputs of the machine, tried in turn; each makes a document of its own. */
  readonly inputs: readonly unknown[];
  /** What may come from outside; an event with data, once for each data worth trying. */
  readonly events: readonly ChartEvent[];
  /** How many random sequences to play. */
  readonly sequences: number;
  /** The longest of them has so many steps, the average half of that; 50 unless told. */
  readonly longest?: number;
  /** What chance would seldom find: half of the sequences follow one of these, with chance in between. */
  readonly stories?: readonly (readonly Move[])[];
  /** How guards that read the event are written, as for `toScxml`. */
  readonly guards?: GuardTexts;
  /** True if a delayed event comes before outside events of the same instant; `after` unless told. */
  readonly sideOf?: (type: string) => Side;
  readonly seed?: number;
  /** Changes the document, to prove that a disagreement is found. */
  readonly tamper?: (scxml: string) => string;
}

export interface Agreement {
  /** Steps after each of which the two agreed. */
  readonly steps: number;
  /** How many transitions can be taken: all but those whose condition is `false` or whose event nobody makes. */
  readonly transitions: number;
  /** Those of them that no sequence took. */
  readonly untaken: readonly string[];
}

/**
 * Plays random sequences of events and time through our kernel and, written as SCXML, through an
 * interpreter that shares no code with it, and compares after every step: the states that are active,
 * the timers that run and what was said on the way. Throws at the first disagreement, with the seed and
 * the steps that lead to it, as few as will do.
 */
export function agree(trial: Trial): Agreement {
  const { inputs, sequences, longest = 50, stories = [], seed = 1 } = trial;
  const readers = inputs.map((input) => readerOf(trial, input));
  const mover = new Mover(trial.events, seed);
  const taken = new Set<string>();
  let steps = 0;
  for (let sequence = 0; sequence < sequences; sequence += 1) {
    const input = sequence % readers.length;
    let left = 1 + mover.below(longest);
    const told = [...(stories[mover.below(2 * stories.length)] ?? [])];
    const played = readers[input]!.play((situation) => {
      if (left-- === 0) return undefined;
      return told.length > 0 && mover.below(3) > 0 ? told.shift() : mover.move(situation);
    });
    if (played.difference.length > 0) {
      const least = shortened(readers[input]!, played.moves);
      const { difference } = replayed(readers[input]!, least);
      const where = `seed ${seed}, sequence ${sequence}, input ${input}, ${played.moves.length} steps; as few as will do:`;
      throw new Error([`kernel and SCXML disagree: ${where}`, ...least.map(textOf), ...difference].join('\n  '));
    }
    steps += played.moves.length;
    for (const name of played.taken) taken.add(name);
  }
  const possible = new Set(readers.flatMap(({ scxml }) => possibleIn(scxml, trial.events)));
  return { steps, transitions: possible.size, untaken: [...possible].filter((name) => !taken.has(name)) };
}

function replayed(reader: Reader, moves: readonly Move[]) {
  let at = 0;
  return reader.play(() => moves[at++]);
}

/** The moves without those that the disagreement does not need. */
function shortened(reader: Reader, moves: readonly Move[]): readonly Move[] {
  for (let at = moves.length - 1; at >= 0; at -= 1) {
    const { moves: fewer, difference } = replayed(reader, moves.toSpliced(at, 1));
    if (difference.length > 0) return shortened(reader, fewer);
  }
  return moves;
}

function textOf(move: Move): string {
  if (!('event' in move)) return `${move.pass_ms} ms pass`;
  const { type, ...data } = move.event;
  return Object.keys(data).length > 0 ? `${type} ${JSON.stringify(data)}` : type;
}

/** The names of transitions that can be taken, as far as one sees without playing. */
function possibleIn({ byId, makes }: Scxml, events: readonly ChartEvent[]): readonly string[] {
  const comes = new Set([...makes, ...events.map(({ type }) => type)]);
  return [...byId.values()]
    .flatMap(({ transitions }) => transitions)
    .filter(({ never, events }) => !never && (events.length === 0 || events.some((name) => comes.has(name.join('.')))))
    .map(({ name }) => name);
}
