import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import type { Words } from './messages.ts';
import { holdLocksBack } from './sandbox.ts';
import { isKept, storedTexts } from './stored.ts';
import { expect } from './test.ts';

const said = [
  "I'm sorry for the trouble. I'm checking it now.",
  'Your details are used for this request only and kept confidential. May I send a code to your phone to verify you?'
] as const;

/** Takes the call of a ticket's first contact and says two lines; a reload keeps them. */
export async function holdsFirstContact(page: Page, words: Words): Promise<void> {
  // Whoever is quicker than the answer whose it is waits for that, and is not told of another tab.
  await holdLocksBack(page, 1500);
  await page.goto('/sandbox');
  await page
    .getByRole('button', { name: words('sandbox_walk_start'), exact: true })
    .first()
    .press('Enter');
  await page.getByRole('button', { name: words('sandbox_call_take'), exact: true }).press('Enter');
  // Whoever has taken a call is where one speaks.
  const box = page.getByRole('textbox', { name: words('sandbox_say_label') });
  await expect(box).toBeFocused();
  const log = page.getByRole('log', { name: words('sandbox_call_said') });
  await page.getByRole('button', { name: words('sandbox_call_say_this'), exact: true }).press('Enter');
  await expect(log.locator(':scope > ol > li')).toHaveCount(2);
  for (const line of said) {
    await box.fill(line);
    await box.press('Enter');
    await expect(box).toHaveValue('');
  }
  await expect(log.locator(':scope > ol > li')).toHaveCount(6);
  await axe(page);
  // What was said on the line is there after a reload, and after going back and forward again.
  // What was lived is kept soon after.
  await isKept(page);
  expect(await storedTexts(page, 'sandboxes')).toContain(said[1]);
  await page.reload();
  await expect(log.locator(':scope > ol > li')).toHaveCount(6);
}
