import type { Text } from '#domain/text';
import type { Finding, Scorecard } from './scorecard';
import { sentence } from './sentences';

/** What a card says of the findings that cost something, in words, by their ids: for whoever shows it without the card. */
export function reasonsOf({ findings }: Pick<Scorecard, 'findings'>): Readonly<Record<string, Text>> {
  const costs = ({ gate, max, points, lost }: Finding): boolean => gate || max - points + lost > 0;
  return Object.fromEntries(
    findings.filter(costs).map(({ id, why }) => [id, { zh: sentence(why, 'zh-CN'), en: sentence(why, 'en') }])
  );
}
