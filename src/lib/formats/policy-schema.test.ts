import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readPolicy } from './policy';
import { policyJsonSchema } from './inside/json-schema';
import { sample } from '../../../tests/tools/sample.ts';

const file = 'machines/policy/schema.json';
const [shipped, tight] = ['machines/policy/default.yaml', 'tests/policies/tight.yaml'].map((path): unknown =>
  parse(readFileSync(path, 'utf8'))
);
/** An interpreter of JSON Schema that is not ours. */
const schema = z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')) as never);
const fits = (policy: unknown) => schema.safeParse(policy).success;

type Path = readonly (string | number)[];

function leavesOf(value: unknown, at: Path): readonly Path[] {
  if (value === null || typeof value !== 'object') return [at];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...at, Array.isArray(value) ? +key : key]));
}

function changed(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  const inner = changed((value as Record<string, unknown>)[step], rest, to);
  if (Array.isArray(value)) return value.map((each: unknown, at) => (at === step ? inner : each));
  return { ...(value as object), [step]: inner };
}

describe('machines/policy/schema.json', () => {
  test('is what its schema says (SB_WRITE=1 writes it anew)', async () => {
    const current = await format(JSON.stringify(policyJsonSchema()), {
      ...(await resolveConfig(file)),
      filepath: file
    });
    if (process.env['SB_WRITE']) writeFileSync(file, current);
    expect(readFileSync(file, 'utf8')).toBe(current);
  });

  test('is met by the policies that there are', () => {
    for (const policy of [shipped, tight]) expect(schema.safeParse(policy).error?.issues ?? []).toEqual([]);
  });

  const leaves = leavesOf(shipped, []);
  test('refuses, as the reader does, whatever is of another kind', () => {
    expect(leaves.length).toBeGreaterThan(700);
    const parted = sample(leaves, 80).filter((path) => {
      const wrong = changed(shipped, path, { no: ['such'] });
      return fits(wrong) || readPolicy(wrong).ok;
    });
    expect(parted).toEqual([]);
  });

  test.each<[string, Path, unknown]>([
    ['a section that there is not', ['limit'], {}],
    ['a limit without its unit', ['limits', '3.1-tech-24h'], '24'],
    ['a negative limit', ['limits', '3.1-tech-24h'], '-24h'],
    ['a limit of a clause without a timer', ['limits', '1.2-capture'], '24h'],
    ['over a hundred percent', ['warn-at-remaining'], 125],
    ['over a hundred percent for one clause', ['warn-at-remaining'], { default: 25, '3.1-biz-1d': 101 }],
    ['percentages without that of all others', ['warn-at-remaining'], { '3.1-biz-1d': 50 }],
    ['a gate of no clause', ['gates', 0], '5.1-shirk'],
    ['a text in a third language', ['scripts', '1.2-privacy'], { zh: '好', en: 'good', fr: 'bon' }],
    ['a text in one language', ['scripts', '1.2-privacy'], { zh: '好' }],
    ['a phrase of a clause that forbids none', ['phrases', '1.2-capture'], { zh: [], en: [] }],
    ['a habit that nobody can have', ['ticket', 'habits', 0, 'do'], 'demand-tolled'],
    ['a habit for no case', ['ticket', 'habits', 0, 'when'], { not: 'wants-more' }],
    ['a day that is neither', ['calendar', 'days', '2026-12-31'], 'half'],
    ['a step of self-help that there is not', ['ticket', 'self-help'], ['pray']]
  ])('refuses %s', (_, path, value) => {
    const wrong = changed(shipped, path, value);
    expect(fits(wrong)).toBe(false);
    expect(readPolicy(wrong).ok).toBe(false);
  });

  test('lets warnings differ by clause', () => {
    const policy = changed(shipped, ['warn-at-remaining'], { default: 25, '3.1-biz-1d': 50 });
    expect(fits(policy)).toBe(true);
    expect(readPolicy(policy).ok).toBe(true);
  });
});
