import type { Lang } from '#domain/text';
import type { Case } from '#machines/clause';
import { callClauseOf } from '#machines/call-clauses';
import type { Policy } from '#machines/policy';
import type { BadLine } from '#scenario/scenario';
import { longIn, scriptOf } from './speech';

/** True if a datum is none of what the policy lists as necessary for such a business (1.2-minimal). */
export function isUnnecessary(field: string, { business }: Pick<Case, 'business'>, { necessary }: Policy): boolean {
  return !(necessary[business] ?? necessary.default).includes(field);
}

/** True if a line is in another language than the customer's. */
export function isForeign(text: string, lang: Lang): boolean {
  return (scriptOf(text) ?? lang) !== lang;
}

/** True if a line cannot be followed, by the proxy of 1.1-hotline-language: another language, or a sentence that is too long. */
export function isUnclear(text: string, of: Pick<Case, 'care'>, lang: Lang, policy: Policy): boolean {
  return isForeign(text, lang) || longIn(text, of, policy).length > 0;
}

/** True of a bad line whose fault is its tone alone: no clause of the SOP is about that but the one about language, whose words tell of something else. */
export function isTone({ clause, rude }: Pick<BadLine, 'clause' | 'rude'>): boolean {
  return rude === true && callClauseOf(clause)?.met.by === 'plain-speech';
}
