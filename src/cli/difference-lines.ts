import { differenceKinds, type Difference } from '#analysis/policy-differences';
import { inLang, sentenceCase, type Lang } from '#domain/text';
import { widthOf } from './print.ts';

const widest = 160;

/** Returns the differences between policies, one per line, grouped by kind. */
export function differenceLines(all: readonly Difference[], lang: Lang): readonly string[] {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => [
    `  ${sentenceCase(inLang(differenceKinds[kind], lang))}`,
    ...all.filter((it) => it.kind === kind).map((it) => `    ${differenceLine(it, lang)}`)
  ]);
}

function differenceLine({ section, title, before, after }: Difference, lang: Lang): string {
  const en = lang === 'en';
  const [part, name] = [inLang(section, lang), inLang(title, lang)];
  const called = part === name ? name : `${part} · ${name}`;
  const told = (text: typeof before) => shortened(text ? inLang(text, lang) : en ? '(not there)' : '（没有）');
  return `${called}${en ? ': ' : '：'}${told(before)} → ${told(after)}`;
}

export function shortened(text: string): string {
  if (widthOf(text) <= widest) return text;
  let short = '';
  for (const sign of text) {
    if (widthOf(short) + widthOf(sign) > widest - 1) break;
    short += sign;
  }
  return `${short}…`;
}
