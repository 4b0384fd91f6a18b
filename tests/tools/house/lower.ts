import type { Budgets, HouseFigure } from './figures.ts';

/** Lowers each budget to the value of its figure; raises none. */
export function lowered(budgets: Budgets, figures: readonly Pick<HouseFigure, 'name' | 'value'>[]): Budgets {
  const lower = figures.map(({ name, value }) => [name, Math.min(value, budgets[name])] as const);
  return { ...budgets, ...Object.fromEntries(lower) };
}
