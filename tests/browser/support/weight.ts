import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { ROUTE_BUDGETS } from '../../tools/route-budgets.ts';
import { scriptsOf } from '../../tools/weigh.ts';

export const root = resolve(import.meta.dirname, '../../..');

/** The scripts that a page asks for from now on, as the budget names them. */
export function scriptsAskedBy(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname.slice(1);
    // What reads lines is no script of the page's own: it runs in a worker, and is weighed with all that a call needs.
    if (request.resourceType() === 'script' && !path.includes('/workers/')) asked.add(path);
  });
  return asked;
}

/** Scripts that the budget of a page counts, and those that it says come later. */
export async function counted(
  page: string
): Promise<{ readonly before: readonly string[]; readonly later: readonly string[] }> {
  const budget = ROUTE_BUDGETS.find((one) => one.page === page)!;
  const { first, awaited, later } = (await scriptsOf(root, budget))!;
  // The list of keys comes when somebody asks for it, trouble when there is some, what plays a scenario of one's own with one, and what was asked for where something was: none of them here.
  const others = ['KeyHelp', 'StoreTrouble', 'Asked', 'own-here', 'own-door', 'own-data'];
  const here = Object.entries(later).flatMap(([name, scripts]) => (others.includes(name) ? [] : scripts));
  return { before: [...first, ...awaited], later: here };
}
