import { own } from '#domain/own';
import { fill, type Text } from '#domain/text';
import { clauseText, type ClauseLimits } from './clause-text';
import { ownRuleNames } from './own-rules';
import { sopClauseOf } from './sop-clauses';

/** What the numbers in clauses are taken from. */
export interface ClauseNumbers extends ClauseLimits {
  readonly ticket?:
    | {
        readonly emergencyPlan: readonly { readonly by: string; readonly text?: Text }[];
        readonly departments: Readonly<Record<string, Text>>;
      }
    | undefined;
  readonly operations?: { readonly standard: { readonly inARow: number } } | undefined;
}

/** The steps of the emergency plan, each behind whoever answers for it. */
function planText(policy: ClauseNumbers | undefined, lang: keyof Text): string {
  const { emergencyPlan = [], departments = {} } = policy?.ticket ?? {};
  const steps = emergencyPlan.map(({ by, text }) => {
    const owner = departments[by]?.[lang] ?? by;
    if (!text) return owner;
    return lang === 'zh' ? `${owner}：${text.zh}` : `${owner}: ${text.en}`;
  });
  return steps.join(lang === 'zh' ? '；' : '; ') || '…';
}

/**
 * What any clause says under the policy in force, also how many tickets `{inARow}` are below standard (4.2-three) and the steps of the
 * `{emergencyPlan}` (2.2-major-plan); its id if there is none.
 */
export function sopText(id: string, policy?: ClauseNumbers): Text {
  const clause = sopClauseOf(id);
  if (!clause) return own(ownRuleNames, id) ?? { zh: id, en: id };
  const { zh, en } = clauseText(clause, policy);
  const { inARow = '…' } = policy?.operations?.standard ?? {};
  return {
    zh: fill(zh, { inARow, emergencyPlan: planText(policy, 'zh') }),
    en: fill(en, { inARow, emergencyPlan: planText(policy, 'en') })
  };
}
