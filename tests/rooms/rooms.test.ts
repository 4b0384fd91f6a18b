/** Proves that every rule of `.dependency-cruiser.cjs` can fail: one small tree breaks each of them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseResult, type IFlattenedRuleSet, type ICruiseOptions } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BREACHES, FREE } from './breaches.ts';

const root = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

interface Rules extends IFlattenedRuleSet {
  readonly options: ICruiseOptions;
}
const { options, ...ruleSet } = require(join(root, '.dependency-cruiser.cjs')) as Rules;
const { imports } = require(join(root, 'package.json')) as { imports: object };

/** Packages that the rules speak of, as empty stand-ins. */
const PACKAGES = ['dexie', '@faker-js/faker', 'yaml', 'zod', 'xstate'];

const folder = mkdtempSync(join(tmpdir(), 'switchboard-rooms-'));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

let violations: ICruiseResult['summary']['violations'] = [];

beforeAll(async () => {
  const dependencies = Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0']));
  write('package.json', JSON.stringify({ type: 'module', imports, dependencies }));
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};');
  }
  for (const [path, text] of Object.entries({ ...BREACHES.files, ...FREE })) write(path, text);
  const result = await cruise(['src', 'machines'], { ...options, ruleSet, validate: true, baseDir: folder });
  if (typeof result.output === 'string') throw new Error(result.output);
  violations = result.output.summary.violations;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the doors of the rooms', () => {
  test('every rule has a breach that proves it', () => {
    const names = (ruleSet.forbidden ?? []).map((rule) => rule.name);
    expect(Object.keys(BREACHES.byRule).toSorted()).toEqual(names.toSorted());
  });

  test.each(Object.entries(BREACHES.byRule))('%s', (name, froms) => {
    const found = violations.filter(({ rule }) => rule.name === name).map(({ from }) => from);
    expect([...new Set(found)].toSorted()).toEqual(froms.toSorted());
  });

  test('what is allowed breaks none', () => {
    const accused = violations
      .filter(({ from }) => from in FREE)
      .map(({ rule, from, to }) => `${rule.name}: ${from} > ${to}`);
    expect(accused).toEqual([]);
  });

  test('every rule tells its motive and a remedy', () => {
    for (const { name, comment } of ruleSet.forbidden ?? []) expect(comment?.length ?? 0, name).toBeGreaterThan(40);
  });
});
