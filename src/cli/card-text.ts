import { inLang, sentenceCase, type Lang, type Text } from '#domain/text';
import { dimensions, type Dimension, type Ending } from '#domain/ids';
import { dimensionNames, endingNames } from '#domain/terms';
import { failuresOf, pointsText, type Failure, type PassMarks } from '#debrief/findings';
import type { ClosingFact } from '#machines/clause';
import { callClauseOf } from '#machines/call-clauses';
import { clauseText } from '#machines/clause-text';
import { ownRuleNames, type OwnRule } from '#machines/own-rules';
import type { Policy } from '#machines/policy';
import type { Scenario } from '#scenario/scenario';
import type { Finding, Scorecard } from '#scoring/scorecard';
import { sentence } from '#scoring/sentences';
import { padded } from './print.ts';

const verdictMarks: Readonly<Record<Finding['verdict'], string>> = {
  met: '✓', late: '◷', partly: '◐', missed: '✗', violated: '✗✗', 'not-applicable': '–', 'to-review': '?'
}; // prettier-ignore

const factNames: Readonly<Record<ClosingFact, Text>> = {
  settled: { zh: '问题有着落', en: 'settled' },
  accepted: { zh: '客户同意', en: 'accepted' },
  keepable: { zh: '承诺可兑现', en: 'keepable' },
  'within-authority': { zh: '权限之内', en: 'within authority' }
};

export interface CardWords {
  readonly lang: Lang;
  readonly policy: Policy;
  readonly scenario: Scenario;
}

/** Returns the scorecard as terminal lines: the result and its reason, each finding, then the consequences. */
export function cardLines(card: Scorecard, words: CardWords): readonly string[] {
  const { lang, scenario } = words;
  const en = lang === 'en';
  const dials = dimensions.map((dimension) => `${heading(dimension, lang)} ${card.dimensions[dimension].score}`);
  const passed = card.passed ? (en ? 'PASSED' : '通过') : en ? 'NOT PASSED' : '未通过';
  const variant = scenario.variants[card.variant]?.title;
  return [
    `${card.scenario} · ${variant ? inLang(variant, lang) : card.variant} · ${card.mode} · ${card.lang} · seed ${card.seed}`,
    `${en ? 'Total' : '总分'} ${card.total}   ${dials.join('   ')}   ${passed}${card.record ? '' : en ? ' (practice)' : '（练习）'}`,
    `${en ? 'Ending: ' : '结束方式：'}${inLang(endingNames[card.ending as Ending], lang)}`,
    ...card.gates.map(({ clause }) => `${en ? 'Automatic fail: ' : '一票否决：'}${named(clause, words)}`),
    ...whyNotPassed(card, words),
    ...dimensions.flatMap((dimension) => [
      '',
      heading(dimension, lang),
      ...card.findings.filter((it) => it.dimension === dimension).flatMap((finding) => findingLines(finding, words))
    ]),
    ...(card.consequences.length > 0 ? ['', en ? 'What follows' : '后来'] : []),
    ...card.consequences.map(({ text }) => `  ${inLang(text, lang)}`)
  ];
}

/** Returns the reasons why a call was not passed; empty if it was passed. */
export function failureTexts(card: Scorecard, { policy, scenario }: Pick<CardWords, 'policy' | 'scenario'>): Text[] {
  const marks = { total: scenario.pass ?? policy.pass.total, verdict: policy.pass.verdict };
  return failuresOf(card, marks).map((failure) => failureText(failure, card, marks));
}

function failureText({ is }: Failure, card: Scorecard, marks: PassMarks): Text {
  if (is === 'gate') return { zh: '有一票否决项', en: 'an automatic fail' };
  if (is === 'total') return { zh: `总分不到 ${marks.total} 分`, en: `the total is below ${marks.total}` };
  if (is !== 'ending') {
    const { zh, en } = dimensionNames[is];
    return { zh: `${zh}不到 ${marks.verdict} 分`, en: `${en} is below ${marks.verdict}` };
  }
  const names = [card.ending, ...card.passingEndings].map((ending) => endingNames[ending as Ending]);
  const [ended, ...passing] = names as [Text, ...Text[]];
  return {
    zh: `以“${ended.zh}”结束；这种情形要“${passing.map(({ zh }) => zh).join('”或“')}”才能通过`,
    en: `it ended as “${ended.en}”; this case passes as “${passing.map(({ en }) => en).join('” or “')}” only`
  };
}

function whyNotPassed(card: Scorecard, words: CardWords): readonly string[] {
  const reasons = failureTexts(card, words);
  if (reasons.length === 0) return [];
  return words.lang === 'en'
    ? [`Not passed because ${reasons.map(({ en }) => en).join('; ')}`]
    : [`未通过的原因：${reasons.map(({ zh }) => zh).join('；')}`];
}

const heading = (dimension: Dimension, lang: Lang): string => sentenceCase(inLang(dimensionNames[dimension], lang));

function named(id: string, { policy, lang }: CardWords): string {
  const clause = callClauseOf(id);
  if (clause) return `${id} ${inLang(clauseText(clause, policy), lang)}`;
  return Object.hasOwn(ownRuleNames, id) ? inLang(ownRuleNames[id as OwnRule], lang) : id;
}

function findingLines(finding: Finding, words: CardWords): readonly string[] {
  const { lang } = words;
  const { clause, fact, cause, verdict, max, points, lost } = finding;
  const taken = lost > 0 ? `-${pointsText(lost)}` : '';
  const value = max > 0 ? `${pointsText(points)}/${pointsText(max)} ${taken}` : taken;
  const name = fact ? `${clause} ${inLang(factNames[fact], lang)}` : clause;
  const because =
    cause === undefined
      ? ''
      : `${lang === 'en' ? 'Because of ' : '起因：'}${named(cause, words)}${lang === 'en' ? '. ' : '。'}`;
  return [
    `  ${padded(verdictMarks[verdict], 3)}${padded(name, 42)}${padded(value.trim(), 9)}${sentence(finding.why, lang)}`,
    ...(['met', 'not-applicable', 'to-review'].includes(verdict)
      ? []
      : [`       ${because}${sentence(finding.remedy, lang)}`])
  ];
}
