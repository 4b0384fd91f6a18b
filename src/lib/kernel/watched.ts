import type { Chart, ChartEvent, Snapshot } from './chart';
import type { Process, Simulation } from './simulation';

/** An event that a chart of a run is about to take, or to leave. */
export interface WatchedStep {
  /** Of the process, as its address begins. */
  readonly kind: string;
  readonly chart: Chart;
  readonly snapshot: Snapshot;
  readonly event: ChartEvent;
}

/** The same simulation, of which each step of each chart is told before it is taken; how it goes is not changed. */
export function watched<Memory, Entry, Refusal>(
  simulation: Simulation<Memory, Entry, Refusal>,
  seen: (step: WatchedStep) => void
): Simulation<Memory, Entry, Refusal> {
  const processes = Object.entries(simulation.processes).map(([kind, process]) => [
    kind,
    watchedProcess(kind, process, seen)
  ]);
  return { ...simulation, processes: Object.fromEntries(processes) as Readonly<Record<string, Process<Memory>>> };
}

function watchedProcess<Memory>(
  kind: string,
  process: Process<Memory>,
  seen: (step: WatchedStep) => void
): Process<Memory> {
  if (!('chart' in process)) return process;
  return {
    ...process,
    chart: (key, memory) => {
      const chart = process.chart(key, memory);
      return {
        ...chart,
        step: (snapshot, event) => {
          seen({ kind, chart, snapshot, event });
          return chart.step(snapshot, event);
        }
      };
    }
  };
}
