import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isYaml, offsetAt, putAt, removeAt, sourceAt } from './yaml-edit';
import { valueAt, type Path } from './value-at';

const shipped = readFileSync('machines/policy/default.yaml', 'utf8');
const read = (text: string): unknown => parse(text, { version: '1.2', schema: 'core' });

/** The lines in which two texts differ. */
function changed(before: string, after: string): readonly [readonly string[], readonly string[]] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  return [a.slice(from, a.length - back), b.slice(from, b.length - back)];
}

describe('an edit of the policy', () => {
  test.each<[string, Path, unknown, string]>([
    ['a limit', ['limits', '2.2-ordinary-2h'], '1h', '  2.2-ordinary-2h: 1h'],
    ['one with a comment behind it', ['limits', '3.1-vip-1h'], '2h', '  3.1-vip-1h: 2h # before the visit'],
    [
      'what is quoted',
      ['calendar', 'hours', 'from'],
      '08:30',
      '  hours: { from: "08:30", to: "18:00" } # half-open: what comes in at 18:00 sharp comes in outside them'
    ],
    ['a number in a flow', ['pass', 'total'], 85, 'pass: { total: 85, verdict: 60 }'],
    ['a list', ['ticket', 'self-help'], ['restart', 'lights', 'field'], '  self-help: [restart, lights, field]'],
    [
      'a text with a comma in a flow',
      ['teams', 'field', 'en'],
      'Field, local',
      '  field: { zh: 属地装维团队, en: "Field, local" }'
    ]
  ])('changes %s and nothing else', (_, path, value, line) => {
    const after = putAt(shipped, path, { value })!;
    const [gone, come] = changed(shipped, after);
    expect(gone).toHaveLength(1);
    expect(come).toEqual([line]);
    expect(valueAt(read(after), path)).toEqual(value);
  });

  test('puts what was not there behind the others of its mapping, and takes it away again', () => {
    for (const [path, value] of [
      [['weights', '2.1-identity'], 20],
      [['limits', '3.3-new'], '3h'],
      [['own-rules', 'x-abuse', 'most'], 40],
      [['calendar', 'days', '2026-12-31'], 'rest']
    ] as const) {
      const after = putAt(shipped, path, { value })!;
      expect(valueAt(read(after), path)).toEqual(value);
      expect(removeAt(after, path)).toBe(shipped);
    }
  });

  test('whatever value is put back where it was, the policy is what it was', () => {
    const leaves: Path[] = [];
    const walk = (value: unknown, at: Path): void => {
      if (value !== null && typeof value === 'object' && !Array.isArray(value))
        for (const [key, each] of Object.entries(value)) walk(each, [...at, key]);
      else leaves.push(at);
    };
    walk(read(shipped), []);
    // Every fortieth: each reads the whole file some times.
    for (const path of leaves.filter((_, at) => at % 40 === 0)) {
      const value = valueAt(read(shipped), path);
      const after = putAt(shipped, path, { value })!;
      expect(read(after), path.join('.')).toEqual(read(shipped));
    }
  });

  test('any words, and any list of them, can be put in', () => {
    const small = 'a: { zh: "x", en: y } # why\nb: [p, q]\nc: z\n';
    const words = fc.string({ unit: fc.constantFrom(...'a 的,:#[]{}"\'\\\n-&*!|>%@`?') });
    fc.assert(
      fc.property(words, fc.array(words), (one, some) => {
        for (const path of [['a', 'zh'], ['a', 'en'], ['a', 'new'], ['c']])
          expect(valueAt(read(putAt(small, path, { value: one })!), path)).toBe(one);
        expect(valueAt(read(putAt(small, ['b'], { value: some })!), ['b'])).toEqual(some);
      })
    );
  });

  test('a piece is shown by itself, and what is made of it stands where it was', () => {
    const source = sourceAt(shipped, ['ticket', 'dispatch'])!;
    expect(source.startsWith('- ')).toBe(true);
    expect(read(source)).toEqual(valueAt(read(shipped), ['ticket', 'dispatch']));
    expect(putAt(shipped, ['ticket', 'dispatch'], { source })).toBe(shipped);
    const after = putAt(shipped, ['gates'], { source: '- 5.1-shirking\n- x-abuse' })!;
    expect(after).toContain('\ngates:\n  - 5.1-shirking\n  - x-abuse\ngate-cap: 30');
    const flow = putAt(shipped, ['ticket', 'dispatch'], { source: '[]' })!;
    expect(valueAt(read(flow), ['ticket', 'dispatch'])).toEqual([]);
  });

  test('finds its place, and says of a piece whether it can stand by itself', () => {
    expect(shipped.slice(offsetAt(shipped, ['limits', '2.2-ordinary-2h'])).startsWith('2.2-ordinary-2h: 2h')).toBe(
      true
    );
    expect(offsetAt(shipped, ['limits', 'none'])).toBeUndefined();
    expect([isYaml('[a, b]'), isYaml('[a'), isYaml('')]).toEqual([true, false, false]);
    expect(putAt('a: 1', ['a', 'b'], { value: 2 })).toBeUndefined();
    expect(removeAt('a: 1', ['b'])).toBeUndefined();
    expect(removeAt('a: { b: 1 }', ['a', 'b'])).toBe('a: {}');
    expect(putAt('a: {}', ['a', 'b', 'c'], { value: 2 })).toBe('a: { b: { c: 2 } }');
    expect(putAt('a:', ['a'], { value: 'x' })).toBe('a: x');
  });
});
