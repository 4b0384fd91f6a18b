/**
 * `npm test`: the gate, in one command. `npm test -- unit lint` runs some steps only; `npm run deep` checks the rest.
 * The last line is always `N passed, N failed`; the exit code is 1 if anything failed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { runScript } from '../../src/build/run-command.ts';
import { runAll } from './schedule.ts';
import type { FileOutcome } from './counts.ts';
import { STEPS, type Step, type StepResult } from './steps.ts';

/** Two cores are what a small machine has. */
const WIDTH = 2;

/** So many of the slowest test files are named. */
const SLOWEST = 10;

/** So many failures of a step are named once more at the end. */
const MOST_NAMED = 20;

process.chdir(resolve(import.meta.dirname, '../..'));

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no step "${unknown.join('", "')}". The steps are: ${STEPS.map((s) => s.name).join(', ')}.`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const steps = asked.length > 0 ? STEPS.filter((step) => asked.includes(step.name)) : STEPS;

const folder = mkdtempSync(join(tmpdir(), 'switchboard-test-'));
const started_ms = performance.now();
const seconds = (since_ms: number): string => `${((performance.now() - since_ms) / 1000).toFixed(1)} s`;
let passed = 0;
let failed = 0;
const unsound: string[] = [];
const retried: string[] = [];
const files: FileOutcome[] = [];

function report(step: Step, result: StepResult, since_ms: number): void {
  const mark = result.failed === 0 ? 'ok    ' : 'FAILED';
  console.log(`${mark} ${step.name.padEnd(8)} ${seconds(since_ms).padStart(7)}  ${result.note ?? ''}`.trimEnd());
  if (result.failed === 0 && !step.talks) return;
  const lines = result.output.trim().split('\n');
  console.log(lines.map((line) => `       ${line}`).join('\n'));
}

async function perform(step: Step): Promise<void> {
  const since_ms = performance.now();
  const result = await step
    .run({ folder, say: (line) => console.log(`       ${line}`) })
    .catch((error: unknown): StepResult => ({ passed: 0, failed: 1, output: String(error) }));
  passed += result.passed;
  failed += result.failed;
  retried.push(...(result.retried ?? []));
  files.push(...(result.files ?? []));
  const names = result.failures?.length ? result.failures : ['see above'];
  if (result.failed > 0) unsound.push(...names.slice(0, MOST_NAMED).map((name) => `${step.name}: ${name}`));
  report(step, result, since_ms);
}

try {
  // Generated types and messages are read by several steps; made here, no two steps write them at once.
  const prepared = await runScript('generate', []);
  if (prepared.code !== 0) console.log(prepared.output);
  await runAll(steps, WIDTH, perform);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const slowest = files.toSorted((a, b) => b.took_s - a.took_s).slice(0, SLOWEST);
if (slowest.length > 0) console.log('\nSlowest test files:');
for (const { file, took_s } of slowest) console.log(`  ${took_s.toFixed(1).padStart(6)} s  ${relative('.', file)}`);
if (retried.length > 0) console.log(`\nPassed on the second try:\n${retried.map((name) => `  ${name}`).join('\n')}`);
if (unsound.length > 0) console.log(`\nWhat failed:\n${unsound.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${steps.length} steps in ${seconds(started_ms)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
