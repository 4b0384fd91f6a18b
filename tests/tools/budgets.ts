/**
 * `npm run budgets`: how much JavaScript the pages of ROUTE_BUDGETS load, read from the last build.
 * Counted is all that a page asks for before it works, also what it imports only when it runs. What is loaded later is
 * named in the budget and printed beside; `tests/browser/weight.spec.ts` sees to it that nothing else is loaded.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isOver, ROUTE_BUDGETS } from './route-budgets.ts';
import { isBuilt, scriptsOf } from './weigh.ts';

const root = resolve(import.meta.dirname, '../..');

function gzippedBytes(files: readonly string[]): number {
  const sizes = files.map((file) => gzipSync(readFileSync(join(root, 'build', file)), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Prints what each page loads. Answers how many pages are over their limit. */
async function main(): Promise<number> {
  if (!isBuilt(root)) {
    console.error('There is no build to measure. Run npm run build first.');
    return 1;
  }
  let over = 0;
  for (const budget of ROUTE_BUDGETS) {
    const { page, limit_bytes } = budget;
    const scripts = await scriptsOf(root, budget);
    if (!scripts) {
      console.log(`${page.padEnd(6)} not there yet, limit ${limit_bytes / 1000} kB`);
      continue;
    }
    const { route, first, awaited, later } = scripts;
    const [first_bytes, awaited_bytes] = [gzippedBytes(first), gzippedBytes(awaited)];
    const bytes = first_bytes + awaited_bytes;
    const parts = `${kilobytes(first_bytes)} at once, ${kilobytes(awaited_bytes)} when it runs`;
    const verdict = bytes <= limit_bytes ? 'within' : isOver(bytes, limit_bytes) ? 'OVER' : 'A LITTLE ABOVE';
    console.log(
      `${page.padEnd(6)} ${kilobytes(bytes)} of JavaScript before it works (${parts}; ${first.length + awaited.length} files), ${verdict} its ${limit_bytes / 1000} kB (${route})`
    );
    for (const [name, files] of Object.entries(later))
      console.log(`       later ${kilobytes(gzippedBytes(files))}: ${name}, ${budget.later[name]}`);
    if (isOver(bytes, limit_bytes)) over += 1;
  }
  if (over > 0) console.error('Load what the first screen does not need with import(), or move it to a worker.');
  return over;
}

process.exitCode = (await main()) > 0 ? 1 : 0;
