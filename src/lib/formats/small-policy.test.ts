import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { canonical } from '#domain/canonical';
import { readPolicy } from './policy';
import { smallPolicy, smallPolicyText, wholePolicy } from './small-policy';
import { readYaml } from './yaml';

type Raw = Readonly<Record<string, unknown>>;
const read = (path: string) => parse(readFileSync(path, 'utf8')) as Raw;
const shipped = read('machines/policy/default.yaml');
const tight = read('tests/policies/tight.yaml');

/** Reads the text of a small file; diagnostics with their lines. */
function told(text: string) {
  const yaml = readYaml(text, 'mine.yaml');
  if (!yaml.ok) throw new Error('no YAML');
  const result = readPolicy(yaml.value.value, yaml.value.place, { base: shipped });
  return { result, found: result.diagnostics.map(({ code, line }) => [code, line]) };
}

describe('a small policy', () => {
  test('is the shipped one but for what it says: mappings key by key, lists and texts as a whole', () => {
    const { result } = told(
      [
        'extends: default',
        'policy: mine',
        'limits: { 2.2-ordinary-2h: 1h }',
        'gates: [x-abuse]',
        'teams: { night: { zh: 夜班, en: night shift } }',
        'scripts:',
        '  1.2-privacy: { zh: "我们会保密", en: "We keep it to ourselves" }'
      ].join('\n')
    );
    const whole = readPolicy(shipped);
    expect(result.diagnostics).toEqual([]);
    if (!result.ok || !whole.ok) throw new Error('unreadable');
    const { limits, gates, teams, scripts, id, limits_ms: _ms, ...rest } = result.value;
    expect(id).toBe('mine');
    expect(limits).toEqual({ ...whole.value.limits, '2.2-ordinary-2h': { per: 'wall', ms: 3_600_000 } });
    expect(gates).toEqual(['x-abuse']);
    expect(Object.keys(teams)).toEqual([...Object.keys(whole.value.teams), 'night']);
    expect(scripts['1.2-privacy']).toEqual({ zh: '我们会保密', en: 'We keep it to ourselves' });
    expect(whole.value).toMatchObject(rest);
  });

  test('need not say what it builds on, if it has sections of a policy alone', () => {
    const { result } = told('limits: { 2.2-ordinary-2h: 1h }');
    expect(result.ok && result.value.limits['2.2-ordinary-2h']).toEqual({ per: 'wall', ms: 3_600_000 });
    expect(told('late: 40\nlimits:\n  2.2-ordinary-2h: soon').found).toEqual([['SB0602', 3]]);
    // What a whole one begins with, or something else, is no small one: all that is missing is told.
    for (const other of ['policy: mine\nlate: 40', 'late: 40\nelse: 1', '{}'])
      expect(told(other).found.filter(([code]) => code === 'SB0601').length).toBeGreaterThan(5);
  });

  test('of nothing is the shipped one', () => {
    expect(canonical(wholePolicy({ extends: 'default' }, shipped))).toBe(canonical(shipped));
    expect(smallPolicy(shipped, shipped)).toEqual({ extends: 'default' });
  });

  test.each<[string, string, [string, number][]]>([
    ['a limit of another kind', 'extends: default\nlimits:\n  3.1-tech-24h: soon', [['SB0602', 3]]],
    ['a key that there is not', 'extends: default\npass: { totl: 80 }', [['SB0606', 2]]],
    ['a text in one language', 'extends: default\nscripts:\n  1.2-privacy: { zh: 好 }', [['SB0608', 3]]],
    ['a sum that follows from the rest', 'extends: default\n\nverdict-weights: { phrasing: 50 }', [['SB0607', 3]]],
    ['a policy to build on that there is not', '# mine\nextends: older', [['SB0602', 2]]],
    ['a key taken out that there is not', 'extends: default\nteams:\n  none: null', [['SB0602', 3]]],
    ['a key taken out that is needed', 'extends: default\nlimits:\n  3.1-tech-24h: null', [['SB0601', 3]]]
  ])('with %s is refused at its line', (_, text, expected) => {
    const { result, found } = told(text);
    expect(result.ok).toBe(false);
    expect(found).toEqual(expected);
  });

  test('that breaks what it does not say itself is refused where it says what it builds on', () => {
    const { result, found } = told('policy: mine\nextends: default\nteams: { field: null }');
    expect(result.ok).toBe(false);
    expect(new Set(found.map(([code, line]) => `${code} ${line}`))).toContain('SB0606 2');
  });

  test('without anything to build on lacks whatever it does not say', () => {
    const result = readPolicy({ extends: 'default', late: 40 });
    expect(result.diagnostics.every(({ code }) => code === 'SB0601')).toBe(true);
    expect(result.ok).toBe(false);
  });
});

/** A policy with some keys changed, taken out and added, and some mappings in another order. */
function altered(value: unknown, steps: readonly number[], depth = 0): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return alteredLeaf(value, steps, depth);
  const entries = Object.entries(value);
  const at = (nth: number) => steps[(depth * 7 + nth) % steps.length]!;
  const kept = entries.flatMap(([key, each], nth): [string, unknown][] => {
    const what = at(nth) % 23;
    if (what === 0) return [];
    return [[key, what < 6 ? altered(each, steps, depth + nth + 1) : each]];
  });
  const more = at(3) % 5 === 0 ? [['new', { zh: '新', en: 'new' }] as [string, unknown]] : [];
  const all = [...kept, ...more];
  return Object.fromEntries(at(5) % 4 === 0 ? all.reverse() : all);
}

function alteredLeaf(value: unknown, steps: readonly number[], depth: number): unknown {
  if (typeof value === 'number') return value + (steps[depth % steps.length]! % 3);
  if (Array.isArray(value)) return value.slice(steps[depth % steps.length]! % 2);
  return typeof value === 'string' ? `${value}!` : value;
}

/** Mappings of the author's own names keep their order; of all else it says nothing. */
const ordered = ['teams', 'desks', 'tags', 'business-types', 'questions'] as const;

describe('the smallest file', () => {
  test('of any policy, read, is that policy', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 5, maxLength: 30 }), fc.boolean(), (steps, strict) => {
        const policy = altered(strict ? tight : shipped, steps) as Raw;
        const again = wholePolicy(parse(smallPolicyText(policy, shipped)), shipped) as Raw;
        // Not as one long text: nobody could read what differs.
        expect(canonical(again) === canonical(policy)).toBe(true);
        for (const key of ordered)
          expect(Object.keys((again[key] as object | undefined) ?? {})).toEqual(
            Object.keys((policy[key] as object | undefined) ?? {})
          );
      }),
      { numRuns: 60 }
    );
  });

  test('of another policy reads as that one, and says it in one order', () => {
    const text = smallPolicyText(tight, shipped);
    const small = parse(text) as Raw;
    const [whole, again] = [readPolicy(tight), readPolicy(small, undefined, { base: shipped })];
    expect(whole.ok && again.ok && JSON.stringify(again.value) === JSON.stringify(whole.value)).toBe(true);
    expect(smallPolicyText(tight, shipped)).toBe(text);
    expect(Object.hasOwn(small, 'scripts')).toBe(false);
  });

  test('has nothing that is the same', () => {
    const policy = { ...shipped, late: 40, limits: { ...(shipped['limits'] as Raw), '2.2-ordinary-2h': '1h' } };
    expect(smallPolicyText(policy, shipped)).toBe('extends: default\nlimits:\n  2.2-ordinary-2h: 1h\nlate: 40\n');
  });
});
