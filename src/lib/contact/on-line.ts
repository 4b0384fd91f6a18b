import { chartOf, type Chart } from '#kernel/chart';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { CaseInstance } from '#scenario/case-instance';
import type { Memory } from '#ticket/memory';
import { duties, sumsOf, type HeldCall } from './call';
import { customerChart } from './customer';
import { createCallContext, type CallContext } from './inside/call-context';
import type { Trainee } from './log';
import type { Scope } from './scope';

export { customerAccepts } from './customer';
export { doneOnDesk } from './inside/entries';
export { customer, onCustomerEffect, onEntry, onEvent, onSopEffect, turnTaking } from './inside/turn-taking';

/** A customer on the line of a ticket that others work on, too: what its part of the run is folded over. */
export interface OnLine {
  readonly table: CallContext;
  readonly caseFile: CaseInstance;
  /** The customer's. */
  readonly chart: Chart;
}

/**
 * Puts a customer on the line. The world around brings the ticket: what is said and done goes to the scope's chart, as in a call.
 * @param read what lines mean
 */
export function openLine(
  caseFile: CaseInstance,
  policy: Policy,
  trainee: Trainee,
  read: ReadUtterance,
  scope: Scope
): OnLine {
  const table = createCallContext(caseFile, policy, trainee, read, scope);
  return {
    table,
    caseFile,
    chart: chartOf(customerChart(caseFile.scenario.customer), { ...caseFile, sums: sumsOf(caseFile) })
  };
}

/** The call that was held on a line, to be judged like any other: for nobody's record, in the policy's own time. */
export function heldOn({ table, caseFile }: OnLine): HeldCall {
  const { scenario, seed, lang } = caseFile;
  const { policy, trainee } = table;
  const versions = { charts: '', policy: '', lexicon: '', scenario: '' };
  const header: HeldCall['header'] = {
    format: 1,
    id: scenario.id,
    scenario: scenario.id,
    seed,
    mode: 'exam',
    lang,
    origin: 'fork',
    trainee,
    allowance: 1,
    versions
  };
  return { table, caseFile, header, ...duties(caseFile, policy, 1) };
}

/** True while nobody speaks, nobody is about to, and all that was said has been taken in. */
export function isQuiet({ speaking, replies, turn, agentUntil_ms }: Memory, now_ms: number): boolean {
  return speaking === undefined && replies.length === 0 && turn === undefined && agentUntil_ms <= now_ms;
}
