import { m } from '#app/messages';

export const formParts = ['basics', 'cases', 'facts', 'desk', 'lines', 'customer', 'clauses'] as const;
export type FormPart = (typeof formParts)[number];

export const partNames: Readonly<Record<FormPart, () => string>> = {
  basics: m.studio_form_basics,
  cases: m.studio_form_variants,
  facts: m.studio_form_facts,
  desk: m.studio_form_desk,
  lines: m.studio_form_lines,
  customer: m.studio_form_customer,
  clauses: m.studio_form_clauses
};
