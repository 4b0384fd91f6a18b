/**
 * `npm run house [-- --list] [-- --lower] [-- --base <commit>] [-- --root <checkout>]`: measures how the code is built, against
 * `house/budgets.json` and the commit at which the branch left main. Exit 1 if a figure is above either, 2 on wrong use.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { baseOf, limitOf, tooHigh, type Base } from './house/base.ts';
import { TRIED_CHANGES } from './house/changes.ts';
import { BUDGETS, houseFigures, type HouseFigure } from './house/figures.ts';
import { lowered } from './house/lower.ts';

const OUR_ROOT = resolve(import.meta.dirname, '../..');
const BUDGET_FILE = resolve(import.meta.dirname, 'house/budgets.json');

/** Remark behind a figure that differs from its limit. */
function remark({ name, value }: HouseFigure, base: Base | undefined): string {
  const limit = limitOf(name, BUDGETS, base);
  if (value > limit && limit < BUDGETS[name]) return `  ABOVE ${limit} OF ${base!.commit}`;
  if (value > limit) return `  OVER ITS BUDGET OF ${limit}`;
  return value < BUDGETS[name] ? `  lower its budget to ${value}` : '';
}

function report(figures: readonly HouseFigure[], list: boolean, base: Base | undefined): 0 | 1 {
  const high = tooHigh(figures, BUDGETS, base);
  for (const figure of figures) {
    const { name, value, beside, counted } = figure;
    console.log(`${name.padEnd(44)}${String(value).padStart(7)}  ${beside}${remark(figure, base)}`);
    if (list || high.includes(figure)) for (const line of counted) console.log(`    ${line}`);
  }
  console.log(base === undefined ? '\nno base to compare with' : `\ncompared with ${base.commit}`);
  if (high.length > 0) console.log('Take something out, or raise the budget and say in CHANGELOG.md what paid for it.');
  console.log('\nfiles touched by hand to add');
  for (const { what, files, tried } of TRIED_CHANGES)
    console.log(`    ${what.padEnd(40)}${String(files).padStart(7)}  tried ${tried}`);
  return high.length > 0 ? 1 : 0;
}

try {
  const { values } = parseArgs({
    options: {
      root: { type: 'string' },
      base: { type: 'string' },
      list: { type: 'boolean', default: false },
      lower: { type: 'boolean', default: false }
    }
  });
  if (values.lower && values.root !== undefined) throw new Error('--lower writes the budgets of this checkout only');
  const figures = houseFigures(resolve(values.root ?? OUR_ROOT));
  const base = values.root === undefined ? baseOf(OUR_ROOT, values.base) : undefined;
  process.exitCode = report(figures, values.list, base);
  if (values.lower) writeFileSync(BUDGET_FILE, `${JSON.stringify(lowered(BUDGETS, figures), null, 2)}\n`);
} catch (error) {
  console.error(
    `${error instanceof Error ? error.message : String(error)}\nusage: npm run house [-- --list] [-- --lower] [-- --base <commit>] [-- --root <checkout>]`
  );
  process.exitCode = 2;
}
