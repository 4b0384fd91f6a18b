import { expect, test } from 'vitest';
import { piecesOf } from './whole-amounts';

const amounts = (text: string) => piecesOf(text).flatMap((it) => (it.isAmount ? [it.text] : []));

test.each([
  ['1 小时', ['1 小时']],
  ['投诉 2 小时内首次联系，24小时内给方案', ['2 小时', '24小时']],
  ['3 个工作日', ['3 个工作日']],
  ['1 hour 30 minutes', ['1 hour', '30 minutes']],
  ['4 hours of working time', ['4 hours']],
  ['60 分，40%', ['60 分', '40%']],
  ['第 2 版与 SOP 2.1', []],
  ['2 hands', []]
])('of “%s” the amounts are whole', (text, whole) => expect(amounts(text)).toEqual(whole));

test('nothing of a text is lost', () => {
  for (const text of ['', '1 小时', '先致歉、再核实，2 小时内联系。', 'within 2 hours, please'])
    expect(
      piecesOf(text)
        .map((it) => it.text)
        .join('')
    ).toBe(text);
});
