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

/** Returns the title of a scenario, from the library or from a run of it. */
export function scenarioName(scenario: string, runs: readonly ClassRun[] = []): string {
  const title = listed.get(scenario) ?? runs.find((run) => run.scenario === scenario && run.title)?.title;
  if (title) return local(title);
  return isOwn(scenario) ? m.class_own_unknown() : m.class_scenario_unknown();
}

/** Returns the name of a case; its texts are loaded with the lists (`listTexts`). */
export function caseName(scenario: string, variant: string, runs: readonly ClassRun[] = []): string {
  const title = runs.find(
    (run) => run.scenario === scenario && run.variant === variant && run.variantTitle
  )?.variantTitle;
  return (
    own(own(listTexts.current?.cases ?? {}, scenario) ?? {}, variant) ?? (title ? local(title) : m.class_case_unknown())
  );
}

/** Returns the name of a run: its scenario, with the step of a drill. */
export function runName(run: ClassRun): string {
  const name = scenarioName(run.scenario, [run]);
  return run.step === undefined ? name : m.class_step_of({ step: local(drillNames[run.step]), name });
}

export const modeName = (mode: Mode): string => heading(modeNames[mode]);

export const startText = ({ startedAt }: ClassRun): string => (startedAt === undefined ? '' : when(startedAt));

export const percent = (share: number): string => m.class_percent({ percent: Math.round(share * 100) });

/** Formats a coefficient to two places, with a typographic minus. */
export const coefficient = (value: number): string => value.toFixed(2).replace('-', '−');

export const kappaBandNames: Readonly<Record<KappaBand, () => string>> = {
  poor: m.class_kappa_poor,
  slight: m.class_kappa_slight,
  fair: m.class_kappa_fair,
  moderate: m.class_kappa_moderate,
  substantial: m.class_kappa_substantial,
  perfect: m.class_kappa_perfect
};

/** Describes agreement: observed, by chance, kappa and its band; or that it cannot be computed. */
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

export const names = (all: readonly string[]): string =>
  new Intl.ListFormat(locale.current, { type: 'conjunction', style: 'narrow' }).format(all);

export const viewNames: Readonly<Record<View, () => string>> = {
  fair: m.class_view_fair,
  strict: m.class_view_strict,
  lenient: m.class_view_lenient
};

export const sameLooks: Readonly<
  Record<SameCall['is'], { readonly tone: Tone; readonly word: (of: { readonly who: string }) => string }>
> = {
  original: { tone: 'neutral', word: m.class_mark_original },
  copy: { tone: 'broken', word: m.class_mark_copy },
  same: { tone: 'warn', word: m.class_mark_same },
  again: { tone: 'warn', word: m.class_mark_again }
};

/** Explanation of each label, and how it is recognised. */
export const sameTexts: Readonly<
  Record<SameCall['is'], (of: { readonly who: string; readonly decided: boolean }) => string>
> = {
  original: ({ decided }) => (decided ? m.class_decided_original_text() : m.class_original_text()),
  copy: ({ who, decided }) => (decided ? m.class_decided_copy_text({ who }) : m.class_copy_text({ who })),
  same: m.class_same_call_text,
  again: m.class_again_text
};

export const rulingNames: Readonly<Record<Ruling, () => string>> = {
  upheld: m.debrief_upheld,
  rejected: m.debrief_rejected
};
