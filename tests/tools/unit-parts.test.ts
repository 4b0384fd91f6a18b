import { expect, test } from 'vitest';
import { unitFiles, unitParts } from './unit-parts.ts';

test('each unit test is in one part, and each part has some', () => {
  const files = unitFiles();
  expect(files).toContain('tests/tools/unit-parts.test.ts');
  expect(files.filter((file) => file.startsWith('tests/browser/'))).toEqual([]);
  const parts = unitParts(files);
  expect(parts.flat().toSorted()).toEqual(files);
  expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThan(20);
});
