import type { Locator, Page } from '@playwright/test';
import type { Words } from './messages.ts';
import { expect } from './test.ts';

export const names = {
  'zh-CN': { first: '服务受理', second: '预处理', third: '工单处理', wanted: '则升级投诉', rejected: '升级投诉主管' },
  en: {
    first: 'Intake',
    second: 'Pre-processing',
    third: 'Ticket handling',
    wanted: 'supervisor until',
    rejected: 'escalate'
  }
} as const;

/** A state on the chart, by what it is called. */
export function state(page: Page, name: string): Locator {
  return page.locator(`svg g[role=button][aria-label^="${name}"]`).first();
}

/** What is told of the state that is selected. */
export function panel(page: Page, words: Words): Locator {
  return page.getByRole('complementary', { name: words('sop_selected') });
}

/** Opens the chart, and waits for the state on it that comes first. */
export async function openSop(page: Page, first: string): Promise<void> {
  await page.goto('/sop');
  await expect(state(page, first)).toBeVisible();
}
