import { importFiles, importGolden, jsonFile } from './support/files.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { wordsOf } from './support/messages.ts';
import { opened, exported } from './support/storage.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 60_000 });

const words = wordsOf('zh-CN');
const ID = 'kept';

test.beforeEach(async ({ page }) => {
  await importGolden(page, 'zh-CN', 'fee-complaint.slow', ID);
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
