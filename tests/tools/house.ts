/**
 * `npm run house [-- --list] [-- --root <checkout>]`: measures how the code is built and holds it against the budgets in `house/figures.ts`.
 * `--list` prints what was counted, `--root` measures another checkout. Exit 1 if a budget is passed, 2 if it is used wrongly.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { TRIED_CHANGES } from './house/changes.ts';
import { BUDGETS, houseFigures, type HouseFigure } from './house/figures.ts';

function report(figures: readonly HouseFigure[], list: boolean): 0 | 1 {
  for (const { name, value, beside, counted } of figures) {
    const mark = value > BUDGETS[name] ? `  PASSED ITS BUDGET OF ${BUDGETS[name]}` : '';
    console.log(`${name.padEnd(44)}${String(value).padStart(7)}  ${beside}${mark}`);
    if (list || mark !== '') for (const line of counted) console.log(`    ${line}`);
  }
  console.log('\nfiles touched by hand to add');
  for (const { what, files, tried } of TRIED_CHANGES)
    console.log(`    ${what.padEnd(40)}${String(files).padStart(7)}  tried ${tried}`);
  return figures.some(({ name, value }) => value > BUDGETS[name]) ? 1 : 0;
}

try {
  const { values } = parseArgs({ options: { root: { type: 'string' }, list: { type: 'boolean', default: false } } });
  process.exitCode = report(houseFigures(resolve(values.root ?? resolve(import.meta.dirname, '../..'))), values.list);
} catch (error) {
  console.error(
    `${error instanceof Error ? error.message : String(error)}\nusage: npm run house [-- --list] [-- --root <checkout>]`
  );
  process.exitCode = 2;
}
