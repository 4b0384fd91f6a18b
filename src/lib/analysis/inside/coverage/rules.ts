import type { FulfilledWhen } from '#machines/clause';

type Naming = {
  readonly [Kind in FulfilledWhen['by']]: (met: Extract<FulfilledWhen, { readonly by: Kind }>) => readonly string[];
};

const byKind = ({ by }: FulfilledWhen): readonly string[] => [`clause-findings: ${by}`];

/**
 * Where scoring judges each kind of clause. A kind that is new does not compile until it stands here, as it does not in
 * scoring's own tables.
 */
const rules: Naming = {
  parts: byKind,
  'parts-within': byKind,
  within: byKind,
  wait: byKind,
  milestone: byKind,
  fields: byKind,
  tag: byKind,
  label: byKind,
  order: byKind,
  'plain-speech': byKind,
  'never-said': ({ label }) => [`forbidden: ${label}`],
  'never-asked': () => ['forbidden: unnecessary-question'],
  facts: ({ facts }) => facts.map(({ fact }) => `closing: ${fact}`)
};

/** The rules of scoring that judge a clause of a call, as `file: kind`. */
export function ruleFor(met: FulfilledWhen): readonly string[] {
  return [...new Set((rules[met.by] as (it: FulfilledWhen) => readonly string[])(met))];
}
