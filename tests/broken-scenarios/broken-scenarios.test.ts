/**
 * Scenarios with one thing wrong, named `<code>-<n>.yaml`. What is to be found, and in which line, stands behind the line: `# ← SB0365`. Nothing else may be found.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { customerWords } from '#atlas/customer-words';
import { findingsOf } from '#playthrough/findings';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { callerScenarios, loadPolicy, openScenarioFile, shippedScenarios } from '../../src/cli/data.ts';
import { proven } from '../../src/cli/proven.ts';
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
