import { heading } from '#app/local';
import { m } from '#app/messages';
import { caseClasses, channels, contactKinds, modes } from '#domain/ids';
import { channelNames, classNames, contactNames, languageNames, modeNames } from '#domain/terms';
import { langs, type Text } from '#domain/text';
import { policyWords } from '#formats/policy-words';
import type { Path } from '#formats/value-at';
import { conditions } from '#machines/clause';
import type { Policy } from '#machines/policy';
import type { SharedFile } from '#scenario/read';

export interface Choice {
  readonly value: string;
  readonly title: Text;
}

/** Choice of one value. `unset` labels the absent value; `as` gives the written type if it is no string. */
export interface ChoiceControl {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  readonly standard?: string;
  readonly unset?: () => string;
  readonly as?: 'number' | 'flag';
}

/** Input control of a value. `several` with `numbers` writes numbers. */
export type Control =
  | { readonly kind: 'both' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly standard?: string }
  | ChoiceControl
  | { readonly kind: 'several'; readonly choices: readonly Choice[]; readonly numbers?: true }
  | { readonly kind: 'flag' };

export interface FormField {
  readonly path: Path;
  readonly label: () => string;
  /** Name of its part for screen readers, if other fields on the page have the same label. */
  readonly of?: string;
  readonly hint?: () => string;
  readonly control: Control;
}

export interface FieldGroup {
  readonly title: () => string;
  readonly fields: readonly FormField[];
}

export const named = <T extends string>(ids: readonly T[], names: Readonly<Record<T, Text>>): readonly Choice[] =>
  ids.map((value) => ({ value, title: names[value] }));

export const tiers: readonly Choice[] = [
  { value: 'ordinary', title: { zh: '普通客户', en: 'ordinary customer' } },
  { value: 'vip', title: { zh: 'VIP 客户', en: 'VIP' } }
];

const moodNames: readonly Text[] = [
  { zh: '暴怒', en: 'furious' },
  { zh: '非常生气', en: 'very angry' },
  { zh: '生气', en: 'angry' },
  { zh: '不太高兴', en: 'annoyed' },
  { zh: '平静', en: 'calm' },
  { zh: '还好', en: 'all right' },
  { zh: '愉快', en: 'friendly' },
  { zh: '高兴', en: 'happy' },
  { zh: '满意', en: 'delighted' }
];
const trustNames: readonly Text[] = [
  { zh: '不信任', en: 'no trust' },
  { zh: '将信将疑', en: 'doubtful' },
  { zh: '比较信任', en: 'some trust' },
  { zh: '信任', en: 'trusts you' },
  { zh: '完全信任', en: 'full trust' }
];
const counted = (names: readonly Text[], from: number): readonly Choice[] =>
  names.map((title, at) => ({ value: String(from + at), title }));

export const moodChoices = counted(moodNames, -4);
export const trustChoices = counted(trustNames, 0);

/** Returns the fields for a scenario and its customer. A new field needs only an entry here. */
export function basicGroups(
  policy: Pick<Policy, 'businessTypes'> | undefined,
  shared: Readonly<Record<string, SharedFile>>
): readonly FieldGroup[] {
  const businesses = Object.entries(policy?.businessTypes ?? {}).map(([value, title]) => ({ value, title }));
  return [
    {
      title: m.studio_form_what,
      fields: [
        { path: ['title'], label: m.studio_form_title, control: { kind: 'both' } },
        { path: ['summary'], label: m.studio_form_summary, control: { kind: 'both' } },
        {
          path: ['channel'],
          label: m.studio_form_channel,
          control: { kind: 'choice', choices: named(channels, channelNames) }
        },
        {
          path: ['contact'],
          label: m.studio_form_contact,
          control: { kind: 'choice', choices: named(contactKinds, contactNames) }
        },
        {
          path: ['class'],
          label: m.studio_form_class,
          control: { kind: 'choice', choices: named(caseClasses, classNames) }
        },
        { path: ['business'], label: m.studio_form_business, control: { kind: 'choice', choices: businesses } },
        { path: ['level'], label: m.studio_form_level, control: { kind: 'number', least: 1, most: 3 } },
        { path: ['minutes'], label: m.studio_form_minutes, control: { kind: 'number', least: 1, most: 120 } },
        {
          path: ['languages'],
          label: m.studio_form_languages,
          hint: m.studio_form_languages_hint,
          control: { kind: 'several', choices: named(langs, languageNames) }
        },
        {
          path: ['modes'],
          label: m.studio_form_modes,
          control: { kind: 'several', choices: named(modes, modeNames) }
        }
      ]
    },
    {
      title: m.studio_form_brief,
      fields: [
        { path: ['brief', 'you'], label: m.studio_form_brief_you, control: { kind: 'both' } },
        { path: ['brief', 'customer'], label: m.studio_form_brief_customer, control: { kind: 'both' } },
        { path: ['brief', 'goal'], label: m.studio_form_brief_goal, control: { kind: 'both' } }
      ]
    },
    {
      title: m.studio_form_who,
      fields: [
        {
          path: ['tier'],
          label: m.studio_form_tier,
          control: { kind: 'choice', choices: tiers, standard: 'ordinary' }
        },
        { path: ['care'], label: m.studio_form_care, control: { kind: 'flag' } },
        {
          path: ['temper', 'mood'],
          label: m.studio_form_mood,
          hint: m.studio_form_drawn,
          control: { kind: 'several', choices: moodChoices, numbers: true }
        },
        {
          path: ['temper', 'trust'],
          label: m.studio_form_trust,
          hint: m.studio_form_drawn,
          control: { kind: 'several', choices: trustChoices, numbers: true }
        },
        {
          path: ['uses'],
          label: m.studio_form_uses,
          hint: m.studio_form_uses_hint,
          control: {
            kind: 'several',
            choices: Object.entries(shared).map(([value, { about }]) => ({ value, title: about }))
          }
        }
      ]
    }
  ];
}

const moreHands: Text = { zh: '要别的部门处理', en: 'other departments have to act' };

/** Fields for the conditions of the case, which determine the clauses that count, and the pass mark. */
export const caseFields: readonly FormField[] = conditions.map((condition) => {
  const title = policyWords[condition] ?? moreHands;
  return {
    path: ['conditions', condition],
    label: () => heading(title),
    control: { kind: 'flag' }
  };
});
export const passField: FormField = {
  path: ['pass'],
  label: m.studio_form_pass,
  hint: m.studio_form_pass_hint,
  control: { kind: 'number', least: 0, most: 100 }
};
