import { expect, test } from 'vitest';
import type { Reading } from '#language/reading';
import type { CorpusLine } from './corpus.ts';
import { measure, precisionOf, rate, together } from './measure.ts';

const line = (text: string, more: Partial<CorpusLine>): CorpusLine => ({
  id: text,
  register: 'clean',
  text,
  lang: 'zh',
  parts: [],
  talk: [],
  forbidden: [],
  absent: [],
  unsure: [],
  ...more
});
const at = { from: 0, to: 1 };

/** A reader that finds what the text's signs say: $ a fee of 10, ? a doubtful one, ! shirking. */
const read = (text: string): Reading => ({
  parts: [
    ...(text.includes('$') ? [{ name: 'fee', ...at, value: 10, sure: true } as const] : []),
    ...(text.includes('?') ? [{ name: 'fee', ...at, sure: false } as const] : [])
  ],
  talk: [],
  forbidden: text.includes('!') ? [{ name: 'shirking', ...at, sure: true }] : [],
  answers: [],
  marks: []
});

const lines = [
  line('$ right', { parts: [{ name: 'fee', value: 10 }] }),
  line('$ other value', { parts: [{ name: 'fee', value: 20 }] }),
  line('missed', { parts: [{ name: 'fee' }] }),
  line('? doubtful', { parts: [{ name: 'fee' }] }),
  line('$ alarm', { absent: ['fee'] }),
  line('calm', { absent: ['fee'] }),
  line('$ nobody knows', { unsure: ['fee'] })
];

test('what is there, what is not, and what tempts are counted apart', () => {
  const [fee] = measure(read, lines, ['fee']).names;
  expect(fee).toEqual({
    name: 'fee',
    recall: { hits: 2, of: 4 },
    alarms: { hits: 1, of: 2 },
    hard: { hits: 1, of: 2 },
    values: { hits: 1, of: 2 },
    unsure: { hits: 1, of: 4 }
  });
});

test('every mistake is listed with what was found', () => {
  const { mistakes } = measure(read, lines, ['fee']);
  expect(mistakes.map(({ line: { text }, is, found }) => [text, is, found])).toEqual([
    ['$ other value', 'wrong value', '$=10'],
    ['missed', 'missed', undefined],
    ['? doubtful', 'unsure', '?='],
    ['$ alarm', 'false alarm', '$=10']
  ]);
});

test('a line is a false alarm once, however much it surely holds that is not said', () => {
  expect(measure(read, lines, ['fee']).alarmed).toEqual({ hits: 1, of: 7 });
  expect(measure(read, lines, ['shirking']).alarmed.hits).toBe(0);
});

test('precision and recall of what is forbidden, and clean lines that were flagged', () => {
  const figures = measure(
    read,
    [line('!', { forbidden: ['shirking'] }), line('no', { forbidden: ['shirking'] }), line('! so', {}), line('ok', {})],
    ['shirking']
  );
  expect(precisionOf(figures.names[0]!)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  expect(figures.clean).toEqual({ hits: 1, of: 2 });
});

test('names taken together add up', () => {
  const { names } = measure(read, lines, ['fee', 'shirking']);
  expect(together('all', names).recall).toEqual({ hits: 2, of: 4 });
  expect(rate({ hits: 0, of: 0 }, 1)).toBe(1);
});
