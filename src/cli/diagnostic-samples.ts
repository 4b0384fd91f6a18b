import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.ts';

/** File with a single error, and the same file corrected. */
export interface SamplePair {
  /** Reader that detects the error: `policy`, `scenario`, `run` … */
  readonly reader: string;
  readonly incorrect: string;
  readonly correct: string;
}

const samples = join(root, 'tests/diagnostics');

const codeFolders = (): readonly string[] => readdirSync(samples).filter((name) => /^SB\d{4}$/.test(name));

export function samplesOf(readers: readonly string[]): Readonly<Record<string, SamplePair>> {
  return Object.fromEntries(
    codeFolders().flatMap((code) => {
      const sample = sampleOf(code);
      return sample && readers.includes(sample.reader) ? [[code, sample]] : [];
    })
  );
}

/** Returns a code's sample from `tests/diagnostics`, as its test uses it; `undefined` if no file can show it. */
export function sampleOf(code: string): SamplePair | undefined {
  const folder = join(samples, code);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const [incorrect, correct] = ['incorrect', 'correct'].map((side) =>
    names.find((name) => name.startsWith(`${side}.`) && !name.endsWith('.ts'))
  );
  if (incorrect === undefined || correct === undefined) return undefined;
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { reader: incorrect.split('.')[1]!, incorrect: read(incorrect), correct: read(correct) };
}
