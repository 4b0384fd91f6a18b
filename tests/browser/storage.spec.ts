import type { Page } from '@playwright/test';
import { DebriefPage } from './support/debrief.ts';
import { importFiles, importGolden, jsonFile } from './support/files.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { wordsOf } from './support/messages.ts';
import { opened, exported } from './support/storage.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 60_000 });

const words = wordsOf('zh-CN');
const ID = 'kept';

/** The whole result as it is read, and every finding with its points. */
async function cardOf(page: Page): Promise<readonly string[]> {
  const debrief = new DebriefPage(page, 'zh-CN');
  const verdicts = await debrief.verdicts();
  await debrief.unfold();
  return [...verdicts, ...(await debrief.findings.allInnerTexts())];
}

const disputeDialog = (page: Page) => page.getByRole('dialog', { name: words('debrief_dispute_title') });

test.beforeEach(async ({ page }) => {
  await importGolden(page, 'zh-CN', 'fee-complaint.slow', ID);
});

test('a finding that was disputed stays disputed, also after the page was loaded anew, and can be withdrawn', async ({
  page
}) => {
  const debrief = await opened(page);
  await debrief.disputeFirst('我当时已经说过了，<b>请复核</b>');
  await page.reload();
  await debrief.open('debrief_findings');
  await expect(debrief.findings.first()).toContainText(words('debrief_disputed'));
  await debrief.findings.first().getByRole('button').first().click();
  await expect(debrief.findings.first()).toContainText('我当时已经说过了，<b>请复核</b>');

  await debrief.findings
    .first()
    .getByRole('button', { name: words('debrief_dispute_change') })
    .click();
  await disputeDialog(page)
    .getByRole('button', { name: words('debrief_dispute_withdraw') })
    .click();
  await expect(debrief.findings.first()).not.toContainText('我当时已经说过了');
  await page.getByRole('button', { name: words('debrief_undo') }).click();
  await expect(debrief.findings.first()).toContainText('我当时已经说过了');
});

test('exported, deleted and imported again, a run has the same card and the same disputes', async ({ page }) => {
  const debrief = await opened(page);
  await debrief.disputeFirst('请复核');
  await page.reload();
  const before = await cardOf(page);
  const file = await exported(page);
  await debrief.open('debrief_facts');
  await page.getByRole('button', { name: words('debrief_delete'), exact: true }).click();
  await expect(page).toHaveURL(/\/runs$/);

  await importFiles(page, 'zh-CN', jsonFile('again.json', file));
  await page.getByRole('link', { name: words('debrief_imported_open') }).click();
  await expect(debrief.result).toBeVisible();
  expect(await cardOf(page)).toEqual(before);
  await expect(page.getByText(words('debrief_differs'))).toHaveCount(0);
});

test('deleting a run can be undone at once, and later from the bin', async ({ page }) => {
  const debrief = await opened(page);
  const before = await cardOf(page);
  await debrief.open('debrief_facts');
  await page.getByRole('button', { name: words('debrief_delete'), exact: true }).click();
  await expect(page).toHaveURL(/\/runs$/);
  await page.getByRole('button', { name: words('debrief_undo') }).click();
  await expect(debrief.result).toBeVisible();
  expect(await cardOf(page)).toEqual(before);

  await debrief.open('debrief_facts');
  await page.getByRole('button', { name: words('debrief_delete'), exact: true }).click();
  await expect(page).toHaveURL(/\/runs$/);
  await page.reload();
  await expect(page.getByRole('link', { name: '资费不明投诉' })).toHaveCount(0);
  await page.getByText(words('debrief_bin', { count: 1 })).click();
  await page.getByRole('button', { name: words('debrief_put_back') }).click();
  await expect(page.getByRole('link', { name: '资费不明投诉' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(debrief.result).toBeVisible();
  expect(await cardOf(page)).toEqual(before);

  await debrief.open('debrief_facts');
  await page.getByRole('button', { name: words('debrief_delete'), exact: true }).click();
  await page.getByText(words('debrief_bin', { count: 1 })).click();
  await expect(page.getByText(words('debrief_deleted'))).not.toHaveCount(0);
  await page.getByRole('button', { name: words('debrief_put_back') }).click();
  // It is back: nothing is left to undo.
  await expect(page.getByRole('button', { name: words('debrief_undo') })).toHaveCount(0);
});
