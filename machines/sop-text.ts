import { fill, type Text } from '#domain/text';
import { clauseText, type ClauseLimits } from './clause-text';
import { sopClauseOf } from './sop-clauses';

/** What the numbers in clauses are taken from. */
export interface ClauseNumbers extends ClauseLimits {
  readonly operations?: { readonly standard: { readonly inARow: number } } | undefined;
}

/** What any clause says under the policy in force, also how many tickets `{inARow}` are below standard (4.2-three); its id if there is none. */
export function sopText(id: string, policy?: ClauseNumbers): Text {
  const clause = sopClauseOf(id);
  if (!clause) return { zh: id, en: id };
  const { zh, en } = clauseText(clause, policy);
  const { inARow = '…' } = policy?.operations?.standard ?? {};
  return { zh: fill(zh, { inARow }), en: fill(en, { inARow }) };
}
