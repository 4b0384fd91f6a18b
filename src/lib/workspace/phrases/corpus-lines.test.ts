import { expect, test } from 'vitest';
import { corpusLines } from './corpus-lines.ts';

test('a judged sentence is a line of the corpus', () => {
  const lines = corpusLines(
    [
      {
        text: '我给您转资费那边',
        lang: 'zh',
        there: [
          { list: 'parts', name: 'transfer-to', value: 'tariff-desk' },
          { list: 'parts', name: 'transfer-to' },
          { list: 'talk', name: 'hold' }
        ],
        absent: ['shirking', 'shirking', 'hold']
      },
      { text: 'ask them', lang: 'en', there: [{ list: 'forbidden', name: 'shirking' }], absent: [] }
    ],
    'dsp'
  );
  expect(
    lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
  ).toEqual([
    {
      id: 'dsp-001',
      text: '我给您转资费那边',
      lang: 'zh',
      parts: [{ name: 'transfer-to', value: 'tariff-desk' }],
      talk: [{ name: 'hold' }],
      forbidden: [],
      absent: ['shirking']
    },
    { id: 'dsp-002', text: 'ask them', lang: 'en', parts: [], talk: [], forbidden: ['shirking'], absent: [] }
  ]);
});
