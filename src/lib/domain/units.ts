const unit_ms: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000
};

/** Longest valid duration: a longer one is a mistake in the unit. */
export const longestDuration = '400d';
const longest_ms = 400 * unit_ms['d']!;

/** Parses `1.8s`, `5min` or `1m30s` into whole ms; `undefined` if malformed, negative or over 400 days. */
export function parseDuration(text: unknown): number | undefined {
  const total = anyDuration(text);
  return total === undefined || total > longest_ms ? undefined : Math.round(total);
}

/** Parses a duration of any length, for messages that it is too long. */
export function anyDuration(text: unknown): number | undefined {
  if (typeof text !== 'string' || text.length > 40) return undefined;
  const piece = /(\d+(?:\.\d{1,3})?)\s*(ms|min|s|m|h|d)\s*/gy;
  let total = 0;
  let end = 0;
  for (let found = piece.exec(text); found; found = piece.exec(text)) {
    total += Number(found[1]) * unit_ms[found[2]!]!;
    end = piece.lastIndex;
  }
  return end === 0 || end !== text.length ? undefined : total;
}

/** Formats a duration for run files: `1.8s`, `4m`, `1h30m`. The inverse of {@link parseDuration}. */
export function formatDuration(ms: number): string {
  const h = Math.floor(ms / 3_600_000);
  const m = Math.floor((ms % 3_600_000) / 60_000);
  const s = (ms % 60_000) / 1000;
  return `${h ? `${h}h` : ''}${m ? `${m}m` : ''}${s || (!h && !m) ? `${s}s` : ''}`;
}

/** Formats a time of the call: `4:12`, `1:04:12`. */
export function clockText(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const h = Math.floor(total / 3600);
  const m = Math.floor((total % 3600) / 60);
  const s = String(total % 60).padStart(2, '0');
  return h ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`;
}
