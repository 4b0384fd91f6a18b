/** Trainers who judge the same runs, and the list of their class. */
import { readFileSync } from 'node:fs';
import { fileOf, openClass } from './support/class-files.ts';
import { jsonFile } from './support/files.ts';
import { wordsOf } from './support/messages.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe('trainers', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  // SB0962, SB0963
  test('judge the same runs by themselves, and see over two files how far they agree', async ({ page }) => {
    await page.goto('/class');
    await page.getByRole('tab', { name: words('class_calibration') }).press('Enter');
    await expect(page.getByText(words('class_judge_no_runs'))).toBeVisible();
    await axe(page);
    await openClass(page, words, [
      jsonFile('a.json', await fileOf('fee-complaint.good', 'a-1', '李娜')),
      jsonFile('b.json', await fileOf('fee-complaint.rude', 'b-22', '王强强'))
    ]);
    const runs = page.getByRole('list', { name: words('class_runs') }).getByRole('listitem');
    await expect(runs).toHaveCount(2);
    await page.getByLabel(words('debrief_answer_name')).fill('陈老师');
    const judge = async (run: number, dial: number, view: string): Promise<void> => {
      await runs.nth(run).getByRole('combobox').nth(dial).selectOption(view);
    };
    const restFair = async (): Promise<void> => {
      const rest = runs.getByRole('button', { name: words('class_judge_rest') });
      for (const run of [0, 1]) await rest.nth(run).press('Enter');
    };
    const saved = async (): Promise<string> => {
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: words('class_judged_save') }).press('Enter');
      return readFileSync(await (await saving).path(), 'utf8');
    };
    await judge(0, 0, 'strict');
    await restFair();
    await expect(page.getByText(words('class_judged_count', { done: 2, of: 2 }))).toBeVisible();
    const first = await saved();
    await page.getByLabel(words('debrief_answer_name')).fill('林老师');
    // Each judges by themselves: what the other said on this device is not theirs.
    await expect(page.getByText(words('class_judged_count', { done: 0, of: 2 }))).toBeVisible();
    await judge(1, 2, 'lenient');
    await restFair();
    const second = await saved();

    const files = page.getByLabel(words('class_judged_open'));
    await files.setInputFiles([jsonFile('x.json', { judgements: 1 })]);
    await expect(page.getByText('SB0962')).toBeVisible();
    await files.setInputFiles([jsonFile('1.json', first), jsonFile('2.json', second)]);
    await expect(page.getByText('SB0962')).toHaveCount(0);
    await expect(
      page.getByText(words('class_agreement_of', { one: '陈老师', other: '林老师', runs: 2 }))
    ).toBeVisible();
    // Of six verdicts four alike: 0.667 seen, 0.694 by chance.
    await expect(page.getByRole('row', { name: words('class_agreement_all') })).toContainText(/6\s*67%\s*−0\.09/);
    await expect(page.getByText(words('class_kappa_few', { count: 6 }))).toBeVisible();
    const differences = page.getByRole('list', { name: words('class_differences', { count: 2 }) });
    await expect(differences.getByRole('listitem')).toHaveCount(2);
    // Each by its day, and the way to its run.
    await expect(differences.getByRole('listitem').first()).toContainText('2026年11月24日');
    await differences.getByRole('button').first().press('Enter');
    await expect(page.getByRole('dialog').getByRole('link', { name: words('class_debrief') })).toBeVisible();
    await page.keyboard.press('Escape');
    await axe(page);
    await files.setInputFiles([jsonFile('3.json', first.replace(/"run": "/g, '"run": "other-'))]);
    await expect(page.getByText('SB0963')).toBeVisible();
  });

  // SB0964
  test('keep the list of their class, and see who handed in nothing', async ({ page }) => {
    await page.goto('/class');
    await page.getByRole('tab', { name: words('class_assignments') }).press('Enter');
    const list = page.getByLabel(words('class_list_names'));
    await list.fill('李娜\n1024');
    await page.getByRole('button', { name: words('class_list_keep') }).press('Enter');
    await expect(page.getByText('SB0964')).toBeVisible();
    await list.fill('李娜\n赵云飞 2038\n');
    await page.getByRole('button', { name: words('class_list_keep') }).press('Enter');
    await expect(page.getByText(words('class_list_kept', { count: 2 })).first()).toBeVisible();
    await page.reload();
    await page.getByRole('tab', { name: words('class_assignments') }).press('Enter');
    await expect(list).toHaveValue('李娜\n2038 赵云飞');
    await openClass(page, words, [
      jsonFile('a.json', await fileOf('fee-complaint.good', 'a-1', '李娜')),
      jsonFile('b.json', await fileOf('fee-complaint.rude', 'b-22', '王强强'))
    ]);
    await expect(page.getByText(words('class_list_unlisted', { who: '王强强' }))).toBeVisible();
    await page.getByLabel(words('class_assignment_title')).fill('第一周');
    await page.getByLabel(words('class_assignment_by')).fill('林老师');
    const add = page.getByRole('form', { name: words('class_assignment_add') });
    await add.getByRole('button').press('Enter');
    const row = page.getByRole('table').getByRole('row', { name: /赵云飞/ });
    await expect(row).toContainText(words('class_list_nothing'));
    await expect(page.getByRole('table').getByText(words('class_list_nothing'))).toHaveCount(1);
    await axe(page);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: words('class_csv') }).press('Enter');
    expect(readFileSync(await (await saving).path(), 'utf8')).toContain('赵云飞,2038,0,0,');
  });
});
