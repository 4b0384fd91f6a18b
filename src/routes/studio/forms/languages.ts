import { m } from '#app/messages';
import { langs, type Lang } from '#domain/text';
import { listOf, type Plain } from './changes.ts';

/** A language as texts of a file have it. */
export type Side = 'zh' | 'en';

/** What is said of something, in the languages of its scenario. */
export type Worded = Readonly<Partial<Record<Side, string>>>;

const sideOf = (lang: Lang): Side => (lang === 'en' ? 'en' : 'zh');

/** The languages in which a scenario is written: those that it lists; all of them where it lists none that is known. */
export function sidesOf(file: Plain): readonly Side[] {
  const listed = listOf(file['languages']);
  const known = langs.filter((lang) => listed.includes(lang));
  return (known.length > 0 ? known : langs).map(sideOf);
}

/** Fields for a text in some languages: which each is in, and how it is called. */
export const sideFields = (sides: readonly Side[]) =>
  (
    [
      { key: 'zh', lang: 'zh-CN', short: m.studio_form_zh(), name: (title: string) => m.policy_in_zh({ title }) },
      { key: 'en', lang: 'en', short: m.studio_form_en(), name: (title: string) => m.policy_in_en({ title }) }
    ] as const
  ).filter(({ key }) => sides.includes(key));

/** As much of a text as a scenario has languages for, without blanks around it. */
export function wordedFor(file: Plain, text: Worded): Worded {
  return Object.fromEntries(sidesOf(file).map((side) => [side, (text[side] ?? '').trim()]));
}
