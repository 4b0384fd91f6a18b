import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineDifferences } from './line-differences';

const text = (lines: readonly string[]) => lines.join('\n');
const told = (before: string, after: string) =>
  lineDifferences(before, after).map(
    ({ is, line, text }) => `${{ added: '+', removed: '-', same: ' ' }[is]}${line} ${text}`
  );

it('a line that was changed is told with what stands beside it', () => {
  expect(told('a\nb\nc\nd\ne', 'a\nb\nC\nd\ne')).toEqual([' 1 a', ' 2 b', '-3 c', '+3 C', ' 4 d', ' 5 e']);
  expect(told('a\nb', 'a\nb')).toEqual([]);
  expect(told('a\nb\nc\nd\ne\nf', 'a\nb\nc\nd\ne\nf\ng')).toEqual([' 5 e', ' 6 f', '+7 g']);
});

it('what is told leads from one text to the other, and nothing is told of the same', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (old, next) => {
      const found = lineDifferences(text(old), text(next));
      const [before, after] = [text(old).split('\n'), text(next).split('\n')];
      const without = (lines: readonly string[], is: 'added' | 'removed') => {
        const gone = new Set(found.filter((it) => it.is === is).map(({ line }) => line - 1));
        return lines.filter((_, at) => !gone.has(at));
      };
      expect(without(before, 'removed')).toEqual(without(after, 'added'));
      expect(found.length === 0).toBe(text(old) === text(next));
    })
  );
});

it('texts of thousands of lines are told at once', () => {
  const long = Array.from({ length: 9000 }, (_, at) => `line ${at}`);
  expect(lineDifferences(text(long), text([...long].reverse())).length).toBeGreaterThan(9000);
});
