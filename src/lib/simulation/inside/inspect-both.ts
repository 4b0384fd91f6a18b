import type { CallState, HeldCall } from '#contact/call';
import { untrueFields } from '#contact/handover-defects';
import type { OnLine } from '#contact/on-line';
import type { Fields } from '#domain/entry';
import { List } from '#kernel/list';
import type { Instances } from '#kernel/simulation';
import { callClauseOf } from '#machines/call-clauses';
import { sopClauseOf } from '#machines/sop-clauses';
import { captureFields, onRecord } from '#ticket/capture';
import type { Memory } from '#ticket/memory';
import type { Ticket } from '#ticket/ticket';
import { eachOnce, inspectFacts, isLapse, type Inspect, type WeighedFinding } from '#ticket/quality';

export type InspectCall = (call: HeldCall, state: CallState) => readonly WeighedFinding[];

/** Combines findings; clauses judged in the call use only later facts, except for money owed or given. */
export function inspectBoth(found: readonly WeighedFinding[], over_ms: number): Inspect {
  return (ticket, memory) => {
    const facts = memory.facts.filter(
      (fact) =>
        !isLapse(fact, ticket.policy, memory) ||
        fact.at_ms > over_ms ||
        (callClauseOf(fact.clause)?.met.by ?? 'facts') === 'facts'
    );
    const behind = inspectFacts(ticket, { ...memory, facts: List.of(facts) });
    // What was left open in the call and broken behind it is said as it came out.
    const broken = new Set(behind.flatMap(({ clause, lapse }) => (lapse === 'breached' ? [clause] : [])));
    const heard = found.filter(({ clause, lapse }) => lapse !== 'open' || !broken.has(clause));
    const isHeard = ({ clause, who, lapse }: WeighedFinding): boolean =>
      heard.some((it) => it.clause === clause && (it.lapse === lapse || it.who === who));
    return eachOnce([...heard, ...behind.filter((it) => !isHeard(it))]);
  };
}

/** Returns findings of a contact held by forms, including recorded fields that are untrue of the customer. */
export function inspectForms(
  ticket: Ticket,
  memory: Memory,
  line: Pick<OnLine, 'caseFile'> | undefined,
  charts?: Instances
): readonly WeighedFinding[] {
  const found = inspectFacts(ticket, memory, charts);
  const wrong = line
    ? untrueFields(captureFields(capture, ticket.spec.case), ownWords(memory), { ...line, memory })
    : [];
  if (wrong.length === 0) return found;
  // On what was handed over somebody else goes by it: as on the card of a call, that costs the outcome, and does not cost twice.
  const { outcomeWeights, weights } = ticket.policy;
  if (memory.milestones['handed-over'] !== undefined) {
    const { id, dimension } = outcome;
    return [
      ...found,
      { who: 'agent', clause: id, lapse: 'wrong', wrong, dimension, points: outcomeWeights.settled, gate: false }
    ];
  }
  const { id: clause, dimension } = capture;
  const { missing } = found.find((it) => it.clause === clause) ?? {};
  const points = weights[clause] ?? weights.default;
  const finding = { who: 'agent', clause, lapse: 'wrong', wrong, dimension, points, gate: false } as const;
  return [...found.filter((it) => it.clause !== clause), { ...finding, ...(missing && { missing }) }];
}

const capture = sopClauseOf('1.2-capture')!;
const outcome = sopClauseOf('5.1-outcome')!;

const ownWords = ({ fields }: Memory): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== onRecord));
