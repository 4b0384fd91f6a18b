import { endingNames, languageNames } from '#domain/terms';
import { inLang, type Lang } from '#domain/text';
import type { CaseProof, Proof } from '#playthrough/report';
import type { LazyWay } from '#playthrough/trainees';
import { lazyName, untriedName } from '#playthrough/words';

/** What a scenario came to when it was played, in a few lines. */
export function playthroughLines({ cases, runs, unexplored }: Proof, lang: Lang): readonly string[] {
  const en = lang === 'en';
  return [
    '',
    en ? `  Played ${runs} calls:` : `  试玩了 ${runs} 通：`,
    ...cases.flatMap((it) => caseLines(it, lang)),
    ...unexplored.map(({ what, lang: of, variants }) => {
      const where = `${inLang(languageNames[of], lang)} (${variants.join(', ')})`;
      return `    ${en ? 'not tried' : '没试'}: ${inLang(untriedName(what), lang)}, ${where}`;
    })
  ];
}

function caseLines({ variant, lang: of, best, lazy, endings }: CaseProof, lang: Lang): readonly string[] {
  const en = lang === 'en';
  const met = endings.filter(({ shortest }) => shortest);
  if (met.length === 0) return [];
  const minutes =
    best && (en ? `best run ${best.minutes.toFixed(1)} min` : `最好的走法 ${best.minutes.toFixed(1)} 分钟`);
  const ends = met.map(({ ending, right, worst, best: most }) => {
    const range = worst === most ? String(most) : `${String(worst)}–${String(most)}`;
    return `${inLang(endingNames[ending], lang)}${right ? '*' : ''} ${range}`;
  });
  const ways = Object.entries(lazy).map(([way, { score }]) => `${inLang(lazyName(way as LazyWay), lang)} ${score}`);
  const between = en ? ', ' : '，';
  return [
    `    ${[variant, inLang(languageNames[of], lang), ...(minutes ? [minutes] : [])].join(' · ')}`,
    `      ${ends.join(between)}`,
    ...(ways.length > 0 ? [`      ${ways.join(between)}`] : [])
  ];
}
