import type { ReadUtterance } from '#language/reading';
import { callChart } from '#machines/call';
import type { Policy } from '#machines/policy';
import type { Scenario } from '#scenario/scenario';
import { readyChart } from '#ticket/ready-chart';
import { openCall, type Call } from '#contact/call';
import { callScope } from '#contact/call-scope';
import type { RunHeader } from '#contact/log';

/**
 * A call among many that are folded: as {@link openCall} has it, and all of them share what is learned of the SOP's chart. A single call is sooner done without.
 */
export function openOneOfMany(scenario: Scenario, policy: Policy, read: ReadUtterance, header: RunHeader): Call {
  return openCall(scenario, policy, read, header, (input, policy) =>
    callScope(input, policy, ({ case: of, ...sets }) => readyChart(callChart)(sets, of))
  );
}
