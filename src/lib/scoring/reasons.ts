import type { Text } from '#domain/text';
import type { Finding, Scorecard } from './scorecard';
import { sentence } from './sentences';

/** Returns the reasons for all findings that cost something, by id, for display without the scorecard. */
export function reasonsOf({ findings }: Pick<Scorecard, 'findings'>): Readonly<Record<string, Text>> {
  const costs = ({ gate, max, points, lost }: Finding): boolean => gate || max - points + lost > 0;
  return Object.fromEntries(
    findings.filter(costs).map(({ id, why }) => [id, { zh: sentence(why, 'zh-CN'), en: sentence(why, 'en') }])
  );
}
