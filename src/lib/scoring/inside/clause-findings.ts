import { holds, isDue, type CallClause, type FulfilledWhen } from '#machines/clause';
import { callClauses } from '#machines/call-clauses';
import type { RunPosition, PlayedRun } from './played';
import { limitOf, parts, partsWithin } from '../rules/parts';
import { fields, label, tag } from '../rules/records';
import { order, plainSpeech } from '../rules/speech';
import type { Judgement, Rule, Window } from './rule';
import type { Finding, Verdict, WindowInRun } from '../scorecard';
import { remedyOf } from './remedy';
import { opensOf, whyOf } from './why';
import { limitInCall } from '#contact/call';

/** Judges a duty that is done when an instant comes. */
export const milestone: Rule<'milestone'> = (clause, played) => {
  const moment = played.first(clause.met.instant);
  return { ...(moment ? { done: moment } : {}), entries: moment ? played.evidenceOf(moment) : [] };
};

/** Judges a limit: an instant within a given time after another. */
export const within: Rule<'within'> = (clause, played) => {
  const moment = played.first(clause.timer.to);
  return {
    ...(moment ? { done: moment } : {}),
    entries: moment ? played.evidenceOf(moment) : [],
    ...limitOf(clause, played, moment?.at_ms)
  };
};

/** Judges a limit “not before”: asking sooner is too early; asking again after the wait still earns half. */
export const wait: Rule<'wait'> = (clause, played) => {
  const start = played.first(clause.timer.from);
  if (!start) return { entries: [], limit_ms: played.call.limits_ms[clause.id] ?? 0 };
  const { limit_ms, due_ms } = limitInCall(played.call, clause.id, start.at_ms) ?? { limit_ms: 0, due_ms: start.at_ms };
  const asked = played.milestones(clause.timer.to).filter((moment) => moment.order > start.order);
  const intime = asked.find((moment) => moment.at_ms >= due_ms);
  const early = asked.find((moment) => moment.at_ms < due_ms);
  return {
    ...(intime ? { done: intime } : {}),
    ...(early ? { deviation: 'too-early' as const, late: intime !== undefined } : {}),
    entries: [...(early ? played.evidenceOf(early) : []), ...(intime ? played.evidenceOf(intime) : [])],
    limit_ms,
    due_ms
  };
};

type FulfilledBy = Exclude<FulfilledWhen['by'], 'never-said' | 'never-asked' | 'facts'>;

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

/** Returns the weight of a clause, in hundredths. */
export function weightOf(clause: CallClause, played: PlayedRun): number {
  const { weights } = played.call.table.policy;
  return (weights[clause.id] ?? weights.default) * hundredths;
}

/** Returns the window of a clause in this run, closed by the earliest closing instant or the end of the call. */
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

/** Returns findings of all clauses that require an action: those due for the case, and those that arose in the call. */
export function clauseFindings(played: PlayedRun): readonly Finding[] {
  const judged = callClauses.flatMap((clause): JudgedFinding[] => {
    if (clause.met.by === 'never-said' || clause.met.by === 'never-asked' || clause.met.by === 'facts') return [];
    const due = isDue(clause, played.call.caseFile.case);
    const arose = !due && arises(clause, played);
    return due || arose ? [judge(clause, played, due)] : [];
  });
  return judged.map((it) => inherit(it, judged, played)).filter(({ max, lost, gate }) => max > 0 || lost > 0 || gate);
}

function arises({ id, met, arises: how, channels }: CallClause, played: PlayedRun): boolean {
  const of = played.call.caseFile.case;
  if (met.by === 'label' && played.irregular(id).some(({ deviation }) => deviation === 'forbidden')) return true;
  return (
    how !== undefined &&
    (channels?.includes(of.channel) ?? true) &&
    (how.when === undefined || holds(how.when, of)) &&
    played.first(how.at) !== undefined
  );
}

interface JudgedFinding {
  readonly finding: Finding;
  readonly clause: CallClause;
  readonly window: Window;
  readonly judged: Judgement;
}

