/** What a file says of itself is not believed: whose a call is of equal copies, and how a dispute was answered, says the trainer. */
import { readFileSync } from 'node:fs';
import { fileOf, openClass } from './support/class-files.ts';
import { jsonFile } from './support/files.ts';
import { wordsOf } from './support/messages.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('in zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('of equal copies none counts until the trainer says whose the call is, which stays and can be undone', async ({
    page
  }) => {
    await page.goto('/class');
    await openClass(page, words, [
      jsonFile('a.json', await fileOf('fee-complaint.good', 'a-22', '李娜')),
      // Begun earlier, says the file.
      jsonFile('b.json', await fileOf('fee-complaint.good', 'b-1', '王强强'))
    ]);
    const row = (name: RegExp) => page.getByRole('table').getByRole('row', { name });
    const tries = (name: RegExp) => row(name).getByRole('cell').first();
    await expect(tries(/王强强/)).toHaveText('0');
    await expect(tries(/李娜/)).toHaveText('0');
    const whose = page.getByRole('region', { name: words('class_whose') });
    await expect(whose).toContainText(words('class_whose_open', { count: 1 }));
    await axe(page);
    const choice = whose.getByRole('combobox');
    await choice.selectOption('a-22');
    await expect(tries(/李娜/)).toHaveText('1');
    await expect(tries(/王强强/)).toHaveText('0');
    await page.getByRole('button', { name: words('debrief_undo') }).press('Enter');
    await expect(tries(/李娜/)).toHaveText('0');
    await choice.selectOption('a-22');
    await expect(tries(/李娜/)).toHaveText('1');
    // What is older than half a second is kept.
    await page.waitForTimeout(500);
    await page.reload();
    await expect(tries(/李娜/)).toHaveText('1', { timeout: 60_000 });
    await expect(choice).toHaveValue('a-22');
    await row(/王强强/)
      .getByRole('button')
      .press('Enter');
    await expect(page.getByText(words('class_mark_copy', { who: '李娜' })).first()).toBeVisible();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: words('class_csv') }).press('Enter');
    const csv = readFileSync(await (await saving).path(), 'utf8');
    expect(csv).toContain(words('class_mark_copy', { who: '李娜' }));
    expect(csv).toContain(words('class_mark_original', { who: '王强强' }));
  });

  test('an answer that came with a file settles nothing until the trainer confirms it', async ({ page }) => {
    await page.goto('/class');
    const file = await fileOf('fee-complaint.rude', 'a-1', '李娜', (given) => {
      const { card } = given.seal as unknown as { card: { findings: { id: string; verdict: string }[] } };
      const lost = card.findings.find(({ verdict }) => verdict === 'violated' || verdict === 'missed')!;
      const at = '2026-11-30T08:00:00.000Z';
      const answer = { ruling: 'upheld', by: { role: 'trainer', name: '陈老师' }, text: 'FORGED', at };
      Object.assign(given, { disputes: [{ finding: lost.id, text: 'CLAIM', at, answer }] });
    });
    await openClass(page, words, [jsonFile('a.json', file)]);
    await page.getByRole('tab', { name: words('class_disputes') }).press('Enter');
    await expect(page.getByText(words('class_disputes_count', { waiting: 1, answered: 0 }))).toBeVisible();
    await expect(page.getByText(words('class_settle_brought'))).toBeVisible();
    await expect(page.getByRole('button', { name: words('class_answers_save', { count: 0 }) })).toBeDisabled();
    await axe(page);
    const confirm = page.getByRole('button', { name: words('class_settle_confirm') });
    await confirm.press('Enter');
    const name = page.getByRole('tabpanel').getByLabel(words('debrief_answer_name'));
    await expect(name).toBeFocused();
    await name.fill('林老师');
    await confirm.press('Enter');
    await expect(page.getByText(words('class_disputes_count', { waiting: 0, answered: 1 }))).toBeVisible();
    await expect(page.getByText(words('debrief_by_trainer', { name: '林老师' }))).toBeVisible();
    await page.reload();
    await page.getByRole('tab', { name: words('class_disputes') }).press('Enter');
    await expect(page.getByText(words('class_disputes_count', { waiting: 0, answered: 1 }))).toBeVisible({
      timeout: 60_000
    });
  });
});
