import { listTexts } from '#app/texts.svelte';
import { heading, local, when } from '#app/local';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { isOwn } from '#app/own-id';
import { catalogue } from '#app/scenario-list';
import type { ClassRun } from '#class/class-run';
import type { Tries } from '#class/choose-runs';
import { kappaBand, type Agreement, type KappaBand } from '#class/judgement';
import type { SameCall } from '#class/same-calls';
import { drillNames, modeNames } from '#domain/terms';
import { own } from '#domain/own';
import type { Mode } from '#domain/ids';
import type { Ruling, View } from '#domain/judgements';
import type { Tone } from '#ui/tone';

const listed = new Map(catalogue.map(({ id, title }) => [id, title]));

/** What a scenario is called: as the library has it, or as a run of it says. */
export function scenarioName(scenario: string, runs: readonly ClassRun[] = []): string {
  const title = listed.get(scenario) ?? runs.find((run) => run.scenario === scenario && run.title)?.title;
  if (title) return local(title);
  return isOwn(scenario) ? m.class_own_unknown() : m.class_scenario_unknown();
}

/** What a case of a scenario is called; fetched with the lists (`listTexts`). */
export function caseName(scenario: string, variant: string, runs: readonly ClassRun[] = []): string {
  const title = runs.find(
    (run) => run.scenario === scenario && run.variant === variant && run.variantTitle
  )?.variantTitle;
  return (
    own(own(listTexts.current?.cases ?? {}, scenario) ?? {}, variant) ?? (title ? local(title) : m.class_case_unknown())
  );
}

/** What a run was of: a scenario, with its step where it was only that. */
export function runName(run: ClassRun): string {
  const name = scenarioName(run.scenario, [run]);
  return run.step === undefined ? name : m.class_step_of({ step: local(drillNames[run.step]), name });
}

export const modeName = (mode: Mode): string => heading(modeNames[mode]);

export const startText = ({ startedAt }: ClassRun): string => (startedAt === undefined ? '' : when(startedAt));

/** A share as people read it. */
export const percent = (share: number): string => m.class_percent({ percent: Math.round(share * 100) });

/** A coefficient to two places, with a minus as it is printed. */
export const coefficient = (value: number): string => value.toFixed(2).replace('-', '−');

export const kappaBandNames: Readonly<Record<KappaBand, () => string>> = {
  poor: m.class_kappa_poor,
  slight: m.class_kappa_slight,
  fair: m.class_kappa_fair,
  moderate: m.class_kappa_moderate,
  substantial: m.class_kappa_substantial,
  perfect: m.class_kappa_perfect
};

/** Agreement in a sentence: observed, by chance, kappa and its band; or that it cannot be told. @param wordOf names a view or ruling */
export function kappaSentence<Said extends string>(
  { judged, agreed, kappa, byChance, mostly }: Agreement<Said>,
  wordOf: (said: Said) => string
): string {
  if (kappa === undefined || byChance === undefined) return m.class_kappa_untold();
  const figures = { share: percent(agreed / judged), chance: percent(byChance), kappa: coefficient(kappa) };
  const told = { ...figures, band: kappaBandNames[kappaBand(kappa)]() };
  return mostly === undefined ? m.class_kappa_says(told) : m.class_kappa_says_mostly({ ...told, what: wordOf(mostly) });
}

export const triesNames: Readonly<Record<Tries, () => string>> = {
  all: m.class_tries_all,
  first: m.class_tries_first,
  last: m.class_tries_last,
  best: m.class_tries_best
};

/** Names in a row, as the language has them. */
export const names = (all: readonly string[]): string =>
  new Intl.ListFormat(locale.current, { type: 'conjunction', style: 'narrow' }).format(all);

export const viewNames: Readonly<Record<View, () => string>> = {
  fair: m.class_view_fair,
  strict: m.class_view_strict,
  lenient: m.class_view_lenient
};

/** What a run is among the same calls. */
export const sameLooks: Readonly<
  Record<SameCall['is'], { readonly tone: Tone; readonly word: (of: { readonly who: string }) => string }>
> = {
  original: { tone: 'neutral', word: m.class_mark_original },
  copy: { tone: 'broken', word: m.class_mark_copy },
  same: { tone: 'warn', word: m.class_mark_same },
  again: { tone: 'warn', word: m.class_mark_again }
};

/** What that means, and by what it is known. */
export const sameTexts: Readonly<
  Record<SameCall['is'], (of: { readonly who: string; readonly decided: boolean }) => string>
> = {
  original: ({ decided }) => (decided ? m.class_decided_original_text() : m.class_original_text()),
  copy: ({ who, decided }) => (decided ? m.class_decided_copy_text({ who }) : m.class_copy_text({ who })),
  same: m.class_same_call_text,
  again: m.class_again_text
};

/** How a dispute was decided. */
export const rulingNames: Readonly<Record<Ruling, () => string>> = {
  upheld: m.debrief_upheld,
  rejected: m.debrief_rejected
};
