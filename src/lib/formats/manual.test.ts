import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aboutOf } from '#domain/schema';
import { policySchema } from '#machines/policy';
import type { z } from 'zod';
import { scenarioTable } from './manual';
import { scenarioSchema } from './scenario';

const file = 'scenarios/README.md';
const [begin, end] = ['## 顶层 · At the top\n\n', '\n\n条件 · Conditions:'];

describe('the manual', () => {
  test('has the table of the keys at the top of a scenario as their schema tells it (SB_WRITE=1 writes it anew)', () => {
    const written = readFileSync(file, 'utf8');
    const from = written.indexOf(begin) + begin.length;
    const current = written.slice(0, from) + scenarioTable() + written.slice(written.indexOf(end));
    if (process.env['SB_WRITE']) writeFileSync(file, current);
    expect(readFileSync(file, 'utf8')).toBe(current);
  });

  test.each<[string, Readonly<Record<string, z.ZodType>>]>([
    ['scenario', scenarioSchema.in.shape],
    ['policy', policySchema.in.shape]
  ])('says of every key of a %s what it is, in both languages', (_, shape) => {
    const silent = Object.entries(shape).flatMap(([key, schema]) => {
      const title = aboutOf(schema)?.title;
      return title && title.zh.trim() !== '' && title.en.trim() !== '' ? [] : [key];
    });
    expect(silent).toEqual([]);
  });
});
