import type { Lang } from '#domain/text';
import type { Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { longIn, scriptOf } from './speech';

/** True if a datum is not among those that the policy lists as necessary for a business (1.2-minimal). */
export function isUnnecessary(field: string, { business }: Pick<Case, 'business'>, { necessary }: Policy): boolean {
  return !(necessary[business] ?? necessary.default).includes(field);
}

/** True if a line is in another language than the customer's. */
export function isForeign(text: string, lang: Lang): boolean {
  return (scriptOf(text) ?? lang) !== lang;
}

/** True if a line cannot be followed (proxy of 1.1-hotline-language): another language, or too long a sentence. */
export function isUnclear(text: string, of: Pick<Case, 'care'>, lang: Lang, policy: Policy): boolean {
  return isForeign(text, lang) || longIn(text, of, policy).length > 0;
}
