import { describe, expect, test } from 'vitest';
import { mostOfLimit, parseLimit } from './limit';

describe('a limit that is too long', () => {
  test.each([
    ['1000 working days', '250 working days'],
    ['251 working days', '250 working days'],
    ['5000h working', '2000h working'],
    ['900d working', '2000h working'],
    ['900d', '400d'],
    ['400d1s', '400d']
  ])('%s: at most %s', (text, most) => {
    expect(parseLimit(text)).toBeUndefined();
    expect(mostOfLimit(text)).toBe(most);
    expect(parseLimit(most)).toBeDefined();
  });
  test.each([
    '250 working days',
    '2000h working',
    '400d',
    '30min',
    '0 working days',
    '0s',
    'soon',
    '-1h',
    '',
    24,
    undefined
  ])('%s is not', (text) => expect(mostOfLimit(text)).toBeUndefined());
});
