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

/** Customer on the line of a ticket that others also work on: the fixed data of this part of the run. */
export interface OnLine {
  readonly table: CallContext;
  readonly caseFile: CaseInstance;
  readonly chart: Chart;
}

/** Connects a customer to a ticket from outside; as in a call, lines and actions go to the scope's chart. */
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

/** Returns the contact on a line as a call to be judged, not for record and without extended limits. */
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

/** True while nobody speaks or is about to, and everything said has been taken in. */
export function isQuiet({ speaking, replies, turn, agentUntil_ms }: Memory, now_ms: number): boolean {
  return speaking === undefined && replies.length === 0 && turn === undefined && agentUntil_ms <= now_ms;
}
