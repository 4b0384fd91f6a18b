import { holds, type CallClause, type FulfilledWhen } from '#machines/clause';
import { callClauses } from '#machines/call-clauses';
import { isDue } from '#contact/call';
import type { RunPosition, PlayedRun } from './played';
import { milestone, wait, within } from '../rules/milestones';
import { parts, partsWithin } from '../rules/parts';
import { fields, label, tag } from '../rules/records';
import { order, plainSpeech } from '../rules/speech';
import type { Judgement, Rule, Window } from './rule';
import type { Finding, Sentence, Verdict, WindowInRun } from '../scorecard';
import { remedyOf, whyOf } from './wording';

type FulfilledBy = Exclude<FulfilledWhen['by'], 'never-said' | 'never-asked' | 'facts'>;

/** One kind of clause, one rule. A new kind is a file in `rules/` and a line here. */
const rules: { readonly [Kind in FulfilledBy]: Rule<Kind> } = {
  parts,
  'parts-within': partsWithin,
  within,
  wait,
  milestone,
  fields,
  tag,
  label,
  order,
  'plain-speech': plainSpeech
};

export const hundredths = 100;

/** What a clause weighs, hundredths. */
export function weightOf(clause: CallClause, played: PlayedRun): number {
  const { weights } = played.call.table.policy;
  return (weights[clause.id] ?? weights.default) * hundredths;
}

/** The window of a clause in this run: opened by its first instant, closed by the earliest of the others or the end of the call. */
export function windowOf(clause: CallClause, played: PlayedRun): Window {
  const closes = clause.window.closes.flatMap((instant) => played.first(instant) ?? []);
  const closed = [...closes, played.end].reduce<RunPosition>((a, b) => (a.order <= b.order ? a : b), played.end);
  return { opened: played.first(clause.window.opens), closed, closedEarly: closed.order < played.end.order };
}

export function windowInRun(clause: CallClause, window: Window, judged?: Judgement): WindowInRun {
  return {
    opens: clause.window.opens,
    ...(window.opened ? { opened_ms: window.opened.at_ms } : {}),
    closes: clause.window.closes,
    closed_ms: window.closed.at_ms,
    ...(judged?.limit_ms === undefined ? {} : { limit_ms: judged.limit_ms }),
    ...(judged?.due_ms === undefined ? {} : { due_ms: judged.due_ms })
  };
}

/** Findings of all clauses that are done, not avoided: those due for the case, and those that arose in the call. */
export function clauseFindings(played: PlayedRun): readonly Finding[] {
  const found = callClauses.flatMap((clause) => {
    if (clause.met.by === 'never-said' || clause.met.by === 'never-asked' || clause.met.by === 'facts') return [];
    const due = isDue(clause, played.call.caseFile.case);
    const arose = !due && arises(clause, played);
    return due || arose ? [judge(clause, played, due)] : [];
  });
  return found
    .map((finding) => inherit(finding, found, played))
    .filter(({ max, lost, gate }) => max > 0 || lost > 0 || gate);
}

/** A clause that was not due for the case and has become owed by what was done in the call. */
function arises({ arises: how, channels }: CallClause, played: PlayedRun): boolean {
  const of = played.call.caseFile.case;
  return (
    how !== undefined &&
    (channels?.includes(of.channel) ?? true) &&
    (how.when === undefined || holds(how.when, of)) &&
    played.first(how.at) !== undefined
  );
}