function judge(clause: CallClause, played: PlayedRun, due: boolean): JudgedFinding {
  const window = windowOf(clause, played);
  const rule = rules[clause.met.by as FulfilledBy] as Rule<FulfilledBy>;
  const judged = rule(clause as never, played, window);
  const gate = breaksGate(clause, played);
  const verdict = gate ? 'violated' : verdictOf(clause, played, window, judged, due);
  const weight = weightOf(clause, played);
  const credit = creditOf(verdict, weight, judged, played);
  // A clause that only turned true in the call can lose, never earn. A gate's clause loses nothing more.
  const lost = due || gate || verdict === 'met' || verdict === 'not-applicable' ? 0 : weight - credit;
  const worded = { clause, played, window, judged, verdict };
  const finding: Finding = {
    id: clause.id,
    clause: clause.id,
    dimension: clause.dimension,
    verdict,
    ...deviationOf(clause, played, judged, verdict),
    window: windowInRun(clause, window, judged),
    points: due ? credit : 0,
    max: due ? weight : 0,
    lost,
    gate,
    entries: gate ? gateEvidence(clause, played) : judged.entries,
    why: whyOf(worded),
    remedy: remedyOf(worded)
  };
  return { finding, clause, window, judged };
}

function creditOf(verdict: Verdict, weight: number, { unclear }: Judgement, { call }: PlayedRun): number {
  const percent: Readonly<Record<Verdict, number>> = {
    met: 100,
    'not-applicable': 100,
    late: call.table.policy.late_percent,
    partly: 100 - (unclear?.share_percent ?? 0),
    missed: 0,
    violated: 0,
    'to-review': 0
  };
  return Math.round((weight * percent[verdict]) / 100);
}

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
  if (judged.unclear && judged.unclear.share_percent < 100) return 'partly';
  // Whoever told of a result that there is not is not excused for there being none.
  const never = !window.opened && judged.inVain === undefined;
  const excused = played.regular && !played.named(clause.id) && (never || played.waives.includes(clause.id));
  return due && excused ? 'not-applicable' : 'missed';
}

function inherit({ finding, ...it }: JudgedFinding, all: readonly JudgedFinding[], played: PlayedRun): Finding {
  const { follows } = it.clause;
  const before = follows === undefined ? undefined : all.find(({ clause }) => clause.id === follows);
  const cause = before?.finding;
  if (!cause || finding.gate) return finding;
  if (cause.verdict === 'not-applicable' && finding.verdict === 'missed') {
    return {
      ...finding,
      verdict: 'not-applicable',
      points: finding.max,
      lost: 0,
      why: { code: 'follows-waived', values: {} }
    };
  }
  // A window that never opened for an earlier lapse is no excuse: what was not done earns nothing.
  if (finding.why.code === 'never-opened' && (cause.verdict === 'missed' || cause.verdict === 'violated')) {
    const missed = { ...it, played, verdict: 'missed' } as const;
    const why = (it.judged.uncounted ?? []).length > 0 ? whyOf(missed) : neverGotThere(it.clause);
    return { ...finding, verdict: 'missed', points: 0, cause: cause.clause, why, remedy: remedyOf(missed) };
  }
  const lapsed = cause.verdict === 'missed' || cause.verdict === 'violated' || cause.verdict === 'late';
  if (!lapsed || finding.verdict === 'met' || finding.verdict === 'not-applicable') return finding;
  if (finding.verdict === 'late' && !hasPaidFor(it.judged, before!)) return finding;
  // Late only for that cause: it was done, and one lapse has one price.
  return {
    ...finding,
    cause: cause.clause,
    lost: 0,
    ...(finding.verdict === 'late' && { points: finding.max, why: { code: 'late-for-its-cause', values: {} } })
  };
}

function hasPaidFor({ due_ms }: Judgement, { finding, judged }: JudgedFinding): boolean {
  return (
    due_ms === undefined || (finding.verdict === 'late' && judged.done !== undefined && judged.done.at_ms > due_ms)
  );
}

const neverGotThere = (clause: CallClause) => ({ code: 'never-got-there', values: opensOf(clause) });
