/** The trainer's room: the files of a class are opened, told apart where they are bad, tabled, looked into and saved. */
import { readFileSync } from 'node:fs';
import { classFiles, fileOf, openClass } from './support/class-files.ts';
import { DebriefPage } from './support/debrief.ts';
import { importFiles, jsonFile } from './support/files.ts';
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

test.describe('a line that the machine is unsure of', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('is heard by the trainer, and the decision stands in the trainee’s debrief, who can neither change nor dispute it', async ({
    page,
    browser
  }) => {
    const mine = jsonFile(
      'mine.json',
      await fileOf('fee-complaint.good', 'mine-1', '李娜', (file) => {
        const { entries } = file as never as { entries: { say?: string; with?: object }[] };
        Object.assign(entries[15]!, { say: '您对一下，登记的装机点在滨江路66号1栋1203室，没错吧？' });
        delete entries[15]!.with;
        delete (file as { seal?: object }).seal;
      })
    );
    await page.goto('/class');
    await openClass(page, words, [
      mine,
      jsonFile('judged.json', {
        judgements: 1,
        by: '林老师',
        at: '2026-11-30T08:00:00.000Z',
        runs: [{ run: 'mine-1', log: '0123456789abcdef', views: { phrasing: 'fair' } }]
      })
    ]);
    await expect(page.getByText(words('class_took_judgements', { count: 1 })).first()).toBeVisible();
    await expect(page.getByText(words('class_refused', { count: 1 }))).toHaveCount(0);
    for (const layout of ['class_grid_clause', 'class_grid_scenario'] as const) {
      await page.getByRole('radio', { name: words(layout) }).check({ force: true });
      await page.getByRole('table').getByRole('row').nth(1).getByRole('button').first().press('Enter');
      await expect(page.getByRole('list', { name: words('class_runs') }).getByRole('listitem')).toHaveCount(1);
      await axe(page);
    }

    await page.getByRole('tab', { name: words('class_disputes') }).press('Enter');
    await expect(page.getByText(words('class_hear_count', { count: 1 }))).toBeVisible();
    const card = page
      .getByRole('list', { name: words('class_disputes') })
      .getByRole('listitem')
      .first();
    await page.getByRole('tabpanel').getByLabel(words('debrief_answer_name')).fill('陈老师');
    await card.getByLabel(words('class_hear_reason')).fill('只是核对地址');
    await card.getByRole('button', { name: words('class_hear_not'), exact: true }).press('Enter');
    await expect(card.getByText('只是核对地址')).toBeVisible();
    await axe(page);
    const answering = page.waitForEvent('download');
    await page.getByRole('button', { name: words('class_answers_save', { count: 1 }) }).press('Enter');
    const answers = readFileSync(await (await answering).path(), 'utf8');

    // On the trainee's device the call that came to its end is not listed as left.
    const elsewhere = await browser.newContext({ locale: 'zh-CN' });
    const there = await elsewhere.newPage();
    await importFiles(there, 'zh-CN', mine);
    await expect(there.getByText(words('debrief_imported', { file: 'mine.json' }))).toBeVisible();
    await expect(there.getByText(words('debrief_was_left'), { exact: true })).toHaveCount(0);
    await importFiles(there, 'zh-CN', jsonFile('answers.json', answers));
    await there
      .getByRole('link', { name: words('debrief_imported_open') })
      .last()
      .click();
    const debrief = new DebriefPage(there, 'zh-CN');
    await debrief.open('debrief_findings');
    const finding = debrief.findings.filter({ hasText: words('class_hear_not') }).first();
    await finding.getByRole('button').first().click();
    await expect(finding.getByText(words('debrief_heard_not', { who: words('debrief_heard_yours') }))).toBeVisible();
    await expect(finding.getByText('只是核对地址')).toBeVisible();
    for (const word of ['debrief_answer_change', 'debrief_dispute', 'debrief_dispute_change'] as const)
      await expect(finding.getByRole('button', { name: words(word), exact: true })).toHaveCount(0);
    await axe(there);
    await elsewhere.close();
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
