/** A page dies while the store takes nothing: what a trainer had begun to ask, and what was written on a policy, is there when the room is opened again. */
import type { Page } from '@playwright/test';
import { kill } from './support/kill.ts';
import { wordsOf } from './support/messages.ts';
import { Desk, rule } from './support/policy-desk.ts';
import { expect, inLanguage, test } from './support/test.ts';

inLanguage('en');
test.describe.configure({ timeout: 120_000 });
const words = wordsOf('en');

/** A request that is never made is never answered. */
const storeTakesNothing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => ({}) as IDBRequest<IDBValidKey>;
  });

test('of an assignment that was begun', async ({ page, context }) => {
  await page.goto('/class');
  const form = (of: Page) => of.getByLabel(words('class_assignment_title'));
  const open = (of: Page) => of.getByRole('tab', { name: words('class_assignments') }).press('Enter');
  await open(page);
  await form(page).fill('W1');
  await page.reload();
  await open(page);
  await expect(form(page)).toHaveValue('W1');
  await storeTakesNothing(page);
  await form(page).fill('Week two');
  await kill(page);
  const next = await context.newPage();
  await next.goto('/class');
  await open(next);
  await expect(form(next)).toHaveValue('Week two');
  // By now it is in the store.
  await next.getByLabel(words('class_assignment_by')).fill('Lin');
  await next.reload();
  await open(next);
  await expect(form(next)).toHaveValue('Week two');
  await expect(next.getByLabel(words('class_assignment_by'))).toHaveValue('Lin');
});

test('of a policy', async ({ page, context }) => {
  const desk = new Desk(page, words);
  await desk.open();
  await storeTakesNothing(page);
  await desk.amount.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(500);
  await kill(page);
  const next = await context.newPage();
  const again = new Desk(next, words);
  await again.open();
  await again.tab('policy_tab_yaml').press('Enter');
  await expect(again.editor).toContainText(`${rule}: 1h`);
  // By now it is in the store, once.
  await expect(again.version).toHaveText(words('policy_version', { number: 1 }));
  await next.reload();
  await expect(again.version).toBeVisible();
  await expect(again.listed(1)).toHaveCount(1);
  await expect(again.listed(2)).toHaveCount(0);
});
