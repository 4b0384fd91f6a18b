import type { Consequences } from '#consequences/consequences';
import {
  bestTexts,
  nearestTexts,
  differenceText,
  figureVerdicts,
  flipNames,
  quoteOf,
  valueText
} from '#consequences/words';
import type { LimitUsed } from '#consequences/limits-used';
import type { OldNumber } from '#analysis/old-numbers';
import type { PairedDesks, PairedFigure } from '#consequences/paired-desks';
import type { CheckedAnew } from '#consequences/re-check';
import type { ScoredAnew, Why } from '#consequences/re-score';
import { inLang, sentenceCase, type Lang, type Text } from '#domain/text';
import { sopText } from '#machines/sop-text';
import { differenceLines, shortened } from './difference-lines.ts';
import { diagnosticLines, padded } from './print.ts';

const mostReasons = 4;

/** Returns the effects of a draft as readable lines: differences, calls, scenarios, desks. */
export function consequenceLines(found: Consequences, lang: Lang): readonly string[] {
  const say = (zh: string, en: string) => inLang({ zh, en }, lang);
  const { differences, runs, scenarios, desks, noDesks } = found;
  return [
    say(`改了什么（${differences.length} 处）`, `What differs (${differences.length})`),
    ...differenceLines(differences, lang),
    ...oldNumberLines(found.oldNumbers, lang),
    '',
    ...limitLines(found.limits, lang),
    ...callLines(runs, lang),
    '',
    ...scenarioLines(scenarios, lang),
    ...(desks ? ['', ...deskLines(desks, lang)] : []),
    ...(noDesks ? ['', ...noDesks.flatMap((it) => diagnosticLines(it, lang))] : [])
  ];
}

function limitLines(limits: readonly LimitUsed[], lang: Lang): readonly string[] {
  if (limits.length === 0) return [];
  const say = (zh: string, en: string) => inLang({ zh, en }, lang);
  return [
    say('离时限有多近', 'How near anything came'),
    ...limits.flatMap((it) => [
      `  ${inLang(it.title, lang)}${say('：', ': ')}${inLang(it.before, lang)} → ${inLang(it.after, lang)}`,
      ...nearestTexts(it).map((text) => `    ${inLang(text, lang)}`)
    ]),
    ''
  ];
}

const mostTexts = 8;

function oldNumberLines(found: readonly OldNumber[], lang: Lang): readonly string[] {
  if (found.length === 0) return [];
  const say = (zh: string, en: string) => inLang({ zh, en }, lang);
  return [
    '',
    say('还写着旧数字的文字', 'Texts that still name the old number'),
    ...found.flatMap(({ title, before, after, texts }) => {
      const own = texts.filter((it) => it.lang === (lang === 'en' ? 'en' : 'zh')).slice(0, mostTexts);
      const more = texts.length - own.length;
      return [
        `  ${inLang(title, lang)}${say('：', ': ')}${inLang(before, lang)} → ${inLang(after, lang)}`,
        ...own.map((it) => {
          const elsewhere = it.near ? '' : say('（在别处，未必指它）', ' (elsewhere; it may mean something else)');
          return `    ${inLang(it.place, lang)}${say('：', ': ')}“${quoteOf(it).join('')}”${elsewhere}`;
        }),
        ...(more > 0
          ? [`    ${say(`另有 ${more} 处，英文的也在内`, `and ${more} more, those in Chinese among them`)}`]
          : [])
      ];
    })
  ];
}

function callLines(runs: readonly ScoredAnew[], lang: Lang): readonly string[] {
  const say = (zh: string, en: string) => inLang({ zh, en }, lang);
  const turned = runs.filter(({ flips }) => flips.length > 0);
  const others = runs.filter(({ flips, change, why }) => flips.length === 0 && (change !== 0 || why.length > 0));
  const unchanged = runs.length - turned.length - others.length;
  return [
    say(`通话（重新评分 ${runs.length} 通）`, `Calls (${runs.length} scored anew)`),
    `  ${say(
      `结论变化 ${turned.length} 通，只有分数或依据变化 ${others.length} 通，不变 ${unchanged} 通`,
      `verdict turns in ${turned.length}, points or findings alone change in ${others.length}, the same in ${unchanged}`
    )}`,
    ...turned.flatMap((it) => [`  ${callLine(it, lang)}`, ...reasonLines(it.why, lang)]),
    ...(others.length > 0
      ? [`  ${say('其中分数变化最大的：', 'The largest changes of points among the others:')}`]
      : []),
    ...[...others]
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
      .slice(0, 3)
      .flatMap((it) => [`  ${callLine(it, lang)}`, ...reasonLines(it.why, lang)]),
    ...neverStarted(runs, lang)
  ];
}

