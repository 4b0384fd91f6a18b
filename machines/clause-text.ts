import type { Limit } from '#domain/limit';
import { lengthText } from '#domain/span-text';
import type { Text } from '#domain/text';
import type { Clause } from './clause';

export interface ClauseLimits {
  readonly limits: Readonly<Record<string, Limit>>;
}

const unknown: Text = { zh: '规定时间', en: 'the time set' };

/** Returns a clause's text under the policy in force: `{limit}` is its own limit, `{limit:<clause>}` another's. */
export function clauseText({ id, text }: Pick<Clause, 'id' | 'text'>, policy?: ClauseLimits): Text {
  const filled = (lang: keyof Text) =>
    text[lang].replace(/( ?)\{limit:?(.*?)\}/g, (_, space: string, other: string) => {
      const limit = policy?.limits[other || id];
      // In Chinese a number stands apart, words do not.
      if (!limit) return (lang === 'en' ? space : '') + unknown[lang];
      return space + lengthText(limit)[lang];
    });
  return { zh: filled('zh'), en: filled('en') };
}
