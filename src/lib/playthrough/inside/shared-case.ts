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

/** Shared customer charts of one case, by initial state, so that equal steps are computed once in any language. */
export class SharedCustomers {
  readonly #charts = new Map<string, Chart>();

  /** Opens a call as {@link openCall} does, sharing the SOP chart and the customer's steps between calls. */
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

  #shared(chart: Chart): Chart {
    const { snapshot } = chart.start();
    const key = JSON.stringify([snapshot.value, snapshot.context]);
    const known = this.#charts.get(key) ?? chart;
    this.#charts.set(key, known);
    return known;
  }
}
