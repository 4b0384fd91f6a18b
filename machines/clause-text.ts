import { lengthText } from '#domain/span-text';
import type { Text } from '#domain/text';
import type { Clause } from './clause';
import type { Policy } from './policy';

/** What the numbers in clauses are taken from. */
export type ClauseNumbers = Pick<Policy, 'limits' | 'operations'>;

/** Where no policy is known, or it has no such limit. */
const unknown: Text = { zh: '规定时间', en: 'the time set' };

/**
 * What a clause says under the policy in force: `{limit}` is how long its own timer is, `{limit:<clause>}` how long another's, `{inARow}` so many
 * tickets below standard (4.2-three).
 */
export function clauseText({ id, text }: Pick<Clause, 'id' | 'text'>, policy?: ClauseNumbers): Text {
  const filled = (lang: keyof Text) =>
    text[lang].replace(/\{(limit|inARow)(?::([^}]+))?\}/g, (_, place: string, other: string = id) => {
      if (place === 'inARow') return String(policy?.operations?.standard.inARow ?? '…');
      const limit = policy && Object.hasOwn(policy.limits, other) ? policy.limits[other] : undefined;
      return (limit ? lengthText(limit) : unknown)[lang];
    });
  return { zh: filled('zh'), en: filled('en') };
}
