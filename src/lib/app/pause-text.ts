import { clockText } from '#domain/units';
import { m } from './messages.ts';

/** Returns the text for a pause that has ended, of `away_s` whole seconds. */
export function pauseText(away_s: number): string {
  return m.call_fact_paused({ time: away_s < 60 ? m.call_seconds({ count: away_s }) : clockText(away_s * 1000) });
}
