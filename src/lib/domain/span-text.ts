import type { Limit } from './limit';
import type { Text } from './text';

const units = [
  [86_400_000, '天', 'd', 'day'],
  [3_600_000, '小时', 'h', 'hour'],
  [60_000, '分钟', 'min', 'minute'],
  [1000, '秒', 's', 'second']
] as const;

const plural = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;

/** Words a length of time: `1 小时 30 分钟`, `1 h 30 min`, or `1 hour 30 minutes` in full. Two days are 48 hours. */
export function spanText(ms: number, inFull = false): Text {
  let left = ms;
  const pieces = units.flatMap(([unit_ms, zh, en, name], at) => {
    // Days only where there are many: what is promised and owed is counted in hours.
    const count = at === 0 && ms < 4 * unit_ms ? 0 : Math.floor(left / unit_ms);
    left -= count * unit_ms;
    if (count === 0 && (at < 3 || ms >= unit_ms)) return [];
    return { zh: `${count} ${zh}`, en: inFull ? plural(count, name) : `${count} ${en}` };
  });
  return { zh: pieces.map(({ zh }) => zh).join(' '), en: pieces.map(({ en }) => en).join(' ') };
}

/** Words a limit for a sentence: `30 分钟`, `30 minutes` · `4 小时工作时间`, `4 hours of working time`. */
export function lengthText(limit: Limit): Text {
  if (limit.per === 'working-days') return { zh: `${limit.days} 个工作日`, en: plural(limit.days, 'working day') };
  const { zh, en } = spanText(limit.ms, true);
  return limit.per === 'wall' ? { zh, en } : { zh: `${zh}工作时间`, en: `${en} of working time` };
}
