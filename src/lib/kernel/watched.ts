import type { Chart, ChartEvent, Snapshot } from './chart';
import type { Process, Simulation } from './simulation';

/** Event that a chart of a run is about to take or to ignore. */
export interface WatchedStep {
  readonly kind: string;
  readonly chart: Chart;
  readonly snapshot: Snapshot;
  readonly event: ChartEvent;
}

/** Returns the simulation unchanged, except that each step of each chart is reported before it is taken. */
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
