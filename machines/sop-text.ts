import { own } from '#domain/own';
import { fill, type Text } from '#domain/text';
import { clauseText, type ClauseLimits } from './clause-text';
import { ownRuleNames } from './own-rules';
import { sopClauseOf } from './sop-clauses';

export interface ClauseNumbers extends ClauseLimits {
  readonly ticket?:
    | {
        readonly emergencyPlan: readonly { readonly by: string; readonly text?: Text }[];
        readonly departments: Readonly<Record<string, Text>>;
      }
    | undefined;
  readonly operations?: { readonly standard: { readonly inARow: number } } | undefined;
}

function planText(policy: ClauseNumbers | undefined, lang: keyof Text): string {
  const { emergencyPlan = [], departments = {} } = policy?.ticket ?? {};
  const steps = emergencyPlan.map(({ by, text }) => {
    const owner = departments[by]?.[lang] ?? by;
    if (!text) return owner;
    return lang === 'zh' ? `${owner}：${text.zh}` : `${owner}: ${text.en}`;
  });
  return steps.join(lang === 'zh' ? '；' : '; ') || '…';
}

/** Returns a clause's text with `{inARow}` (4.2-three) and `{emergencyPlan}` (2.2-major-plan); the id if unknown. */
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
