import { ticketChart } from '#machines/ticket';
import type { TicketAutopilot } from '#ticket/live';
import { configOf, machineOf, type Machine } from './config.ts';
import type { Mutant } from './mutants.ts';
import type { Recorded } from './record.ts';
import { factsOf, shown, ticketOn } from './traces.ts';

/** What became of a mutant. */
export interface Hunted {
  readonly mutant: Mutant;
  /** The trace that shows it; absent: it survives. */
  readonly caughtBy?: string;
  /** How many traces take the element. */
  readonly takenBy: number;
  /** How many were lived on the mutant. */
  readonly tried: number;
}

/** The facts have parted from those of the golden trace: no need to go on. */
class Parted extends Error {}

/**
 * Lives the traces that have to do with an element on the chart without it, those that take it first, until one shows other facts or
 * none at all. A trace that never so much as considered the element is the same without it: it is never chosen, so its absence chooses nothing else.
 */
export function hunt(mutant: Mutant, recorded: readonly Recorded[]): Hunted {
  const takes = recorded.filter(({ taken }) => mutant.elements.some((it) => taken.has(it)));
  const considers = recorded.filter(
    (it) => !takes.includes(it) && mutant.elements.some((index) => it.considered.has(index))
  );
  // Short traces first: most mutants show in any of them.
  const order = [takes, considers].flatMap((list) => list.toSorted((a, b) => a.facts.length - b.facts.length));
  if (order.length === 0) return { mutant, takenBy: 0, tried: 0 };
  const machine = mutant.machine();
  let tried = 0;
  for (const golden of order) {
    tried += 1;
    if (differs(golden, machine)) return { mutant, caughtBy: golden.trace.name, takenBy: takes.length, tried };
  }
  return { mutant, takenBy: takes.length, tried };
}

/** The chart, and a copy that nothing was taken from: what a trace shows on either must be what is on record. */
const whole: readonly Machine[] = [ticketChart, machineOf(configOf(ticketChart))];

/** True if a trace is not what is on record before anything is taken out. */
export function strays(recorded: Recorded): boolean {
  const golden = recorded.trace.golden ?? recorded.facts;
  return whole.some((machine) => differs({ ...recorded, facts: golden }, machine));
}

/** True if a trace shows anything else on this chart. A chart that breaks down does. */
export function differs({ trace, facts: golden }: Recorded, machine: Machine): boolean {
  let seen = 0;
  let told = 0;
  const onlooker: TicketAutopilot = {
    next: (_, { memory: { facts } }) => {
      for (; seen < facts.length; seen += 1)
        for (const line of shown(trace, [facts.at(seen)!])) {
          if (line !== golden[told]) throw new Parted();
          told += 1;
        }
      return undefined;
    }
  };
  try {
    const lines = shown(trace, factsOf(trace, ticketOn(trace, machine), onlooker));
    return lines.length !== golden.length || lines.some((line, at) => line !== golden[at]);
  } catch {
    return true;
  }
}
