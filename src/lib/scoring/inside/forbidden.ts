import { isDue, type CallClause } from '#machines/clause';
import { callClauses } from '#machines/call-clauses';
import type { Act } from '#ticket/acts';
import { isUnnecessary } from '#contact/conduct';
import { lossInsteadOfGate } from '#contact/taboos';
import { askedTooMuch } from './asked-too-much';
import { hundredths, windowInRun, windowOf } from './clause-findings';
import { named } from './names';
import { evidence, type PlayedRun } from './played';
import type { Evidence, Finding, Sentence } from '../scorecard';

/** Questions for what the policy does not list as necessary for this business (1.2-minimal). Asked is asked, whether it counts or not. */
function unnecessary(played: PlayedRun): readonly Act[] {
  const { caseFile, table } = played.call;
  return [...played.memory.acts, ...askedTooMuch(played)].filter(
    (act) =>
      act.name === 'ask-for' &&
      act.counts !== 'doubtful' &&
      act.value !== undefined &&
      isUnnecessary(String(act.value), caseFile.case, table.policy)
  );
}

/** Lines of the agent in order: the same or the next turn. */
function sameOrNextTurn(played: PlayedRun, a: Act, b: Act): boolean {
  const turns = played.memory.lines.filter((line) => line.who === 'agent').map((line) => line.entry);
  const distance = turns.indexOf(b.entry) - turns.indexOf(a.entry);
  return distance === 0 || distance === 1;
}

/**
 * Findings of the clauses about what must never be said or asked: only ever a loss or a gate.
 * @param judged what rules of their own have found: of a line that is judged by one, no clause takes its price a second time, nor is it in doubt there
 */
export function forbiddenFindings(played: PlayedRun, judged: readonly Finding[] = []): readonly Finding[] {
  const asked = unnecessary(played);
  return callClauses.flatMap((clause) => {
    if (!isDue(clause, played.call.caseFile.case)) return [];
    const { met } = clause;
    if (met.by === 'never-asked') {
      const found = finding(clause, played, asked, false, 'unnecessary-question');
      return [asked.length === 0 ? found : { ...found, ...askedText(played, asked) }];
    }
    if (met.by !== 'never-said') return [];
    const all = played.memory.acts.filter((act) => act.kind === 'forbidden' && act.name === met.label);
    const by = judged.find(({ entries }) => all.some((act) => paidFor(act, entries, played)));
    const hits = by ? all.filter((act) => !paidFor(act, by.entries, played)) : all;
    if (by && hits.length === 0)
      return [{ ...finding(clause, played, all, false, met.label), lost: 0, cause: by.clause }];
    const sure = hits.filter((act) => act.counts === 'yes');
    const gate =
      played.call.table.policy.gates.includes(clause.id) &&
      (met.label === 'pretext'
        ? sure.some((hit) => asked.some((question) => sameOrNextTurn(played, hit, question)))
        : sure.some((hit) => lossInsteadOfGate(hit.value, played.call.table.policy) === undefined));
    if (sure.length === 0 && hits.length > 0)
      return [
        {
          ...finding(clause, played, [], false, met.label),
          verdict: 'to-review',
          entries: hits.map(evidence),
          why: { code: 'to-review-forbidden', values: {} },
          remedy: { code: `instead-of-${met.label}`, values: {} }
        }
      ];
    return [finding(clause, played, sure, gate, met.label)];
  });
}

/** What was asked for without need, and what may be asked for. */
function askedText({ call }: PlayedRun, asked: readonly Act[]): Pick<Finding, 'why' | 'remedy'> {
  const { necessary } = call.table.policy;
  const what = named([...new Set(asked.map(({ value }) => String(value)))]);
  const needed = named(necessary[call.caseFile.case.business] ?? necessary.default);
  return { why: { code: 'asked-needlessly', values: { what } }, remedy: { code: 'ask-only', values: { needed } } };
}

/** True of something that breaks no gate, in a line that has its price elsewhere. */
function paidFor({ entry, counts, value }: Act, entries: readonly Evidence[], { call }: PlayedRun): boolean {
  const breaksNone = counts !== 'yes' || lossInsteadOfGate(value, call.table.policy) !== undefined;
  return breaksNone && entries.some((it) => it.entry === entry);
}

function finding(clause: CallClause, played: PlayedRun, acts: readonly Act[], gate: boolean, code: string): Finding {
  const broken = acts.length > 0;
  const never: Sentence = { code: `never-${code}`, values: {} };
  return {
    id: clause.id,
    clause: clause.id,
    dimension: clause.dimension,
    verdict: broken ? 'violated' : 'met',
    ...(broken ? { deviation: 'forbidden' as const } : {}),
    window: windowInRun(clause, windowOf(clause, played)),
    points: 0,
    max: 0,
    lost: broken && !gate ? Math.max(...acts.map((act) => lossOf(act, played))) * hundredths : 0,
    gate,
    entries: acts.map(evidence),
    why: broken ? { code, values: {} } : never,
    remedy: broken ? { code: `instead-of-${code}`, values: {} } : { code: 'nothing-to-do', values: {} }
  };
}

/** What one thing said costs without a gate: what its taboo says, or the usual. */
function lossOf({ value }: Act, { call }: PlayedRun): number {
  const { policy } = call.table;
  return lossInsteadOfGate(value, policy) ?? policy.forbiddenLoss;
}
