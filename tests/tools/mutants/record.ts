import { ticketChart } from '#machines/ticket';
import type { Chart } from '#kernel/chart';
import type { ChartProcess } from '#kernel/simulation';
import type { Memory } from '#ticket/memory';
import { alternativesAt, configOf, machineOf, type Machine } from './config.ts';
import { places } from './mutants.ts';
import { factsOf, shown, ticketOn, type Trace } from './traces.ts';

/** A trace on the chart as it is: what it shows, and which transitions that has to do with. */
export interface Recorded {
  readonly trace: Trace;
  readonly facts: readonly string[];
  /** Indices in {@link places} of what was taken. */
  readonly taken: ReadonlySet<number>;
  /** And of what would have been: tried by an autopilot that thought better of it, or told as possible to somebody who was refused. */
  readonly considered: ReadonlySet<number>;
}

const mark = 'transition-taken';

/** The chart with its transitions numbered: each says so when it is taken, and when it is chosen only. */
export class NumberedChart {
  readonly machine: Machine = numbered();

  record(trace: Trace): Recorded {
    const taken = new Set<number>();
    const considered = new Set<number>();
    const ticket = ticketOn(trace, this.machine);
    const { simulation } = ticket;
    const process = simulation.processes['ticket'] as ChartProcess<Memory>;
    const chart = considering(ticket.chart, considered);
    const marked: ChartProcess<Memory> = {
      ...process,
      chart: () => chart,
      effect: (memory, key, it, now_ms) => {
        if (it.type !== mark) return process.effect(memory, key, it, now_ms);
        taken.add((it.params as { index: number }).index);
        return { memory, sends: [] };
      }
    };
    const facts = factsOf(trace, {
      ...ticket,
      chart,
      simulation: { ...simulation, processes: { ...simulation.processes, ticket: marked } }
    });
    // By its mark every transition changes something, so that somebody who is refused is told of more than there is to do.
    return { trace, facts: trace.golden ?? shown(trace, facts), taken, considered };
  }
}

/** Tried or only asked about: what would be taken shows by its mark in a step. What was asked before is remembered, and the chart not asked again. */
function considering(chart: Chart, considered: Set<number>): Chart {
  const step: Chart['step'] = (snapshot, event) => {
    const stepped = chart.step(snapshot, event);
    for (const it of stepped.outcomes)
      if (it.kind === 'effect' && it.type === mark) considered.add((it.params as { index: number }).index);
    return stepped;
  };
  return {
    ...chart,
    step,
    takes: (snapshot, event, which) => {
      step(snapshot, event);
      return chart.takes(snapshot, event, which);
    }
  };
}

function numbered(): Machine {
  const config = configOf(ticketChart);
  places.forEach((place, index) => {
    const alternatives = alternativesAt(config, place);
    const it = alternatives[place.index]!;
    const actions = it.actions === undefined ? [] : Array.isArray(it.actions) ? it.actions : [it.actions];
    alternatives[place.index] = { ...it, index, actions: [{ type: mark, params: { index } }, ...actions] };
  });
  return machineOf(config);
}
