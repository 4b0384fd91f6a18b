import type { Page } from '@playwright/test';
import { bringClock } from './clock.ts';
import { introduce } from './call.ts';
import type { Words } from './messages.ts';
import { axe, expect } from './test.ts';

export async function startShift(page: Page, words: Words): Promise<void> {
  await bringClock(page);
  await page.goto('/practice');
  await page.getByRole('link', { name: words('practice_shift') }).click();
  await introduce(page, words);
  await axe(page);
  await page.getByRole('button', { name: words('shift_start') }).click();
  await expect(page.getByRole('heading', { name: words('shift_gap', { n: 1 }) })).toBeVisible();
}
