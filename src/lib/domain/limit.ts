import { anyDuration, longestDuration, parseDuration } from './units';

/** Maximum time that something may take. */
export type Limit =
  /** Around the clock. */
  | { readonly per: 'wall'; readonly ms: number }
  /** In working hours only. */
  | { readonly per: 'working-time'; readonly ms: number }
  /** To the end of the so-manieth working day. */
  | { readonly per: 'working-days'; readonly days: number };

const mostDays = 250;
const mostWorking_ms = 2000 * 3_600_000;

/** Parses `30min`, `24h`, `3 working days` or `4h working`; `undefined` if malformed, zero or over a year of work. */
export function parseLimit(text: unknown): Limit | undefined {
  if (typeof text !== 'string' || text.length > 60) return undefined;
  const days = /^(\d{1,3}) working days?$/.exec(text);
  if (days)
    return Number(days[1]) >= 1 && Number(days[1]) <= mostDays
      ? { per: 'working-days', days: Number(days[1]) }
      : undefined;
  const working = / working$/.test(text);
  const ms = parseDuration(working ? text.slice(0, -' working'.length) : text);
  if (!ms || (working && ms > mostWorking_ms)) return undefined;
  return working ? { per: 'working-time', ms } : { per: 'wall', ms };
}

/** Returns the longest limit allowed in place of one too long (`400d`, `250 working days`); otherwise `undefined`. */
export function mostOfLimit(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 60 || parseLimit(text)) return undefined;
  const days = /^(\d+) working days?$/.exec(text);
  if (days) return Number(days[1]) > mostDays ? `${mostDays} working days` : undefined;
  const working = / working$/.test(text);
  const ms = anyDuration(working ? text.slice(0, -' working'.length) : text);
  if (!ms) return undefined;
  return working ? `${mostWorking_ms / 3_600_000}h working` : longestDuration;
}
