import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexer, parse } from 'yaml';
import { valueAt, withValueAt, type Path } from './value-at';
import { changedBy, type Change } from './yaml-changes';
import { isDeep, tries } from '../../../tests/tools/sample.ts';

const shipped = ['', 'callers/', 'templates/'].flatMap((folder) =>
  readdirSync(`scenarios/${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `scenarios/${folder}${name}`)
);
const textOf = new Map(shipped.map((file) => [file, readFileSync(file, 'utf8')]));
/** Without what two places share: each is its own. */
const read = (text: string): unknown =>
  JSON.parse(JSON.stringify(parse(text, { version: '1.2', schema: 'core' }))) as unknown;
const comments = (text: string): readonly string[] =>
  [...new Lexer().lex(text)].filter((token) => token.startsWith('#'));

/** Every place of a file, leaves and what holds them. */
function placesIn(value: unknown, at: Path = []): readonly Path[] {
  if (value === null || typeof value !== 'object') return [at];
  const below = Object.entries(value).flatMap(([key, each]) =>
    placesIn(each, [...at, Array.isArray(value) ? Number(key) : key])
  );
  return at.length > 0 ? [at, ...below] : below;
}
const places = new Map(shipped.map((file) => [file, placesIn(read(textOf.get(file)!))]));
const isLeaf = (value: unknown) => value === null || typeof value !== 'object';

const anyFile = fc.constantFrom(...shipped);
const words = fc.string({ unit: fc.constantFrom(...'a 的,:#[]{}"\'\\-&*!|>%@`?'), minLength: 1 });
const anywhere = anyFile.chain((file) => fc.tuple(fc.constant(file), fc.constantFrom(...places.get(file)!)));

/** A change comes out as it was meant, or not at all. @returns true if it came out */
function holds(file: string, change: Change, meant: (before: unknown) => unknown, keepsComments: boolean): boolean {
  const before = textOf.get(file)!;
  const after = changedBy(before, [change]);
  if (after === undefined) return false;
  expect(read(after)).toEqual(meant(read(before)));
  if (keepsComments) expect(comments(after)).toEqual(comments(before));
  return true;
}

test('whatever is put in the place of a value in any scenario, it reads back, and no other value and no comment changes', () => {
  let refused = 0;
  fc.assert(
    fc.property(anywhere, fc.oneof(words, fc.integer({ min: -9, max: 9 }), fc.boolean()), ([file, path], value) => {
      const whole = read(textOf.get(file)!);
      fc.pre(isLeaf(valueAt(whole, path)));
      if (!holds(file, { put: path, value }, (before) => withValueAt(before, path, value), true)) refused += 1;
    }),
    { numRuns: tries(50, 8) }
  );
  // Refused is what others are the same as by its anchor.
  expect(refused).toBeLessThan(8);
});

test('one more in any list or mapping, and one taken out of it: nothing else changes', () => {
  let made = 0;
  fc.assert(
    fc.property(anywhere, words, ([file, path], value) => {
      const here = valueAt(read(textOf.get(file)!), path);
      if (isLeaf(here)) return;
      const key = Array.isArray(here) ? here.length : 'one-more';
      const more = Array.isArray(here) ? [...(here as unknown[]), value] : { ...(here as object), [key]: value };
      const change = { put: [...path, key], value };
      if (!holds(file, change, (before) => withValueAt(before, path, more), true)) return;
      made += 1;
      const there = changedBy(textOf.get(file)!, [change])!;
      const back = changedBy(there, [{ remove: [...path, key] }]);
      if (back !== undefined) expect(read(back)).toEqual(read(textOf.get(file)!));
    }),
    { numRuns: tries(50, 8) }
  );
  if (isDeep) expect(made).toBeGreaterThan(8);
});

test('whatever is taken out of any scenario, all else stays', () => {
  let made = 0;
  fc.assert(
    fc.property(anywhere, ([file, path]) => {
      const parent = path.slice(0, -1);
      const meant = (before: unknown) => {
        const above = valueAt(before, parent) as Record<string, unknown> | unknown[];
        const left = Array.isArray(above)
          ? above.filter((_, at) => at !== path.at(-1))
          : Object.fromEntries(Object.entries(above).filter(([key]) => key !== path.at(-1)));
        return withValueAt(before, parent, left);
      };
      if (holds(file, { remove: path }, meant, false)) made += 1;
    }),
    { numRuns: tries(50, 8) }
  );
  if (isDeep) expect(made).toBeGreaterThan(30);
});

test('what stands in several places by an alias is written out where it is changed; what others are the same as is refused', () => {
  const text = 'a: &one { zh: x, en: y } # why\nb: *one\nc: [*one]\n';
  expect(changedBy(text, [{ put: ['b', 'en'], value: 'z' }])).toBe(
    'a: &one { zh: x, en: y } # why\nb: { zh: x, en: z }\nc: [*one]\n'
  );
  expect(changedBy(text, [{ put: ['a', 'en'], value: 'z' }])).toBeUndefined();
  expect(changedBy(text, [{ remove: ['a'] }])).toBeUndefined();
  expect(changedBy('a: *gone\nb: 1\n', [{ put: ['b'], value: 2 }])).toBeUndefined();
});

test('lists grow and shrink item by item, in lines and in brackets; what does not parse is not touched', () => {
  const text = 'a:\n  - x: 1 # one\n    y: 2\n  # two\n  - z\nb: [p, q]\nc:\n';
  expect(changedBy(text, [{ put: ['a', 2], value: { k: 'v' } }])).toContain('  # two\n  - z\n  - { k: v }\nb:');
  expect(changedBy(text, [{ remove: ['a', 0] }])).toBe('a:\n  # two\n  - z\nb: [p, q]\nc:\n');
  expect(changedBy(text, [{ remove: ['a', 0, 'x'] }])).toContain('  - y: 2\n');
  expect(changedBy(text, [{ put: ['b', 2], value: 'r' }, { remove: ['b', 0] }])).toContain('b: [q, r]');
  expect(changedBy(text, [{ put: ['c', 'd'], value: 1 }])).toContain('c: { d: 1 }');
  expect(changedBy("a: 'x' # one\n", [{ put: ['a'], value: ['x', 'y'] }])).toBe("a: ['x', y] # one\n");
  expect(changedBy('a: [', [{ put: ['a'], value: 1 }])).toBeUndefined();
});
