import type { Chart } from '#kernel/chart';
import { KeptStates } from '#kernel/kept-states';
import type { ReadUtterance } from '#language/reading';
import { callChart } from '#machines/call';
import type { Policy } from '#machines/policy';
import { readyChart } from '#ticket/ready-chart';
import { assert } from '#domain/assert';
import { customer, openCall, type Call } from '#contact/call';
import { callScope } from '#contact/call-scope';
import type { RunHeader } from '#contact/log';
import type { Scenario } from '#scenario/scenario';

/** Customers of one case by where they begin, in whatever language they speak: who goes the same way does each step once. */
export class SharedCustomers {
  readonly #charts = new Map<string, Chart>();

  /** As {@link openCall} has it; calls share what was learned of the SOP's chart, and the steps of their customers. */
  open(scenario: Scenario, policy: Policy, read: ReadUtterance, header: RunHeader): Call {
    const call = openCall(scenario, policy, read, header, (input, policy) =>
      callScope(input, policy, ({ case: of, ...sets }) => readyChart(callChart)(sets, of))
    );
    const { simulation } = call;
    const process = simulation.processes[customer];
    assert(process && 'chart' in process, 'a customer who is a chart');
    const chart: typeof process.chart = (key, memory) => this.#shared(process.chart(key, memory));
    const processes = { ...simulation.processes, [customer]: { ...process, chart } };
    return { ...call, simulation: { ...simulation, processes, kept: new KeptStates() } };
  }

  /** Where a customer begins says all that differs between those of one scenario. */
  #shared(chart: Chart): Chart {
    const { snapshot } = chart.start();
    const key = JSON.stringify([snapshot.value, snapshot.context]);
    const known = this.#charts.get(key) ?? chart;
    this.#charts.set(key, known);
    return known;
  }
}
