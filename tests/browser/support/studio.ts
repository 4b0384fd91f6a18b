import type { Locator, Page } from '@playwright/test';
import type { Words } from './messages.ts';
import { expect } from './test.ts';

/** Where the text of a scenario is written. */
export const editor = (page: Page, words: Words): Locator => page.getByRole('textbox', { name: words('studio_text') });

/** Begins a scenario from the template, and waits until it has been read. */
export async function beginScenario(page: Page, words: Words): Promise<void> {
  await page.goto('/studio');
  await page.getByRole('button', { name: words('studio_begin'), exact: true }).press('Enter');
  await expect(editor(page, words)).toContainText('scenario: enquiry');
  await expect(page.getByRole('status').filter({ hasText: words('studio_playable') })).toBeVisible();
}
