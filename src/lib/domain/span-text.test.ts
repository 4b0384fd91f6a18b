import { expect, test } from 'vitest';
import { spanText } from './span-text';

test.each<[number, string, string]>([
  [0, '0 秒', '0 s'],
  [999, '0 秒', '0 s'],
  [1000, '1 秒', '1 s'],
  [90_000, '1 分钟 30 秒', '1 min 30 s'],
  [7_200_000, '2 小时', '2 h'],
  [5_400_000, '1 小时 30 分钟', '1 h 30 min'],
  [172_800_000, '48 小时', '48 h'],
  [345_600_000, '4 天', '4 d'],
  [349_200_000, '4 天 1 小时', '4 d 1 h']
])('%d ms are %s, %s', (ms, zh, en) => expect(spanText(ms)).toEqual({ zh, en }));
