import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from './yaml';

function value(text: string): unknown {
  const result = readYaml(text, 'a.yaml');
  expect(result.diagnostics).toEqual([]);
  return result.ok ? result.value.value : undefined;
}

function place(text: string, path: readonly (string | number)[], of?: 'key' | 'value'): string {
  const result = readYaml(text, 'a.yaml');
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  const { line, column } = result.value.place(path, of);
  return `${line}:${column}`;
}

describe('readYaml', () => {
  test('gives plain data', () => {
    expect(value('a: [1, x, true, null]\nb: { on: "yes", 9s: no }')).toEqual({
      a: [1, 'x', true, null],
      b: { on: 'yes', '9s': 'no' }
    });
  });
  test('shares what an alias repeats', () => {
    expect(value('a: &x { b: 1 }\nc: *x')).toEqual({ a: { b: 1 }, c: { b: 1 } });
  });
  test('reads a file that opens with a byte order mark', () => {
    const bytes = new TextEncoder().encode('\ufeffa: 1');
    const result = readYaml(bytes, 'a.yaml');
    expect(result.ok && result.value.value).toEqual({ a: 1 });
  });
  test('takes the sign of a scalar for text, not for structure', () => {
    expect(value(`a: -1\nb: "${'['.repeat(100)}"\nc: |\n  ${'- '.repeat(100)}`)).toMatchObject({ a: -1 });
  });
  test('tells where values and keys stand, through aliases too', () => {
    const text = 'a:\n  - x: 1\n    yy: two\nb: &b { c: 3 }\nd: *b\n';
    expect(place(text, ['a', 0, 'yy'])).toBe('3:9');
    expect(place(text, ['a', 0, 'yy'], 'key')).toBe('3:5');
    expect(place(text, ['d', 'c'])).toBe('4:12');
  });
  test('places what is missing at the key under which it is missing', () => {
    expect(place('a:\n  bb: { c: 1 }\n', ['a', 'bb', 'nothing'])).toBe('2:3');
    expect(place('a: 1\n', ['nothing'])).toBe('1:1');
  });
  test('says which line first had a key that is there twice', () => {
    const result = readYaml('a: 1\nb: 2\na: 3\n', 'a.yaml');
    expect(result.diagnostics[0]).toMatchObject({ code: 'SB0112', line: 3, column: 1 });
    expect(result.diagnostics[0]!.message.en).toContain('line 1');
  });
  test('never throws, whatever the text', () => {
    const sign = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '-',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&',
      '*',
      '!',
      '|',
      '>',
      '"',
      "'",
      '%',
      '?',
      '#',
      '\\',
      '0',
      '\t',
      '\r'
    );
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 200 }), (text) => void readYaml(text, 'a.yaml')),
      { numRuns: 3000 }
    );
  });
});

test.each([
  ['a list on its line', 'a: 1\nb:\n  c: [1, 2\nd: 3\n', 3, '['],
  ['a mapping', 'a: 1\nb: {x: 1\nd: 3\n', 2, '{'],
  ['the outer of two', 'a:\n  - [1, [2, 3]\nd: 4\n', 2, '['],
  ['at the end', 'a: 1\nb: [1,\n', 2, '[']
])('a bracket that is not closed is told where it is opened: %s', (_, text, line, sign) => {
  const read = readYaml(text, 'a.yaml');
  expect(read.diagnostics[0]).toMatchObject({ code: 'SB0107', line });
  expect(read.diagnostics[0]!.message.en).toContain(`the ${sign} here is not closed`);
});
