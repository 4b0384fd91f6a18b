import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kept } from './parts.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'parts-'))));
afterEach(() => rmSync(folder, { recursive: true }));

let made = 0;
const part = (far: number, wanted = far) =>
  kept(
    join(folder, 'below'),
    'own-enquiry',
    (known: { far: number }) => known.far >= wanted,
    () => {
      made += 1;
      return { far };
    }
  );

test('what is kept is not done again, unless it does not go as far as is wanted', () => {
  made = 0;
  expect([part(10), part(10), part(20), part(20, 15)].map(({ far }) => far)).toEqual([10, 10, 20, 20]);
  expect(made).toBe(2);
  expect(readdirSync(join(folder, 'below'))).toEqual(['own-enquiry.json']);
});

test('what was stopped half-way leaves nothing behind that counts', () => {
  expect(() =>
    kept(
      folder,
      'x',
      () => true,
      () => {
        throw new Error('stopped');
      }
    )
  ).toThrow('stopped');
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(join(folder, 'x.json.1'), '{"fa');
  expect(
    kept(
      folder,
      'x',
      () => true,
      () => 7
    )
  ).toBe(7);
});
