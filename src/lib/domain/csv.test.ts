import { expect, it } from 'vitest';
import { csvText } from './csv';

const cells = (...row: (string | number)[]): string => csvText([row]).slice(1, -2);

it('begins with the mark by which spreadsheets know UTF-8, and ends each line as they do', () => {
  expect(csvText([['名', 'a'], ['b']])).toBe('\uFEFF名,a\r\nb\r\n');
});

it('quotes what would end a cell', () => {
  expect(cells('a,b', 'say "hi"', 'two\nlines', 'plain')).toBe('"a,b","say ""hi""","two\nlines",plain');
});

it('has nothing worked out, and leaves numbers numbers', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'])
    expect(cells(`${sign}1+cmd|A1`), sign).toBe(`'${sign}1+cmd|A1`);
  expect(cells('=HYPERLINK("http://x")')).toBe('"\'=HYPERLINK(""http://x"")"');
  expect(cells('\n=1')).toBe('"\'\n=1"');
  expect(cells(-3, 0.5)).toBe('-3,0.5');
});
