import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/cli/files.ts';

/** Why mutants may survive: their names to the reason, from the lines `` - `name`: reason `` of `tests/mutants.md`. */
export function reasons(text = written()): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    const match = /^- `([^`]+)`: (.+)$/.exec(line);
    if (match) found.set(match[1]!, match[2]!);
  }
  return found;
}

function written(): string {
  const file = join(root, 'tests/mutants.md');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
