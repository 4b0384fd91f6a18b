import { variantReports, type VariantReport } from '#analysis/variants';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { dimensions, type Dimension } from '#domain/ids';
import { own } from '#domain/own';
import { endingNames, forbiddenNames } from '#domain/terms';
import { fill, inLang, langs, type Lang, type Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import { instantiateCase } from '#scenario/case-instance';
import { unfitFor } from '#scenario/policy-fit';
import type { Scenario } from '#scenario/scenario';
import { passingEndings } from '#scoring/score';
import type { ReadingMemo } from './readings';

export interface BestOfEnding {
  readonly ending: string;
  readonly name: Text;
  /** Score from 0 to 100, one decimal. */
  readonly total: number;
  readonly passes: boolean;
}

export interface BestOfVariant {
  readonly variant: string;
  readonly title: Text;
  /** Points that can be earned, in hundredths. */
  readonly max: Readonly<Record<Dimension, number>>;
  readonly endings: readonly BestOfEnding[];
  readonly unwinnable: boolean;
}

export interface WrongLine {
  readonly line: string;
  readonly lang: Lang;
  readonly text: string;
  readonly words: string;
  readonly offends: Text;
}

export interface CheckedAnew {
  readonly id: string;
  readonly title: Text;
  /** Diagnostics only under the draft, and only under the policy in force. */
  readonly found: readonly Diagnostic[];
  readonly gone: readonly Diagnostic[];
  readonly before: readonly BestOfVariant[];
  readonly after: readonly BestOfVariant[];
  /** Titles of variants that could be passed and no longer can. */
  readonly lost: readonly Text[];
  /** Titles of variants that can be passed only now. */
  readonly won: readonly Text[];
  readonly wrongLines: readonly WrongLine[];
  readonly changed: boolean;
}

/** Checks scenarios under the policy in force and under a draft, one per step. */
export function* reCheck(
  inForce: Policy,
  draft: Policy,
  scenarios: readonly Scenario[],
  readings: ReadingMemo
): Generator<void, readonly CheckedAnew[]> {
  const all: CheckedAnew[] = [];
  for (const scenario of scenarios) {
    const [before, after] = [bestOf(scenario, inForce), bestOf(scenario, draft)];
    yield;
    const wrongLines: WrongLine[] = [];
    for (const lang of langs) {
      if (scenario.languages.includes(lang))
        wrongLines.push(...(yield* linesNowWrong(scenario, inForce, draft, lang, readings)));
    }
    all.push(compared(scenario, inForce, draft, before, after, wrongLines));
    yield;
  }
  return all;
}

function compared(
  scenario: Scenario,
  inForce: Policy,
  draft: Policy,
  before: readonly BestOfVariant[],
  after: readonly BestOfVariant[],
  wrongLines: readonly WrongLine[]
): CheckedAnew {
  const [old, now] = [unfitFor(scenario, inForce), unfitFor(scenario, draft)];
  const [found, gone] = [without(now, old), without(old, now)];
  const turned = (to: boolean) =>
    after.flatMap(({ title, unwinnable }, at) => (unwinnable === to && before[at]!.unwinnable !== to ? [title] : []));
  const [lost, won] = [turned(true), turned(false)];
  return {
    id: scenario.id,
    title: scenario.title,
    found,
    gone,
    before,
    after,
    lost,
    won,
    wrongLines,
    changed: found.length + gone.length + wrongLines.length > 0 || JSON.stringify(before) !== JSON.stringify(after)
  };
}

const without = (all: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] =>
  all.filter((it) => !others.some((other) => other.code === it.code && other.message.en === it.message.en));

/** Returns the best results of each variant under a policy, by ending. */
export function bestOf(scenario: Scenario, policy: Policy): readonly BestOfVariant[] {
  return variantReports(scenario, policy).map((report) => {
    const endings = endingsOf(scenario, policy, report);
    return {
      variant: report.variant,
      title: report.title,
      max: report.max,
      endings,
      unwinnable: endings.every(({ passes }) => !passes)
    };
  });
}

function endingsOf(scenario: Scenario, policy: Policy, report: VariantReport): readonly BestOfEnding[] {
  const { case: of } = instantiateCase(scenario, report.seed, scenario.languages[0]!);
  const regular = new Map(passingEndings(of).map((ending) => [ending, 100]));
  // Ended rightly though it is not settled: it earns a part of what settling does, the best of the ways that end so.
  const rightly = new Map<string, number>();
  for (const { ending, earns } of policy.rightEndings)
    if (!regular.has(ending)) rightly.set(ending, Math.max(rightly.get(ending) ?? 0, earns));
  return [...regular, ...rightly].map(([ending, earns_percent]) => ({
    ending,
    name: own(endingNames, ending) ?? { zh: ending, en: ending },
    ...bestTotal(scenario, policy, report, earns_percent)
  }));
}

function bestTotal(
  { pass }: Scenario,
  policy: Policy,
  { max, earnable }: VariantReport,
  earns_percent: number
): Pick<BestOfEnding, 'total' | 'passes'> {
  const settled = earnable.reduce((sum, { fact, max: each }) => sum + (fact === 'settled' ? each : 0), 0);
  const left = (settled * (100 - earns_percent)) / 100;
  const asked = dimensions.filter((it) => max[it] > 0);
  const scoreIn = (it: Dimension): number => (it === 'outcome' ? ((max[it] - left) / max[it]) * 100 : 100);
  const weights = asked.reduce((sum, it) => sum + policy.verdictWeights[it], 0);
  const total = asked.reduce((sum, it) => sum + (scoreIn(it) * policy.verdictWeights[it]) / weights, 0);
  const passes =
    total >= (pass ?? policy.pass.total) - 1e-9 && asked.every((it) => scoreIn(it) >= policy.pass.verdict - 1e-9);
  return { total: Math.round(total * 10) / 10, passes };
}

function* linesNowWrong(
  scenario: Scenario,
  inForce: Policy,
  draft: Policy,
  lang: Lang,
  readings: ReadingMemo
): Generator<void, readonly WrongLine[]> {
  const [old, now] = [readings.of(scenario, inForce, lang), readings.of(scenario, draft, lang)];
  // The same words are forbidden.
  if (old === now) return [];
  const { facts } = instantiateCase(scenario, 1, lang);
  const wrong: WrongLine[] = [];
  for (const [line, { say, bad }] of Object.entries(scenario.ready)) {
    if (bad) continue;
    const text = fill(inLang(say, lang), { ...facts, agentId: '1024' });
    const before = old(text).forbidden.filter(({ sure }) => sure);
    for (const hit of now(text).forbidden) {
      if (!hit.sure || before.some(({ name, value }) => name === hit.name && value === hit.value)) continue;
      const taboo = hit.value === undefined ? undefined : own(draft.taboos ?? {}, String(hit.value));
      const offends = taboo?.title ?? forbiddenNames[hit.name];
      wrong.push({ line, lang, text, words: text.slice(hit.from, hit.to), offends });
    }
    yield;
  }
  return wrong;
}
