import { m } from '#app/messages';
import { difficulties } from '#domain/ids';
import { difficultyNames } from '#domain/terms';
import type { Change } from '#formats/yaml-changes';
import type { Policy } from '#machines/policy';
import { mapping, newId, type Plain } from './changes.ts';
import { caseFields, moodChoices, named, tiers, trustChoices, type Choice, type FormField } from './fields.ts';
import type { Worded } from './languages.ts';

const textOnly = ['facts', 'expects', 'lines'] as const;

/** True if a case has content that its form does not show. */
export const saysMore = (variant: Plain): boolean => textOnly.some((key) => variant[key] !== undefined);

/** @returns the id of a new case, and the changes that add it */
export function newCase(file: Plain, title: Worded): { readonly id: string; readonly changes: readonly Change[] } {
  const id = newId(title.en ?? '', Object.keys(mapping(file['variants'])), 'case');
  return { id, changes: [{ put: ['variants', id], value: { title } }] };
}

const yesOrNo: readonly Choice[] = [
  { value: 'true', title: { zh: '是', en: 'yes' } },
  { value: 'false', title: { zh: '否', en: 'no' } }
];

/** Returns a case's fields: differences from the scenario, and its own conditions. `of` is the case's title. */
export function fieldsOfCase(
  id: string,
  of: string,
  policy: Pick<Policy, 'teams'> | undefined,
  traits: readonly Choice[]
): { readonly fields: readonly FormField[]; readonly conditions: readonly FormField[] } {
  const at = (key: string) => ['variants', id, key];
  const unset = m.studio_form_as_scenario;
  const teams = Object.entries(policy?.teams ?? {}).map(([value, title]) => ({ value, title }));
  const fields: readonly FormField[] = [
    { path: at('title'), of, label: m.studio_form_name, control: { kind: 'both' } },
    {
      path: at('weight'),
      of,
      label: m.studio_form_how_often,
      control: { kind: 'number', least: 1, most: 1000, standard: '1' }
    },
    {
      path: at('difficulty'),
      of,
      label: m.studio_form_difficulty,
      control: { kind: 'choice', choices: named(difficulties, difficultyNames), standard: 'none' }
    },
    {
      path: at('team'),
      of,
      label: m.studio_form_team,
      control: { kind: 'choice', choices: teams, unset: m.studio_form_nobody }
    },
    { path: at('tier'), of, label: m.studio_form_tier, control: { kind: 'choice', choices: tiers, unset } },
    {
      path: at('care'),
      of,
      label: m.studio_form_care,
      control: { kind: 'choice', choices: yesOrNo, unset, as: 'flag' }
    },
    {
      path: at('mood'),
      of,
      label: m.studio_form_mood,
      control: { kind: 'choice', choices: moodChoices, unset, as: 'number' }
    },
    {
      path: at('trust'),
      of,
      label: m.studio_form_trust,
      control: { kind: 'choice', choices: trustChoices, unset, as: 'number' }
    },
    ...(traits.length === 0
      ? []
      : [
          {
            path: at('traits'),
            of,
            label: m.studio_form_traits,
            control: { kind: 'several', choices: traits }
          } as const
        ])
  ];
  const conditions = caseFields.map(({ path, label }): FormField => ({
    path: ['variants', id, ...path],
    of,
    label,
    control: { kind: 'choice', choices: yesOrNo, unset, as: 'flag' }
  }));
  return { fields, conditions };
}

export const traitChoices = (flags: readonly { readonly value: string; readonly label: string }[]): readonly Choice[] =>
  flags.map(({ value, label }) => ({ value, title: { zh: label, en: label } }));
