import { forbiddenNames, milestoneNames } from '#domain/terms';
import { own } from '#domain/own';
import type { Lang } from '#domain/text';
import { local, localName } from '#app/local';
import { m } from '#app/messages';
import type { Case, Clause, FulfilledWhen } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { captureFields } from '#ticket/capture';
import { fieldWord, meaningWord } from '../talk/meanings.ts';

export interface ClauseContext {
  readonly policy?:
    Pick<Policy, 'limits' | 'scripts' | 'tags' | 'taboos' | 'longestSentence' | 'necessary'> | undefined;
  readonly of?: Case | undefined;
  readonly lang: Lang;
}

type Met<Kind extends FulfilledWhen['by']> = Extract<FulfilledWhen, { readonly by: Kind }>;
type Words<Kind extends FulfilledWhen['by']> = (met: Met<Kind>, clause: Clause, context: ClauseContext) => string;

const factWords = {
  settled: m.finding_fact_settled,
  accepted: m.finding_fact_accepted,
  keepable: m.finding_fact_keepable,
  'within-authority': m.finding_fact_within_authority
} as const;

const list = (words: readonly string[]): string => words.join(m.call_list_joint());
const said = (parts: readonly string[]): readonly string[] => parts.map((part) => meaningWord(part));
const ends = ({ timer }: Clause): string => (timer ? local(milestoneNames[timer.to]) : '');

const words: { readonly [Kind in FulfilledWhen['by']]: Words<Kind> } = {
  parts: ({ parts }) => m.clause_met_parts({ parts: list(said(parts)) }),
  'parts-within': ({ parts }) => m.clause_met_parts_within({ parts: list(said(parts)) }),
  within: (_met, clause) => m.clause_met_within({ to: ends(clause) }),
  wait: (_met, clause) => m.clause_met_wait({ to: ends(clause) }),
  milestone: ({ instant }) => m.clause_met_milestone({ instant: local(milestoneNames[instant]) }),
  fields: ({ fields }, clause, { of }) =>
    m.clause_met_fields({ fields: list((of ? captureFields(clause, of) : fields).map((field) => fieldWord(field))) }),
  tag: ({ tag }, _clause, { policy }) => m.clause_met_tag({ tag: localName(policy?.tags ?? {}, tag) }),
  label: () => m.clause_met_label(),
  order: ({ parts }) => m.clause_met_order({ parts: said(parts).join(' → ') }),
  'plain-speech': (_met, _clause, { policy, lang }) => {
    const most = policy?.longestSentence[lang];
    return most ? m.clause_met_plain({ most: most.ordinary, care: most.care }) : m.clause_met_plain_only();
  },
  'never-said': ({ label }) => m.clause_met_never_said({ label: local(forbiddenNames[label]) }),
  'never-asked': (_met, _clause, { policy, of }) => {
    const needed = policy && (own(policy.necessary, of?.business ?? '') ?? policy.necessary.default);
    return needed
      ? m.clause_met_only_asked({ list: list(needed.map((field) => fieldWord(field))) })
      : m.clause_met_never_asked();
  },
  facts: ({ facts }) => facts.map(({ fact }) => factWords[fact]()).join(m.debrief_and())
};

/** Describes what counts as done for a clause that a call can meet; otherwise `undefined`. */
export function metText(clause: Clause, context: ClauseContext): string | undefined {
  const { met } = clause;
  return met && (words[met.by] as Words<FulfilledWhen['by']>)(met, clause, context);
}

/** Describes how a prohibition is violated, by the kinds in the policy; `undefined` if it names none. */
export function bannedText({ met }: Clause, { policy }: ClauseContext): string | undefined {
  if (met?.by !== 'never-said') return undefined;
  const kinds = Object.values(policy?.taboos ?? {}).filter(({ label }) => label === met.label);
  return kinds.length === 0 ? undefined : kinds.map(({ title }) => local(title)).join(m.debrief_and());
}
