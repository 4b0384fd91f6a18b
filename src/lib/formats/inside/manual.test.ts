import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aboutOf } from '#domain/schema';
import { policySchema } from '#machines/policy';
import type { z } from 'zod';
import { keysTable, manualShapes } from './manual';

/** Where each table stands: behind which heading of which manual. */
const places = {
  scenario: ['scenarios/README.md', '## 顶层 · At the top'],
  shared: ['scenarios/README.md', 'A file of shared behaviour:'],
  reaction: ['scenarios/README.md', 'One, or the first of several whose condition holds.'],
  run: ['tests/runs/README.md', '## 通话文件 · A run'],
  trace: ['tests/traces/README.md', '## 工单脚本 · A ticket script'],
  ticket: ['tests/traces/README.md', '`ticket`:'],
  operations: ['tests/operations/README.md', '## 运营脚本 · A script of the house'],
  'coming-ticket': ['tests/operations/README.md', '`tickets`:'],
  record: ['tests/operations/README.md', '`records`:']
} as const satisfies Readonly<Record<keyof typeof manualShapes, readonly [file: string, heading: string]>>;

describe('the manual', () => {
  test.each(Object.keys(places) as (keyof typeof places)[])(
    'has the table of the keys of a %s as its schema tells it (SB_WRITE=1 writes it anew)',
    (of) => {
      const [file, heading] = places[of];
      const written = readFileSync(file, 'utf8');
      const begin = written.indexOf(heading);
      expect(begin).toBeGreaterThanOrEqual(0);
      const from = written.indexOf('\n\n', begin) + 2;
      const current = `${written.slice(0, from)}${keysTable(of)}${written.slice(written.indexOf('\n\n', from))}`;
      if (process.env['SB_WRITE']) writeFileSync(file, current);
      expect(readFileSync(file, 'utf8')).toBe(current);
    }
  );

  test.each<[string, Readonly<Record<string, z.ZodType>>]>([
    ...Object.entries(manualShapes),
    ['policy', policySchema.in.shape]
  ])('says of every key of a %s what it is, in both languages', (_, shape) => {
    const silent = Object.entries(shape).flatMap(([key, schema]) => {
      const title = aboutOf(schema)?.title;
      return title && title.zh.trim() !== '' && title.en.trim() !== '' ? [] : [key];
    });
    expect(silent).toEqual([]);
  });
});
