import type { DiagnosticPlace } from '#diagnostics/report';
import { languageNames } from '#domain/terms';
import { both, type Text } from '#domain/text';
import type { Scenario } from '#scenario/scenario';
import type { CaseProof } from '../report';
import type { CustomerNames } from '../words';

/** Function that returns the place of a path in the file: `YamlTree.place`. */
export type PlaceOf = (path: readonly (string | number)[], of?: 'key' | 'value') => DiagnosticPlace;

const mostNamed = 3;

export function quotedList(names: readonly Text[], or?: Text): Text {
  const known = [...new Map(names.map((it) => [`${it.zh}|${it.en}`, it])).values()];
  const rest = known.length > mostNamed;
  return both((lang) => {
    const told = known.slice(0, mostNamed).map((it) => `“${it[lang]}”`);
    const between = or?.[lang] ?? (lang === 'zh' ? '、' : ', ');
    const more = lang === 'zh' ? '等' : ', …';
    return told.join(between) + (rest ? more : '');
  });
}

export function casesNamed({ languages, variants }: Scenario, some: readonly CaseProof[]): Text {
  const ids = [...new Set(some.map(({ variant }) => variant))];
  const isEach = (variant: string): boolean =>
    languages.every((lang) => some.some((it) => it.variant === variant && it.lang === lang));
  if (ids.length > 1 && ids.length === Object.keys(variants).length && ids.every(isEach))
    return { zh: '所有情形', en: 'all cases' };
  const told = ids.map((variant): Text => {
    const { title } = some.find((it) => it.variant === variant)!;
    const only = some.filter((it) => it.variant === variant).map(({ lang }) => languageNames[lang]);
    if (isEach(variant)) return { zh: `“${title.zh}”`, en: `“${title.en}”` };
    return {
      zh: `“${title.zh}”（${only.map(({ zh }) => zh).join('、')}）`,
      en: `“${title.en}” (${only.map(({ en }) => en).join(', ')})`
    };
  });
  return { zh: told.map(({ zh }) => zh).join('、'), en: told.map(({ en }) => en).join(', ') };
}

export const waitsNamed = (triggers: readonly string[], names: CustomerNames): Text =>
  quotedList(
    triggers.flatMap((it) => names.way(`act.${it}`) ?? []),
    { zh: '或', en: ' or ' }
  );
