import type { Text } from './text';

const units = [
  [86_400_000, '天', 'd'],
  [3_600_000, '小时', 'h'],
  [60_000, '分钟', 'min'],
  [1000, '秒', 's']
] as const;

/** A length of time as people say it, milliseconds dropped: `1 小时 30 分钟`, `1 h 30 min`. Two days are 48 hours, as the SOP counts. */
export function spanText(ms: number): Text {
  const pieces: (readonly [number, string, string])[] = [];
  let left = ms;
  for (const [unit_ms, zh, en] of units) {
    // Days only where there are many: what is promised and owed is counted in hours.
    const count = unit_ms === 86_400_000 && ms < 4 * unit_ms ? 0 : Math.floor(left / unit_ms);
    left -= count * unit_ms;
    if (count > 0) pieces.push([count, zh, en]);
  }
  if (pieces.length === 0) pieces.push([0, '秒', 's']);
  return {
    zh: pieces.map(([count, zh]) => `${count} ${zh}`).join(' '),
    en: pieces.map(([count, , en]) => `${count} ${en}`).join(' ')
  };
}
