/** The trainer's room: scenarios of the trainer's own in assignments, runs that are not what they say, files of other kinds, and the class as it is kept. */
import { readFileSync } from 'node:fs';
import { packText } from '#formats/packed-text';
import { fileOf, openClass } from './support/class-files.ts';
import { jsonFile } from './support/files.ts';
import { wordsOf } from './support/messages.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('in en', () => {
  inLanguage('en');
  const words = wordsOf('en');
  const title = { 'zh-CN': '我们班的资费投诉', en: 'The bill of our class' }.en;
  const own = readFileSync('scenarios/templates/enquiry.yaml', 'utf8')
    .replace(/^scenario: .*$/m, 'scenario: our-bill')
    .replace(/^title:.*$/m, 'title: { zh: 我们班的资费投诉, en: The bill of our class }');

  // SB0966
  test('a scenario of the trainer’s own is asked for, goes with the assignment, and is taken in where it is accepted; whoever has its name alone is told', async ({
    page,
    browser
  }) => {
    await page.goto(`/studio#s=${packText(own)}`);
    await expect(page.getByRole('status').filter({ hasText: words('studio_playable') })).toBeVisible();
    await page.goto('/class');
    await page.getByRole('tab', { name: words('class_assignments') }).press('Enter');
    await page.getByLabel(words('class_assignment_title')).fill('W1');
    await page.getByLabel(words('class_assignment_by')).fill('Lin');
    await page.getByLabel(words('class_assignment_due')).fill('2099-12-31');
    const add = page.getByRole('form', { name: words('class_assignment_add') });
    await add.getByLabel(words('class_exercise')).selectOption({ label: words('class_own_choice', { title }) });
    await add.getByLabel(words('class_case')).selectOption({ index: 1 });
    await add.getByRole('button').press('Enter');
    await expect(page.getByText(words('class_own_carried'))).toBeVisible();
    await axe(page);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: words('class_assignment_save') }).press('Enter');
    const file = readFileSync(await (await saving).path(), 'utf8');

    const elsewhere = await browser.newContext({ locale: 'en' });
    const there = await elsewhere.newPage();
    const carried = JSON.parse(file) as { own: { text?: string }[] };
    await there.goto('/assigned');
    const input = there.locator('input[type=file]');
    // By its name alone.
    await input.setInputFiles([
      jsonFile('named.json', { ...carried, own: carried.own.map(({ text: _text, ...it }) => it) })
    ]);
    await there.getByRole('button', { name: words('assigned_accept') }).press('Enter');
    await expect(there).toHaveURL(/\/$/);
    const asked = there.getByRole('region', { name: words('assigned_title') });
    await expect(asked).toContainText(title);
    await expect(asked).toContainText(words('assigned_own_missing', { by: 'Lin' }));
    await there.getByRole('button', { name: words('close'), exact: true }).press('Enter');
    await axe(there);
    // One that cannot be played is told.
    await there.goto('/assigned');
    await input.setInputFiles([
      jsonFile('broken.json', { ...carried, own: carried.own.map((it) => ({ ...it, text: 'scenario: our-bill' })) })
    ]);
    // It is here already, but for what it carries now.
    const again = there.getByRole('button', { name: words('assigned_accept_again') });
    await again.press('Enter');
    await expect(there.getByText('SB0966')).toBeVisible();
    // The whole of it.
    await input.setInputFiles([jsonFile('whole.json', file)]);
    await expect(there.getByText(words('assigned_own_comes')).first()).toBeVisible();
    await again.press('Enter');
    await expect(there).toHaveURL(/\/$/);
    await asked.getByRole('link', { name: words('assigned_start') }).press('Enter');
    await expect(there).toHaveURL(/practice\/own\.our-bill\?mode=/);
    await expect(there.getByRole('heading', { name: title })).toBeVisible();
    await elsewhere.close();
  });

  // SB0557
  test('another kind of file of ours is called what it is', async ({ page }) => {
    await page.goto('/class');
    await openClass(page, words, [
      { name: 'mine.yaml', mimeType: 'text/yaml', buffer: Buffer.from(own) },
      jsonFile('answers.json', { answers: [], format: 1 })
    ]);
    await expect(page.getByText('SB0557')).toHaveCount(2);
    const kinds = ['a scenario', 'answers to disputes'];
    for (const kind of kinds) await expect(page.getByText(kind).first()).toBeVisible();
  });

  test('what was altered, copied or handed in by two counts for nothing in an assignment and is called so; the class is there after loading anew, a run is taken out, and all', async ({
    page
  }) => {
    await page.goto('/class');
    // Begun once the assignment has been made: what was played before counts for nothing.
    const now = new Date(Date.now() + 3_600_000).toISOString();
    const of = (name: string, id: string, who: string, change: (file: never) => void = () => undefined) =>
      fileOf(name, id, who, (file) => {
        Object.assign(file, { startedAt: now, mode: 'exam' });
        change(file as never);
      });
    const copied = { agentId: '99887' };
    await openClass(page, words, [
      jsonFile('a.json', await of('fee-complaint.good', 'a-1', '李娜')),
      // Their own number was said on the line, and another stands in the copy.
      jsonFile(
        'b.json',
        await of('fee-complaint.good', 'b-22', '王强强', (file: { trainee: object }) =>
          Object.assign(file.trainee, copied)
        )
      ),
      jsonFile(
        'c.json',
        await of('fee-complaint.rude', 'c-333', '陈晨晨', (file: { seal: { card: object } }) =>
          Object.assign(file.seal.card, { total: 98.5, passed: true })
        )
      )
    ]);
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(3);
    await page.getByRole('tab', { name: words('class_assignments') }).press('Enter');
    await page.getByLabel(words('class_assignment_title')).fill('W1');
    await page.getByLabel(words('class_assignment_by')).fill('Lin');
    await page.getByLabel(words('class_assignment_due')).fill('2099-12-31');
    const add = page.getByRole('form', { name: words('class_assignment_add') });
    await add.getByLabel(words('class_exercise')).selectOption('fee-complaint');
    await add.getByLabel(words('class_mode')).selectOption('exam');
    await add.getByRole('button').press('Enter');
    const row = (name: RegExp) => page.getByRole('table').getByRole('row', { name });
    await expect(row(/李娜/)).toContainText(words('assigned_done'));
    await expect(row(/王强强/)).toContainText(words('class_assigned_copied'));
    await expect(row(/王强强/)).toContainText(words('assigned_progress', { done: 0, of: 1 }));
    await expect(row(/陈晨晨/)).toContainText(words('class_mark_differs'));
    await axe(page);

    await page.reload();
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(3, { timeout: 60_000 });
    await page.getByRole('row', { name: /李娜/ }).getByRole('button').press('Enter');
    await expect(page.getByText(words('class_mark_original', { who: '王强强' }))).toBeVisible();
    await page
      .getByRole('list', { name: words('class_runs') })
      .getByRole('button')
      .press('Enter');
    await page.getByRole('button', { name: words('class_take_out') }).press('Enter');
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(2);
    await page.getByRole('button', { name: words('class_clear') }).press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(words('class_empty_text', { count: 2 }));
    await axe(page);
    await dialog.getByRole('button', { name: words('class_clear') }).press('Enter');
    const none = page.getByRole('heading', { name: words('class_none') });
    await expect(none).toBeVisible();
    await page.reload();
    await expect(none).toBeVisible();
  });
});
