import type { Met } from '#machines/clause';

type Naming = { readonly [Kind in Met['by']]: (met: Extract<Met, { readonly by: Kind }>) => readonly string[] };

const byKind = ({ by }: Met): readonly string[] => [`clause-findings: ${by}`];

/**
 * Where scoring judges each kind of clause. A kind that is new does not compile until it stands here, as it does not in
 * scoring's own tables.
 */
const rules: Naming = {
  parts: byKind,
  'parts-within': byKind,
  within: byKind,
  wait: byKind,
  instant: byKind,
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
export function ruleFor(met: Met): readonly string[] {
  return [...new Set((rules[met.by] as (it: Met) => readonly string[])(met))];
}
