import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBuildFresh } from './serve.ts';

let root = '';

/** Writes a file, and dates it and its folders. */
function write(path: string, second: number): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  for (let at = file; at !== root; at = dirname(at)) utimesSync(at, second, second);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'switchboard-build-'));
  write('src/lib/app/messages.ts', 100);
  write('package.json', 100);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('without a build there is nothing fresh', () => {
  expect(isBuildFresh(root)).toBe(false);
});

test('a build newer than every source is fresh, one older than any is not', () => {
  write('build/200.html', 200);
  expect(isBuildFresh(root)).toBe(true);
  write('scenarios/fee.yaml', 300);
  expect(isBuildFresh(root)).toBe(false);
});

test('a test, or what the build itself wrote, makes no build old', () => {
  write('build/200.html', 200);
  write('src/lib/app/paraglide/messages.js', 300);
  write('src/lib/kernel/queue.ts', 100);
  writeFileSync(join(root, 'src/lib/kernel/queue.test.ts'), '');
  for (const path of ['src/lib/kernel', 'src/lib', 'src']) utimesSync(join(root, path), 100, 100);
  expect(isBuildFresh(root)).toBe(true);
});

test('a deleted source makes a build old', () => {
  write('src/lib/kernel/queue.ts', 100);
  write('build/200.html', 200);
  rmSync(join(root, 'src/lib/kernel/queue.ts'));
  expect(isBuildFresh(root)).toBe(false);
});
