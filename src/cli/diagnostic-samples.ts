import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagnosticCode } from '#diagnostics/diagnostic';
import { root } from './files.ts';

/** A file that is wrong in one way, and the same file put right. */
export interface SamplePair {
  /** By which reader: `policy`, `scenario`, `run` … */
  readonly reader: string;
  readonly incorrect: string;
  readonly correct: string;
}

/** The sample of a code in `tests/diagnostics`: the very files that its test reads. None where no file can show the fault. */
export function sampleOf(code: DiagnosticCode): SamplePair | undefined {
  const folder = join(root, 'tests/diagnostics', code);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const [incorrect, correct] = ['incorrect', 'correct'].map((side) =>
    names.find((name) => name.startsWith(`${side}.`) && !name.endsWith('.ts'))
  );
  if (incorrect === undefined || correct === undefined) return undefined;
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { reader: incorrect.split('.')[1]!, incorrect: read(incorrect), correct: read(correct) };
}
