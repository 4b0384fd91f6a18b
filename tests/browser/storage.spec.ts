import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DebriefPage } from './support/debrief.ts';
import { importFiles, importGolden, jsonFile } from './support/files.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { wordsOf } from './support/messages.ts';

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

async function opened(page: Page, id = ID): Promise<DebriefPage> {
  await page.goto(`/runs/${id}`);
  const debrief = new DebriefPage(page, 'zh-CN');
  await expect(debrief.result).toBeVisible();
  return debrief;
}

const disputeDialog = (page: Page) => page.getByRole('dialog', { name: words('debrief_dispute_title') });

async function exported(page: Page): Promise<string> {
  await new DebriefPage(page, 'zh-CN').open('debrief_facts');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words('debrief_export'), exact: true }).click()
  ]);
  return readFileSync(await download.path(), 'utf8');
}

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

test('a dispute waits for review until a trainer answers it, and the answer goes with the run', async ({ page }) => {
  const debrief = await opened(page);
  await debrief.disputeFirst('请复核');
  const review = page.getByRole('radio', { name: words('debrief_filter_review') });
  const waiting = page.locator('label', { has: review });
  await expect(waiting).toHaveText(`${words('debrief_filter_review')} 1`);
  const finding = debrief.findings.first();
  await finding.getByRole('button', { name: words('debrief_answer'), exact: true }).click();
  await expect(finding.getByLabel(words('debrief_answer_name'))).toBeFocused();
  await finding.getByLabel(words('debrief_answer_name')).fill('陈老师');
  await finding.getByLabel(words('debrief_answer_text')).fill('录音里确实说过。');
  await finding.getByRole('button', { name: words('debrief_uphold'), exact: true }).click();
  await expect(finding.getByText(words('debrief_upheld'), { exact: true })).toBeVisible();
  await expect(waiting).toHaveText(`${words('debrief_filter_review')} 0`);

  const file = await exported(page);
  await importFiles(page, 'zh-CN', jsonFile('answered.json', file));
  await page.getByRole('link', { name: words('debrief_imported_open') }).click();
  await debrief.open('debrief_findings');
  await debrief.findings.first().getByRole('button').first().click();
  await expect(debrief.findings.first()).toContainText('录音里确实说过。');
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

test('home holds no database open, and says when what was kept in it is gone, until that was read', async ({
  page
}) => {
  await page.goto('/');
  const results = page.getByRole('region', { name: words('home_results'), exact: true });
  await expect(results.getByRole('listitem')).toHaveCount(1);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('switchboard');
        deleting.onsuccess = () => resolve();
        deleting.onblocked = () => reject(new Error('home holds it open'));
      })
  );
  await page.reload();
  const loss = page.getByText('这里保存过 1 次练习，现在只找到 0 次');
  await expect(loss).toBeVisible();
  await expect(results).toContainText(words('home_results_none'));
  await page.getByRole('button', { name: words('session_dismiss'), exact: true }).click();
  await expect(loss).toHaveCount(0);
  await page.reload();
  await expect(results).toContainText(words('home_results_none'));
  await expect(loss).toHaveCount(0);
});

test('the menu of the last call opens into the window, above its button where there is no room below', async ({
  page
}) => {
  await page.setViewportSize({ width: 1024, height: 520 });
  await page.goto('/runs');
  const menu = page.locator('main [aria-haspopup=menu]').last();
  await menu.evaluate((button) => scrollBy(0, button.getBoundingClientRect().bottom - innerHeight + 8));
  await menu.click();
  const list = page.getByRole('menu');
  await expect(list).toBeInViewport({ ratio: 1 });
  expect((await list.boundingBox())!.y).toBeLessThan((await menu.boundingBox())!.y);
  await expect(page.getByRole('menuitem').first()).toBeFocused();
});
