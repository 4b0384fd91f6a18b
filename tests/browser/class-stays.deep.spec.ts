/** The trainer's room after one has been elsewhere: it goes on, and nothing that was judged or asked is lost. */
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { fileOf, openClass } from './support/class-files.ts';
import { jsonFile } from './support/files.ts';
import { wordsOf } from './support/messages.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('in zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('the class goes on after one has been elsewhere; what was judged stays, through a debrief and a reload', async ({
    page
  }) => {
    await page.goto('/class');
    await openClass(page, words, [jsonFile('a.json', await fileOf('fee-complaint.good', 'a-1', '李娜'))]);
    const rows = page.getByRole('table').getByRole('rowheader');
    await expect(rows).toHaveCount(1);
    await page.getByRole('tab', { name: words('class_calibration') }).press('Enter');
    const judged = page.getByText(words('class_judged_count', { done: 1, of: 1 }));
    const list = page.getByRole('tabpanel').getByRole('list', { name: words('class_runs') });
    await list.getByRole('combobox').first().selectOption('strict');
    // Who they are is said later: it is theirs all the same.
    const name = page.getByRole('tabpanel').getByLabel(words('debrief_answer_name'));
    await name.fill('Chen');
    await name.press('Tab');
    await expect(judged).toBeVisible();
    await axe(page);
    await list.getByRole('button', { name: /李娜/ }).first().click();
    await page.getByRole('link', { name: words('class_debrief') }).click();
    await expect(page).toHaveURL(/\/class\/runs\/a-1$/);
    await page.goBack();
    // The same table, with what was judged.
    await expect(judged).toBeVisible();
    await expect(list.getByRole('combobox').first()).toHaveValue('strict');

    await openClass(page, words, [jsonFile('b.json', await fileOf('fee-complaint.rude', 'b-22', '王强强'))]);
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await page.getByRole('tab', { name: words('class_by_trainee') }).press('Enter');
    await expect(rows).toHaveCount(2);
    await page.reload();
    await expect(rows).toHaveCount(2);
    await page.getByRole('tab', { name: words('class_calibration') }).press('Enter');
    await expect(list.getByRole('combobox').first()).toHaveValue('strict');
  });

  test('what is asked of the class is kept as it is written, opened again, and deleted with a way back', async ({
    page
  }) => {
    await page.goto('/class');
    const tab = page.getByRole('tab', { name: words('class_assignments') });
    await tab.press('Enter');
    const title = page.getByLabel(words('class_assignment_title'));
    await title.fill('W1');
    await page.reload();
    await tab.press('Enter');
    await expect(title).toHaveValue('W1');
    await page.getByLabel(words('class_assignment_by')).fill('Lin');
    const add = page.getByRole('form', { name: words('class_assignment_add') }).getByRole('button');
    await add.press('Enter');
    const kept = page.getByRole('list', { name: words('class_set_list') }).getByRole('listitem');
    await expect(kept).toHaveCount(1);
    await page.getByRole('button', { name: words('class_assignment_new') }).press('Enter');
    await expect(title).toHaveValue('');
    await page.reload();
    await tab.press('Enter');
    await page.getByRole('button', { name: words('class_set_open', { title: 'W1' }) }).press('Enter');
    await expect(title).toHaveValue('W1');
    await axe(page);
    await page.getByRole('button', { name: words('class_set_delete', { title: 'W1' }) }).press('Enter');
    await expect(kept).toHaveCount(0);
    await page.getByRole('button', { name: words('debrief_undo') }).press('Enter');
    await expect(kept).toHaveCount(1);
    await page.reload();
    await tab.press('Enter');
    await expect(kept).toHaveCount(1);
  });

  // SB0967
  test('what cannot be scored anew is marked, counts in no figure and stands in the file; an archive without runs is told', async ({
    page
  }) => {
    await page.goto('/class');
    const versions = { charts: '0000000000000000', policy: '0000000000000000' };
    const liar = await fileOf('fee-complaint.rude', 'liar-1', 'Liar', (file) => {
      Object.assign(file.seal.card, { total: 100, passed: true });
      Object.assign((file as unknown as { versions: object }).versions, versions);
    });
    await openClass(page, words, [
      jsonFile('a.json', await fileOf('fee-complaint.good', 'a-1', 'Anna')),
      jsonFile('liar.json', liar),
      { name: 'empty.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync({})) }
    ]);
    await expect(page.getByText('SB0967')).toBeVisible();
    const row = page.getByRole('row', { name: /Liar/ });
    await expect(row).toContainText(words('class_marked_unchecked', { count: 1 }));
    await expect(row).not.toContainText('100');
    await expect(page.getByText(words('class_uncounted_text', { count: 1 }))).toBeVisible();
    await axe(page);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: words('class_csv') }).press('Enter');
    const text = readFileSync(await (await saving).path(), 'utf8');
    expect(text.split('\r\n')[0]).toContain(words('class_mark_unchecked'));
    expect(text.split('\r\n').find((line) => line.startsWith('Liar'))).toMatch(/,1,1,$/);
    await page.getByRole('checkbox', { name: words('class_checked_only') }).uncheck();
    await expect(row).toContainText('100');
    // All columns are seen on a wide screen; on a narrow one it is said that there are more.
    await page.setViewportSize({ width: 1440, height: 900 });
    const more = page.getByText(words('class_more_columns'));
    for (const which of ['class_by_clause', 'class_by_exercise', 'class_by_trainee'] as const) {
      await page.getByRole('tab', { name: words(which) }).press('Enter');
      await expect(page.getByRole('table')).toBeVisible();
      await expect(more).toHaveCount(0);
    }
    await page.getByLabel(words('class_find')).fill('nobody');
    await expect(page.getByText(words('class_found_none'))).toBeVisible();
    await page.getByLabel(words('class_find')).fill('an');
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(1);
    await page.setViewportSize({ width: 390, height: 800 });
    await expect(more).toBeVisible();
  });
});
