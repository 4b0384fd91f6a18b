/**
 * `npm run house [-- --list] [-- --lower] [-- --root <checkout>]`: measures how the code is built, against `house/budgets.json`.
 * `--list` prints each thing counted, `--lower` writes lower budgets, `--root` measures another checkout.
 * Exit 1 if a figure is over its budget, 2 on wrong use.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { TRIED_CHANGES } from './house/changes.ts';
import { BUDGETS, houseFigures, type HouseFigure } from './house/figures.ts';
import { lowered } from './house/lower.ts';

const OUR_ROOT = resolve(import.meta.dirname, '../..');
const BUDGET_FILE = resolve(import.meta.dirname, 'house/budgets.json');

/** Remark behind a figure that differs from its budget. */
function remark({ name, value }: HouseFigure): string {
  const budget = BUDGETS[name];
  if (value > budget) return `  OVER ITS BUDGET OF ${budget}`;
  return value < budget ? `  lower its budget to ${value}` : '';
}

function report(figures: readonly HouseFigure[], list: boolean): 0 | 1 {
  for (const figure of figures) {
    const { name, value, beside, counted } = figure;
    console.log(`${name.padEnd(44)}${String(value).padStart(7)}  ${beside}${remark(figure)}`);
    if (list || value > BUDGETS[name]) for (const line of counted) console.log(`    ${line}`);
  }
  console.log('\nfiles touched by hand to add');
  for (const { what, files, tried } of TRIED_CHANGES)
    console.log(`    ${what.padEnd(40)}${String(files).padStart(7)}  tried ${tried}`);
  return figures.some(({ name, value }) => value > BUDGETS[name]) ? 1 : 0;
}

try {
  const { values } = parseArgs({
    options: {
      root: { type: 'string' },
      list: { type: 'boolean', default: false },
      lower: { type: 'boolean', default: false }
    }
  });
  if (values.lower && values.root !== undefined) throw new Error('--lower writes the budgets of this checkout only');
  const figures = houseFigures(resolve(values.root ?? OUR_ROOT));
  process.exitCode = report(figures, values.list);
  if (values.lower) writeFileSync(BUDGET_FILE, `${JSON.stringify(lowered(BUDGETS, figures), null, 2)}\n`);
} catch (error) {
  console.error(
    `${error instanceof Error ? error.message : String(error)}\nusage: npm run house [-- --list] [-- --lower] [-- --root <checkout>]`
  );
  process.exitCode = 2;
}
