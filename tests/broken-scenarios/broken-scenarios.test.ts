/**
 * Scenarios with one thing wrong, named `<code>-<n>.yaml`. What is to be found, and in which line, stands behind the line: `# ← SB0365`. Nothing else may be found.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { expect, it } from 'vitest';
import { customerWords } from '#atlas/customer-words';
import { findingsOf } from '#playthrough/findings';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { callerScenarios, loadPolicy, openScenarioFile, shippedScenarios } from '../../src/cli/data.ts';
import { proven } from '../../src/cli/commands/check.ts';
import { sample } from '../tools/sample.ts';

const here = import.meta.dirname;
const files = readdirSync(here).filter((name) => name.endsWith('.yaml'));
/** Longer than any of these takes. */
const enough_ms = 60_000;
/** Of what is shipped the best runs and some of the others: all of it is played where a scenario is written. */
const shipped_ms = 15_000;

async function foundIn(path: string, within_ms: number): Promise<readonly Diagnostic[]> {
  const policy = await loadPolicy();
  if (!policy.ok) throw new Error('the shipped policy is right');
  const opened = await openScenarioFile(path, policy.value);
  if (!opened.ok) return opened.diagnostics;
  const { scenario, tree } = opened.value;
  // Nobody practises with those by whom callers of a sandbox speak.
  if (callerScenarios().includes(path)) return opened.diagnostics;
  const proof = await proven(scenario, policy.value, within_ms);
  if (!proof.ok) return proof.diagnostics;
  return [...opened.diagnostics, ...findingsOf(scenario, proof.value, tree.place, customerWords(scenario))];
}

/** What a file says is wrong with it: codes by their lines. */
function marked(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, at) => [...line.matchAll(/# ← (SB\d{4})/g)].map(([, code]) => `${at + 1} ${code!}`));
}

it.each(sample(files, 3))(
  '%s is found out, in its line, and of nothing else',
  async (name) => {
    const text = readFileSync(join(here, name), 'utf8');
    const found = await foundIn(join(here, name), enough_ms);
    expect(marked(text).map((it) => it.replace(/.* /, ''))).toContain(name.replace(/-\d+\.yaml$/, ''));
    expect(found.map(({ line, code }) => `${line ?? 0} ${code}`).toSorted()).toEqual(marked(text).toSorted());
  },
  enough_ms
);

it('has two of each kind at least', () => {
  const codes = files.map((name) => name.replace(/-\d+\.yaml$/, ''));
  expect(codes.filter((code) => codes.filter((it) => it === code).length < 2)).toEqual([]);
});

it.each(sample([...shippedScenarios(), ...callerScenarios()], 1))(
  'nothing is found in %s, which is shipped',
  async (path) => {
    expect((await foundIn(path, shipped_ms)).map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
  },
  2 * enough_ms
);

type Written = Readonly<Record<string, unknown>>;
const isMap = (it: unknown): it is Written => it !== null && typeof it === 'object' && !Array.isArray(it);

/** A file with what another says in its place: maps key by key. */
function merged(base: unknown, over: unknown): unknown {
  if (!isMap(base) || !isMap(over)) return over;
  return { ...base, ...Object.fromEntries(Object.entries(over).map(([key, it]) => [key, merged(base[key], it)])) };
}

it(
  'nothing is found in a scenario that is written like the samples of the manual',
  async () => {
    const samples = [...readFileSync('scenarios/README.md', 'utf8').matchAll(/```yaml\n([^]*?)```/g)];
    expect(samples.length).toBeGreaterThanOrEqual(6);
    const bill = parse(readFileSync('scenarios/fee-complaint.yaml', 'utf8')) as Written & { variants: Written };
    const { settles } = bill.variants;
    const base: unknown = { ...bill, scenario: 'samples', variants: { settles } };
    const file = samples.map(([, text]) => parse(text!) as unknown).reduce(merged, base);
    const folder = mkdtempSync(join(tmpdir(), 'switchboard-samples-'));
    const path = join(folder, 'samples.yaml');
    writeFileSync(path, stringify(file, { aliasDuplicateObjects: false }));
    const found = await foundIn(path, enough_ms);
    rmSync(folder, { recursive: true });
    expect(found.map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
  },
  enough_ms
);
