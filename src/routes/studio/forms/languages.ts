import { m } from '#app/messages';
import { langs, type Lang } from '#domain/text';
import { listOf, type Plain } from './changes.ts';

export type Side = 'zh' | 'en';

/** Text in the languages of its scenario. */
export type Worded = Readonly<Partial<Record<Side, string>>>;

const sideOf = (lang: Lang): Side => (lang === 'en' ? 'en' : 'zh');

/** Returns the languages of a scenario: those listed, or all if none of the listed is known. */
export function sidesOf(file: Plain): readonly Side[] {
  const listed = listOf(file['languages']);
  const known = langs.filter((lang) => listed.includes(lang));
  return (known.length > 0 ? known : langs).map(sideOf);
}

/** Returns the input fields for a text in some languages, with their labels. */
export const sideFields = (sides: readonly Side[]) =>
  (
    [
      { key: 'zh', lang: 'zh-CN', short: m.studio_form_zh(), name: (title: string) => m.policy_in_zh({ title }) },
      { key: 'en', lang: 'en', short: m.studio_form_en(), name: (title: string) => m.policy_in_en({ title }) }
    ] as const
  ).filter(({ key }) => sides.includes(key));

/** Trims a text and reduces it to the languages of a scenario. */
export function wordedFor(file: Plain, text: Worded): Worded {
  return Object.fromEntries(sidesOf(file).map((side) => [side, (text[side] ?? '').trim()]));
}
