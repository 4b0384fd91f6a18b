import type { FormField, FormGroup, FormSection } from '#formats/policy-form';
import type { PolicyNames } from '#formats/policy-names';
import { ValueWords } from '#formats/policy-values';
import { folded, placeIn, wordsOf, type Word } from '#workspace/wanted-words.ts';

/** Filters a form by titles, clauses, parents and values in both languages; else the best partial matches. */
export function searchForm(form: readonly FormSection[], question: string, names: PolicyNames): readonly FormSection[] {
  if (question.trim() === '') return form;
  const whole = folded(question);
  const words = wordsOf(question);
  const texts = new FieldTexts(names);
  const counted = new Map<FormField, number>();
  for (const { groups } of form)
    for (const group of groups)
      for (const field of group.fields) {
        const told = texts.of(group, field);
        const isVerbatim = told.some((text) => text.includes(whole));
        counted.set(field, isVerbatim ? Infinity : words.filter((word) => isIn(told, word)).length);
      }
  const most = Math.max(0, ...[...counted.values()].map((count) => Math.min(count, words.length)));
  // Where too little of what is wanted is there, it is something else.
  if (most === 0 ? ![...counted.values()].includes(Infinity) : most * 4 <= words.length * 3) return [];
  const found = (group: FormGroup): FormGroup => ({
    ...group,
    fields: group.fields.filter((field) => counted.get(field)! >= Math.max(1, most))
  });
  return form
    .map((section) => ({ ...section, groups: section.groups.map(found).filter(({ fields }) => fields.length > 0) }))
    .filter(({ groups }) => groups.length > 0);
}

const isIn = (texts: readonly string[], word: Word): boolean =>
  word.some((term) => texts.some((text) => placeIn(text, term) >= 0));

class FieldTexts {
  readonly #names: PolicyNames;
  readonly #values: ValueWords;

  constructor(names: PolicyNames) {
    this.#names = names;
    this.#values = new ValueWords(names);
  }

  of(group: FormGroup, { title, about, path, value, control }: FormField): readonly string[] {
    const clauses = [...(group.about.clauses ?? []), ...(about.clauses ?? [])];
    const named = 'choices' in control ? control.choices.filter((it) => isChosen(value, it.value)) : [];
    return stringsIn([
      group.titles,
      title,
      about.reason,
      clauses,
      clauses.map((clause) => this.#names.of(clause, [])),
      path,
      value,
      this.#values.of(path, value),
      named
    ]).map(folded);
  }
}

function stringsIn(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [String(value as string | number)];
}

const isChosen = (value: unknown, choice: string): boolean =>
  Array.isArray(value) ? value.includes(choice) : value === choice;
