import { expect, test } from 'vitest';
import { numbersIn } from './numbers-in';

const of = (text: string) => numbersIn(text).map(({ value, unit, from, to }) => [value, unit, text.slice(from, to)]);

test.each([
  [
    '退20元，二十四小时内回复',
    [
      [20, '元', '20'],
      [24, '小时内', '二十四']
    ]
  ],
  [
    'Refunded 12.5 yuan, news within two hours',
    [
      [12.5, 'yuan', '12.5'],
      [2, 'hours', 'two']
    ]
  ],
  ['无', []]
])('%s', (text, expected) => {
  expect(of(text)).toEqual(expected);
});