function callLine({ name, before, after, flips }: ScoredAnew, lang: Lang): string {
  const en = lang === 'en';
  const verdict = (passed: boolean) => (en ? (passed ? 'passed' : 'not passed') : passed ? '通过' : '未通过');
  const of = (flip: ScoredAnew['flips'][number], side: ScoredAnew['before']) =>
    verdict(flip === 'passed' ? side.passed : side.dimensions[flip].passed);
  const turns = flips.map((it) => `${inLang(flipNames[it], lang)} ${of(it, before)} → ${of(it, after)}`);
  const total = `${en ? 'total' : '总分'} ${before.total} → ${after.total}`;
  return `  ${inLang(name, lang)}${en ? ': ' : '：'}${[...turns, total].join(en ? ', ' : '，')}`;
}

function reasonLines(why: readonly Why[], lang: Lang): readonly string[] {
  const none: Text = { zh: '没有提到', en: 'not mentioned' };
  const told = why.slice(0, mostReasons).map(({ title, before, after }) => {
    const [old, now] = [before ?? none, after ?? none].map((it) => shortened(inLang(it, lang)));
    return `      ${inLang(title, lang)}${lang === 'en' ? ': ' : '：'}${old} → ${now}`;
  });
  const more = why.length - told.length;
  return more > 0 ? [...told, `      ${lang === 'en' ? `and ${more} more` : `另有 ${more} 处`}`] : told;
}

function neverStarted(runs: readonly ScoredAnew[], lang: Lang): readonly string[] {
  const clauses = [...new Set(runs.flatMap((it) => it.neverStarted))];
  return clauses.map((clause) => {
    const count = runs.filter((it) => it.neverStarted.includes(clause)).length;
    const text = inLang(sopText(clause), lang);
    return lang === 'en'
      ? `  Its limit is never started any more in ${count} calls: ${text}`
      : `  有 ${count} 通里这条的时限不再起算：${text}`;
  });
}

function scenarioLines(scenarios: readonly CheckedAnew[], lang: Lang): readonly string[] {
  const say = (zh: string, en: string) => inLang({ zh, en }, lang);
  const changed = scenarios.filter((it) => it.changed);
  return [
    say(
      `场景（检查 ${scenarios.length} 个，${changed.length} 个有变化）`,
      `Scenarios (${scenarios.length} checked, ${changed.length} change)`
    ),
    ...changed.flatMap((it) => {
      const lines = [
        ...it.found.flatMap((diagnostic) => diagnosticLines(diagnostic, lang)),
        ...it.gone.map((diagnostic) => `${say('不再有：', 'no longer: ')}${inLang(diagnostic.message, lang)}`),
        ...it.lost.map((title) => say(`怎么做都过不了了：${title.zh}`, `cannot be passed any more: ${title.en}`)),
        ...it.won.map((title) => say(`现在可以通过了：${title.zh}`, `can be passed now: ${title.en}`)),
        ...bestTexts(it).map((text) => inLang(text, lang)),
        ...it.wrongLines.map(({ text, words, offends }) =>
          say(
            `现成的话犯了禁语（${offends.zh}）：“${words}”，在“${shortened(text)}”里`,
            `a ready line says what is forbidden (${offends.en}): “${words}”, in “${shortened(text)}”`
          )
        )
      ];
      return [`  ${inLang(it.title, lang)}`, ...lines.map((line) => `    ${line}`)];
    })
  ];
}

function deskLines({ asked, figures, method }: PairedDesks, lang: Lang): readonly string[] {
  const en = lang === 'en';
  return [
    en
      ? `Desks (${asked.pairs} pairs of ${asked.tickets} tickets in ${asked.hours} h, followed for ${asked.followed_hours} h more)`
      : `沙盘（${asked.pairs} 对，每个 ${asked.hours} 小时 ${asked.tickets} 张工单，之后再跟 ${asked.followed_hours} 小时）`,
    `  ${inLang(method, lang)}`,
    ...figures.filter(({ verdict }) => verdict !== 'same').map((it) => figureLine(it, lang)),
    ...sameLines(
      figures.filter(({ verdict }) => verdict === 'same'),
      lang
    )
  ];
}

function figureLine(figure: PairedFigure, lang: Lang): string {
  const [before, after] = [figure.before, figure.after].map((it) => inLang(valueText(figure, it), lang));
  const difference = inLang(differenceText(figure), lang);
  return [
    `  ${padded(inLang(figure.name, lang), 28)}`,
    padded(`${before} → ${after}`, 24),
    padded(`${difference}  `, 58),
    inLang(figureVerdicts[figure.verdict], lang)
  ].join('');
}

function sameLines(figures: readonly PairedFigure[], lang: Lang): readonly string[] {
  if (figures.length === 0) return [];
  const en = lang === 'en';
  const told = figures.map((it) => `${inLang(it.name, lang)} ${inLang(valueText(it, it.before), lang)}`);
  return [`  ${sentenceCase(inLang(figureVerdicts.same, lang))}${en ? ': ' : '：'}${told.join(en ? '; ' : '；')}`];
}
