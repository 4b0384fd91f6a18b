import { own } from '#domain/own';
import type { Ruling } from '#domain/judgements';
import { dimensionNames, endingNames } from '#domain/terms';
import { heading, local, localName } from '#app/local';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { callClauseOf } from '#machines/call-clauses';
import { clauseText as clauseIn, type ClauseLimits } from '#machines/clause-text';
import type { Allowance, RunHeader, Versions } from '#contact/log';
import type { Dial, Finding, Scorecard, Verdict } from '#scoring/scorecard';
import { pointsText, type Failure, type Filter, type PassMarks } from '#debrief/findings';

/** Words of the debrief for what is an id in the data. Each is a function, so that it follows the language. */
type DebriefMessages<Id extends string> = Readonly<Record<Id, () => string>>;

export const verdictWords: DebriefMessages<Verdict> = {
  met: m.finding_met,
  late: m.finding_late,
  partly: m.finding_partly,
  missed: m.finding_missed,
  violated: m.finding_violated,
  'not-applicable': m.finding_not_applicable,
  'to-review': m.finding_to_review
};

export const dimensionMarks = { phrasing: 'speech', process: 'path', outcome: 'flag' } as const;

export const originWords: DebriefMessages<RunHeader['origin']> = {
  fresh: m.debrief_origin_fresh,
  import: m.debrief_origin_import,
  fork: m.debrief_origin_fork
};

export const filterWords: DebriefMessages<Filter> = {
  all: m.debrief_filter_all,
  lost: m.debrief_filter_lost,
  review: m.debrief_filter_review
};

export const versionWords: DebriefMessages<keyof Versions> = {
  charts: m.debrief_version_charts,
  policy: m.debrief_version_policy,
  lexicon: m.debrief_version_lexicon,
  scenario: m.debrief_version_scenario
};

/** Returns the name of a final state of the call; the id for one of a later version. */
export function endingText(ending: string): string {
  return localName(endingNames, ending);
}

const ownRules: Readonly<Record<string, () => string>> = {
  'x-abuse': m.finding_rule_abuse,
  'x-wrong-fact': m.finding_rule_wrong_fact,
  'x-interrupted': m.finding_rule_interrupted,
  'x-key-words': m.finding_rule_key_words,
  'x-early-goodbye': m.finding_rule_early_goodbye,
  'x-supervisor': m.finding_rule_supervisor,
  'x-untrue-deed': m.finding_rule_untrue_deed
};

const facts: DebriefMessages<NonNullable<Finding['fact']>> = {
  settled: m.finding_fact_settled,
  accepted: m.finding_fact_accepted,
  keepable: m.finding_fact_keepable,
  'within-authority': m.finding_fact_within_authority
};

const factsMissed: typeof facts = {
  settled: m.finding_fact_settled_not,
  accepted: m.finding_fact_accepted_not,
  keepable: m.finding_fact_keepable_not,
  'within-authority': m.finding_fact_within_authority_not
};

const deviations: DebriefMessages<NonNullable<Finding['deviation']>> = {
  skipped: m.finding_deviation_skipped,
  'too-early': m.finding_deviation_too_early,
  'out-of-order': m.finding_deviation_out_of_order,
  forbidden: m.finding_deviation_forbidden,
  'wrong-value': m.finding_deviation_wrong_value,
  'too-long': m.finding_deviation_too_long,
  'wrong-language': m.finding_deviation_wrong_language
};

interface Numbered {
  readonly numbers?: ClauseLimits;
}

/** Returns the text of a clause or of a project rule; its id if it is unknown here. */
export function clauseText(id: string, { numbers }: Numbered): string {
  const clause = callClauseOf(id);
  return clause === undefined ? (own(ownRules, id)?.() ?? id) : local(clauseIn(clause, numbers));
}

const agreedInPart: ReadonlySet<string> = new Set(['agreed-and-open', 'left-open']);

/** Returns a finding's name: its closing fact, met or missed, or the text of its clause. */
export function nameOf(
  { clause, fact, verdict, why }: Pick<Finding, 'clause' | 'fact'> & Partial<Pick<Finding, 'verdict' | 'why'>>,
  assessed: Numbered
): string {
  // What is wrong is the tone, of which the clause says nothing.
  if (why?.code === 'picked-rude') return m.finding_rule_tone();
  if (fact === undefined) return clauseText(clause, assessed);
  // Who offered nothing went beyond nothing.
  if (fact === 'within-authority' && verdict === 'missed') return m.finding_fact_within_authority_nothing();
  // Agreed on one thing, while another waits: that is not to have agreed on nothing.
  if (why !== undefined && agreedInPart.has(why.code)) return m.finding_fact_accepted_open();
  // Agreed, and not brought to an end: that is not to have disagreed.
  if (why?.code === 'agreed-and-left') return m.finding_fact_accepted_left();
  const names = verdict === 'missed' || verdict === 'violated' ? factsMissed : facts;
  return own(names, fact)?.() ?? fact;
}

export function deviationText({ deviation }: Finding): string | undefined {
  return deviation === undefined ? undefined : (own(deviations, deviation)?.() ?? deviation);
}

export function allowanceText(allowance: Allowance): string {
  return allowance === 'off' ? m.debrief_allowance_off() : m.debrief_allowance_times({ times: allowance });
}

/** Returns the first reason why a run counts for record, or does not. */
export function recordReason(card: Scorecard): string {
  if (card.record) return m.debrief_record_yes();
  if (card.origin === 'fork') return m.debrief_record_fork();
  if (card.mode !== 'exam') return m.debrief_record_mode();
  if (card.origin !== 'fresh') return m.debrief_record_origin();
  if (card.allowance === 'off') return m.debrief_record_allowance();
  return m.debrief_record_seed();
}

export function failureText(failure: Failure, card: Scorecard, marks: PassMarks | undefined): string {
  if (failure.is === 'gate') return m.debrief_failed_gate();
  if (failure.is === 'ending') return m.debrief_failed_ending({ ending: endingText(card.ending) });
  if (failure.is === 'total') return m.debrief_failed_total({ mark: marks?.total ?? '—' });
  return m.debrief_failed_verdict({ verdict: heading(dimensionNames[failure.is]), mark: marks?.verdict ?? '—' });
}

/** Describes the points of a verdict, or the cap set by a broken gate. */
export function pointsOfText({ points, max, cap }: Dial): string {
  return cap === undefined
    ? m.debrief_points({ points: pointsText(points), max: pointsText(max) })
    : m.debrief_capped({ cap });
}

/** Formats a score with one decimal; whole scores without. */
export function scoreText(score: number): string {
  return Number.isInteger(score) ? String(score) : score.toFixed(1);
}

/** Formats a wall time; an unreadable one (an edited file) is returned unchanged. */
export const whenText = (iso: string): string => timeIn(iso, { dateStyle: 'medium', timeStyle: 'short' });

/** Formats a wall time briefly, without the year. */
export const whenShort = (iso: string): string =>
  timeIn(iso, { month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' });

function timeIn(iso: string, style: Intl.DateTimeFormatOptions): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : new Intl.DateTimeFormat(locale.current, style).format(time);
}

/** Names of a trainer's decisions on lines that the reader was unsure of. */
export const heardNames: Readonly<Record<Ruling, () => string>> = {
  upheld: m.class_hear_counts,
  rejected: m.class_hear_not
};
