import type { Chart } from '#kernel/chart';
import type { ReadUtterance } from '#language/reading';
import { callChart } from '#machines/call';
import type { Policy } from '#machines/policy';
import type { Scenario } from '#scenario/scenario';
import { readyChart } from '#ticket/ready-chart';
import { assert } from '#domain/assert';
import { customer, openCall, type Call, type Understanding, type Understood } from '#contact/call';
import { callScope } from '#contact/call-scope';
import type { RunHeader } from '#contact/log';
import { Watched } from './reads';

/**
 * What a call that is folded again and again, each time under another policy, knows from the time before: what its lines say, as long as a policy says the same of
 * all that was asked of it for that, and the steps of its customer, who knows of no policy.
 */
export class FoldedBefore {
  readonly #lines = new Map<string, { readonly said: Understood; readonly asked: Watched<Policy> }>();
  #customer: Chart | undefined;

  readonly understanding: Understanding = (text, policy, find) => {
    const known = this.#lines.get(text);
    if (known) return known.asked.isSameIn(policy) ? known.said : find(policy);
    const asked = new Watched(policy);
    const said = find(asked.view);
    this.#lines.set(text, { said, asked });
    return said;
  };

  /** The same, with the customer of the time before. */
  withCustomer(simulation: Call['simulation']): Call['simulation'] {
    const process = simulation.processes[customer];
    assert(process && 'chart' in process, 'a customer who is a chart');
    const chart: typeof process.chart = (key, memory) => (this.#customer ??= process.chart(key, memory));
    return { ...simulation, processes: { ...simulation.processes, [customer]: { ...process, chart } } };
  }
}

/**
 * A call among many that are folded: as {@link openCall} has it, and all of them share what is learned of the SOP's chart. A single call is sooner done without.
 * @param before of the same run, folded with the same reader
 */
export function openOneOfMany(
  scenario: Scenario,
  policy: Policy,
  read: ReadUtterance,
  header: RunHeader,
  before?: FoldedBefore
): Call {
  const call = openCall(
    scenario,
    policy,
    read,
    header,
    (input, policy) => callScope(input, policy, ({ case: of, ...sets }) => readyChart(callChart)(sets, of)),
    before?.understanding
  );
  return before ? { ...call, simulation: before.withCustomer(call.simulation) } : call;
}
