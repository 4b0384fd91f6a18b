import type { CallState, HeldCall } from '#contact/call';
import { untrueFields } from '#contact/handover-defects';
import type { Lapse, RightDetails } from '#domain/quality-finding';
import { callClauseOf } from '#machines/call-clauses';
import { captureFields } from '#ticket/capture';
import { irregularIn, timerFactsIn } from '#ticket/memory';
import { eachOnce, wrongLabel, type WeighedFinding } from '#ticket/quality';
import { hundredths } from './inside/clause-findings';
import { cutShort } from './inside/names';
import { untrueIn } from './rules/records';
import { scoreRun } from './score';
import type { Finding } from './scorecard';

/** Returns quality findings on a call (5.1), by the rules that score a call; findings to review are omitted. */
export function inspectCall(call: HeldCall, state: CallState): readonly WeighedFinding[] {
  const found = scoreRun(call, state, { record: false }).findings.flatMap((finding): WeighedFinding[] => {
    const { clause, dimension, gate } = finding;
    const lapse = lapseOf(finding, state);
    const points = (finding.max - finding.points + finding.lost) / hundredths;
    if (lapse === undefined || (points <= 0 && !gate)) return [];
    const words = wordsOf(finding, lapse, state);
    const right = words === undefined ? rightOf(finding, call, state) : { words };
    const how = { lapse: 'wrong' in right ? 'wrong' : lapse, ...right } as const;
    return [{ who: 'agent', clause, ...how, dimension, points, gate }];
  });
  return eachOnce(found);
}

const handedOver = '5.1-outcome.settled';

const steps: readonly unknown[] = ['skipped', 'too-early', 'out-of-order', 'forbidden'];

function lapseOf(finding: Finding, state: CallState): Lapse | undefined {
  const { clause, verdict, deviation } = finding;
  if (verdict === 'met' || verdict === 'not-applicable' || verdict === 'to-review') return undefined;
  // Put right, it says late what is so.
  if (verdict === 'late' && callClauseOf(clause)?.met.by === 'label') return 'late';
  if (steps.includes(deviation)) return deviation as Lapse;
  if (verdict === 'missed' && isLeftOpen(finding, state)) return 'open';
  return verdict === 'violated' ? 'forbidden' : verdict;
}

function isLeftOpen({ clause: id, why }: Finding, { memory }: CallState): boolean {
  const clause = callClauseOf(id);
  if (clause?.timer?.kind !== 'within' || timerFactsIn(memory, id).some(({ kind }) => kind === 'breached'))
    return false;
  return clause.met.by !== 'facts' || why.code === 'nothing-was-put';
}

function rightOf(finding: Finding, call: HeldCall, { memory }: CallState): RightDetails {
  const { clause: id, verdict, deviation } = finding;
  const clause = callClauseOf(id);
  // What was handed over with a number or an address that is not the customer's costs the outcome.
  if (finding.id === handedOver && memory.desk.team !== undefined) {
    const needed = captureFields(callClauseOf('1.2-capture'), call.caseFile.case);
    const wrong = untrueFields(needed, memory.desk.fields, { caseFile: call.caseFile, memory });
    return wrong.length > 0 ? { wrong } : {};
  }
  if (deviation === 'too-early') {
    const from_ms = irregularIn(memory, id).find(({ due_ms }) => due_ms !== undefined)?.due_ms;
    return from_ms === undefined ? {} : { from_ms };
  }
  if (!clause || verdict === 'late') return {};
  const of = call.caseFile.case;
  const wrong =
    clause.met.by === 'label' ? wrongLabel({ ...memory.desk.label }, of) : untrueIn(clause, { call, memory });
  const missing = captureFields(clause, of).filter((field) => !memory.desk.fields[field]);
  return { ...(wrong.length > 0 && { wrong }), ...(missing.length > 0 && { missing }) };
}

function wordsOf({ entries }: Finding, lapse: Lapse, { memory }: CallState): string | undefined {
  if (lapse !== 'forbidden' && lapse !== 'partly') return undefined;
  const said = entries.find(({ from }) => from !== undefined);
  const line = said && memory.lines.find(({ who, entry }) => who === 'agent' && entry === said.entry);
  return line && cutShort(line.text.slice(said.from, said.to));
}
