import { heading } from '#app/local';
import { m } from '#app/messages';
import { caseClasses, difficulties } from '#domain/ids';
import { classNames, difficultyNames } from '#domain/terms';
import type { Text } from '#domain/text';
import { policyWords } from '#formats/policy-words';
import { remedyKinds } from '#scenario/vocabulary';
import type { Scenario } from '#scenario/scenario';
import { mapping, type Plain } from './changes.ts';
import type { Condition, ConditionKind } from './conditions.ts';
import type { Thing } from './customer.ts';
import { caseFields, moodChoices, trustChoices } from './fields.ts';
import { flagsIn } from './flags.ts';
import { namedText } from './named-text.ts';
import type { CustomerNames } from './words.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

export class ConditionWords {
  constructor(
    private readonly file: Plain,
    private readonly things: readonly Thing[],
    private readonly names: CustomerNames,
    private readonly scenario: Scenario | undefined
  ) {}

  kind(kind: ConditionKind): string {
    return kindNames[kind]();
  }

  readonly isOffered = (kind: ConditionKind): boolean => {
    if (kind === 'with' || kind === 'without') return true;
    return kind === 'at' ? this.regions().length > 0 : this.values(kind).length > 0;
  };

  regions(): readonly Option[] {
    const written = this.things.map((it) => ({ value: it.id, label: this.names.thing(it) }));
    const shared = Object.keys(this.scenario?.customer.regions ?? {})
      .filter((id) => !this.things.some((it) => it.id === id))
      .map((value) => ({ value, label: this.names.region(value) }));
    return [...written, ...shared];
  }

  states(region: string): readonly Option[] {
    const states = this.things.find(({ id }) => id === region)?.states;
    const known = states ?? Object.keys(this.scenario?.customer.regions[region]?.states ?? {});
    return known.map((value) => ({ value, label: this.names.state({ id: region }, value) }));
  }

  values(kind: ConditionKind): readonly Option[] {
    const from = (choices: readonly { readonly value: string; readonly title: Text }[]) =>
      choices.map(({ value, title }) => ({ value, label: heading(title) }));
    switch (kind) {
      case 'has':
      case 'lacks':
        return this.#flags().map((value) => ({ value, label: this.names.flag(value) }));
      case 'mood-below':
      case 'mood-at-least':
        return from(moodChoices);
      case 'trust-below':
      case 'trust-at-least':
        return from(trustChoices);
      case 'variant':
        return Object.keys(mapping(this.file['variants'])).map((value) => ({ value, label: this.#variant(value) }));
      case 'where':
        return [...caseAtoms()];
      case 'is':
        return [...new Set([...Object.keys(mapping(this.file['remedies'])), ...remedyKinds])].map((value) => ({
          value,
          label: this.#remedy(value)
        }));
      case 'at-least':
        return Object.keys(mapping(this.file['facts'])).map((value) => ({ value, label: this.#fact(value) }));
      case 'open':
      case 'answered':
        return [
          { value: 'yes', label: m.studio_form_if_yes() },
          { value: 'no', label: m.studio_form_if_no() }
        ];
      default:
        return [];
    }
  }

  /** Describes a condition in a sentence; a compound formula is only named as one. */
  sentence({ kind, of, values }: Condition): string {
    const told = values.map((value) => this.#told(kind, of, value)).join(m.studio_form_or());
    return m.studio_form_if({ what: kindNames[kind](), which: told });
  }

  #told(kind: ConditionKind, of: string | undefined, value: unknown): string {
    if (typeof value === 'boolean') return value ? m.studio_form_if_yes() : m.studio_form_if_no();
    if (value !== null && typeof value === 'object') return m.studio_form_if_formula();
    const word = String(value);
    if (kind === 'with' || kind === 'without') return this.names.trigger(word);
    if (kind === 'at') {
      const thing = this.regions().find((it) => it.value === of)?.label ?? m.studio_form_untitled();
      return m.studio_form_ready_at({ thing, state: this.names.state({ id: of ?? '' }, word) });
    }
    if (kind === 'has' || kind === 'lacks') return this.names.flag(word);
    if (kind === 'is') return this.#remedy(word);
    if (kind === 'at-least' && typeof value === 'number') return m.studio_form_yuan({ sum: value });
    return this.values(kind).find((it) => it.value === word)?.label ?? m.studio_form_if_formula();
  }

  #flags(): readonly string[] {
    const shared = Object.values(this.scenario?.customer.regions ?? {}).flatMap(({ on, states }) =>
      [on, ...Object.values(states).map((state) => state.on ?? {})].flatMap((some) =>
        Object.values(some)
          .flat()
          .flatMap(({ set = [], if: guard }) => [...set, ...(guard?.has ?? [])])
      )
    );
    return [...new Set([...flagsIn(this.file), ...shared])];
  }

  #variant(id: string): string {
    return namedText(mapping(mapping(this.file['variants'])[id])['title']);
  }
  #fact(id: string): string {
    return namedText(mapping(mapping(this.file['facts'])[id])['label']);
  }
  #remedy(id: string): string {
    const label = mapping(mapping(this.file['remedies'])[id])['label'];
    return label === undefined ? heading(this.names.act(`solution:${id}`)) : namedText(label);
  }
}

function caseAtoms(): readonly Option[] {
  const words = ['care', 'vip'].flatMap((value) => {
    const title = policyWords[value];
    return title ? [{ value, label: heading(title) }] : [];
  });
  return [
    ...caseFields.map(({ path, label }) => ({ value: String(path[1]), label: label() })),
    ...words,
    ...caseClasses.map((it) => ({ value: `class:${it}`, label: heading(classNames[it]) })),
    ...difficulties.map((it) => ({ value: `difficulty:${it}`, label: heading(difficultyNames[it]) }))
  ];
}

const kindNames: Readonly<Record<ConditionKind, () => string>> = {
  has: m.studio_form_if_has,
  lacks: m.studio_form_if_lacks,
  at: m.studio_form_if_at,
  with: m.studio_form_if_with,
  without: m.studio_form_if_without,
  'mood-below': m.studio_form_if_mood_below,
  'mood-at-least': m.studio_form_if_mood_least,
  'trust-below': m.studio_form_if_trust_below,
  'trust-at-least': m.studio_form_if_trust_least,
  variant: m.studio_form_if_variant,
  where: m.studio_form_if_where,
  is: m.studio_form_if_offer,
  'at-least': m.studio_form_if_sum,
  open: m.studio_form_if_open,
  answered: m.studio_form_if_answered
};
