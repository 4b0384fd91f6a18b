/** The trainer's room: the files of a class are opened, told apart where they are bad, tabled, looked into and saved. */
import { classFiles, fileOf, openClass } from './support/class-files.ts';
import { jsonFile } from './support/files.ts';
import { golden } from './support/golden.ts';
import { wordsOf } from './support/messages.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('in zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  // SB0955, SB0951
  test('a class is opened: the good is scored anew and tabled, a forged card is told, and each bad file has its reason', async ({
    page
  }) => {
    await page.goto('/class');
    await expect(page.getByRole('heading', { level: 1, name: words('class_title') })).toBeVisible();
    await axe(page);
    await openClass(page, words, await classFiles());
    for (const code of ['SB0553', 'SB0955', 'SB0951']) await expect(page.getByText(code)).toBeVisible();
    await expect(page.getByText(words('class_taken', { count: 4 })).first()).toBeVisible();
    const table = page.getByRole('table');
    await expect(table.getByRole('rowheader')).toHaveCount(3);
    const { card } = await golden('fee-complaint.rude');
    const wang = table.getByRole('row', { name: /王强强/ });
    await expect(wang).toContainText(String(card.total));
    await expect(wang).toContainText(words('class_odd'));
    await expect(table.getByText(words('class_odd'))).toHaveCount(1);
    await axe(page);

    // To the run and back, by keys.
    await wang.getByRole('button').press('Enter');
    await page
      .getByRole('list', { name: words('class_runs') })
      .getByRole('button')
      .press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(words('class_differs_text', { claimed: 98.5, total: card.total }))).toBeVisible();
    await axe(page);
    await page.keyboard.press('Escape');

    await page.getByRole('tab', { name: words('class_by_clause') }).press('Enter');
    await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('0%');
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible();
    await axe(page);
    await page.getByRole('tab', { name: words('class_by_exercise') }).press('Enter');
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(2);
    await page.getByLabel(words('class_by_case')).check();
    await axe(page);
  });
});

test.describe('an assignment', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('is put together by keys, sent as a link, accepted elsewhere, shown on home with what is left, and seen over the class', async ({
    page,
    browser
  }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/class');
    await page.getByRole('tab', { name: words('class_assignments') }).press('Enter');
    await page.getByLabel(words('class_assignment_title')).fill('第一周');
    await page.getByLabel(words('class_assignment_by')).fill('林老师');
    await page.getByLabel(words('class_assignment_due')).fill('2099-12-31');
    const add = page.getByRole('form', { name: words('class_assignment_add') });
    await add.getByLabel(words('class_exercise')).selectOption('fee-complaint');
    await add.getByLabel(words('class_mode')).selectOption('assisted');
    await add.getByRole('button').press('Enter');
    await add.getByLabel(words('class_exercise')).selectOption('broadband-outage');
    await add.getByLabel(words('class_case')).selectOption('vip');
    await add.getByLabel(words('class_mode')).selectOption('exam');
    await add.getByRole('button').press('Enter');
    await axe(page);
    await page.getByRole('button', { name: words('class_assignment_copy') }).press('Enter');
    await expect(page.getByText(words('class_link_copied')).first()).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const elsewhere = await browser.newContext({ locale: 'zh-CN' });
    const there = await elsewhere.newPage();
    await there.goto(link);
    await expect(there.getByRole('heading', { name: '第一周' })).toBeVisible();
    await axe(there);
    await there.getByRole('button', { name: words('assigned_accept') }).press('Enter');
    await expect(there).toHaveURL(/\/$/);
    const asked = there.getByRole('region', { name: words('assigned_title') });
    await expect(asked).toContainText(words('assigned_progress', { done: 0, of: 2 }));
    await there.reload();
    await expect(asked).toContainText('第一周');
    await axe(there);
    await asked
      .getByRole('link', { name: words('assigned_start') })
      .last()
      .click();
    await expect(there).toHaveURL(/practice\/broadband-outage\?mode=exam&case=vip$/);
    await elsewhere.close();

    // Who did it: of two, one, and the other only what counts for nothing.
    const now = new Date().toISOString();
    const done = (name: string, id: string, who: string, mode: string) =>
      fileOf(name, id, who, (file) => Object.assign(file, { startedAt: now, mode, seal: undefined }));
    await openClass(page, words, [
      jsonFile('a.json', await done('fee-complaint.good', 'a-1', '李娜', 'assisted')),
      jsonFile('b.json', await done('fee-complaint.slow', 'b-1', '王强强', 'guided'))
    ]);
    const table = page.getByRole('table');
    await expect(table.getByRole('row', { name: /李娜/ })).toContainText(
      words('assigned_progress', { done: 1, of: 2 })
    );
    await expect(table.getByRole('row', { name: /王强强/ })).toContainText(
      words('assigned_progress', { done: 0, of: 2 })
    );
    await axe(page);
  });
});