function judge(clause: CallClause, played: PlayedRun, due: boolean): Finding {
  const window = windowOf(clause, played);
  const rule = rules[clause.met.by as FulfilledBy] as Rule<FulfilledBy>;
  const judged = rule(clause as never, played, window);
  const gate = breaksGate(clause, played);
  const verdict = gate ? 'violated' : verdictOf(clause, played, window, judged, due);
  const weight = weightOf(clause, played);
  const late = Math.round((weight * played.call.table.policy.late_percent) / 100);
  const credit: Readonly<Record<Verdict, number>> = {
    met: weight,
    late,
    missed: 0,
    violated: 0,
    'not-applicable': weight,
    'to-review': 0
  };
  // A clause that only turned true in the call can lose, never earn. A gate's clause loses nothing more.
  const lost = due || gate || verdict === 'met' || verdict === 'not-applicable' ? 0 : weight - credit[verdict];
  const why: Sentence = judged.why ?? whyOf({ clause, played, window, judged, verdict });
  return {
    id: clause.id,
    clause: clause.id,
    dimension: clause.dimension,
    verdict,
    ...deviationOf(clause, played, judged, verdict),
    window: windowInRun(clause, window, judged),
    points: due ? credit[verdict] : 0,
    max: due ? weight : 0,
    lost,
    gate,
    entries: gate ? gateEvidence(clause, played) : judged.entries,
    why,
    remedy: remedyOf({ clause, played, window, judged, verdict })
  };
}

/** An irregular transition that names a clause of the policy's gates breaks it: data to somebody unverified, acting without confirmation. */
function breaksGate(clause: CallClause, played: PlayedRun): boolean {
  return played.call.table.policy.gates.includes(clause.id) && played.named(clause.id);
}

function gateEvidence(clause: CallClause, played: PlayedRun) {
  return played.irregular(clause.id).flatMap((it) => played.evidenceOf(it));
}

function deviationOf(
  clause: CallClause,
  played: PlayedRun,
  judged: Judgement,
  verdict: Verdict
): Pick<Finding, 'deviation'> {
  if (verdict === 'met' || verdict === 'not-applicable') return {};
  const deviation = judged.deviation ?? played.irregular(clause.id)[0]?.deviation;
  return deviation ? { deviation } : {};
}

function verdictOf(clause: CallClause, played: PlayedRun, window: Window, judged: Judgement, due: boolean): Verdict {
  if (judged.done) {
    const after = judged.done.order > window.closed.order;
    return judged.late || after ? 'late' : 'met';
  }
  if (judged.toReview) return 'to-review';
  const excused = played.regular && !played.named(clause.id) && (!window.opened || played.waives.includes(clause.id));
  return due && excused ? 'not-applicable' : 'missed';
}

/** A lapse that only follows from an earlier one names it as its cause; what follows from something waived is waived too. */
function inherit(finding: Finding, all: readonly Finding[], played: PlayedRun): Finding {
  const follows = callClauses.find((clause) => clause.id === finding.clause)?.follows;
  const cause = follows === undefined ? undefined : all.find((it) => it.clause === follows);
  if (!cause || finding.gate) return finding;
  if (cause.verdict === 'not-applicable' && finding.verdict === 'missed') {
    return {
      ...finding,
      verdict: 'not-applicable',
      points: finding.max,
      lost: 0,
      why: { code: 'follows-waived', values: { cause: cause.clause } }
    };
  }
  // A window that never opened for an earlier lapse is no excuse: what was not done earns nothing.
  if (finding.why.code === 'never-opened' && (cause.verdict === 'missed' || cause.verdict === 'violated')) {
    const why: Sentence = { code: 'window-never-opened', values: {} };
    const clause = callClauses.find(({ id }) => id === finding.clause)!;
    const window = windowOf(clause, played);
    const remedy = remedyOf({ clause, played, window, judged: { entries: [] }, verdict: 'missed' });
    return { ...finding, verdict: 'missed', points: 0, cause: cause.clause, why, remedy };
  }
  const lapsed = cause.verdict === 'missed' || cause.verdict === 'violated' || cause.verdict === 'late';
  if (!lapsed || finding.verdict === 'met' || finding.verdict === 'not-applicable') return finding;
  // Late only for that cause: it was done, and one lapse has one price.
  return {
    ...finding,
    cause: cause.clause,
    lost: 0,
    points: finding.verdict === 'late' ? finding.max : finding.points
  };
}
