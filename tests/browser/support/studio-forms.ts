import type { Page } from '@playwright/test';
import type { Words } from './messages.ts';
import { beginScenario } from './studio.ts';
import { expect } from './test.ts';

export async function begin(page: Page, words: Words): Promise<void> {
  await beginScenario(page, words);
  await page.getByRole('tab', { name: words('studio_checks') }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: words('studio_form_basics') })).toBeAttached();
}

/** Goes to a part of the forms by the keys that walk radios. */
export async function part(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
}

/** Writes over what stands in a field. */
export async function write(page: Page, field: ReturnType<Page['getByLabel']>, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}
