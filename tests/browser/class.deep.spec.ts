/** The trainer's room: the files of a class are opened, told apart where they are bad, tabled, looked into and saved. */
import { readFileSync } from 'node:fs';
import { fileOf, openClass } from './support/class-files.ts';
import { DebriefPage } from './support/debrief.ts';
import { importFiles, importGolden, jsonFile } from './support/files.ts';
import { wordsOf } from './support/messages.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('a class that is open', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('is saved as a table in which nothing is a formula, is filtered, and the same files again change nothing', async ({
    page
  }) => {
    await page.goto('/class');
    await openClass(page, words, [
      jsonFile('a.json', await fileOf('fee-complaint.good', 'a-1', '=SUM(A1)')),
      jsonFile('b.json', await fileOf('fee-complaint.rude', 'b-1', '张"三",'))
    ]);
    await openClass(page, words, [jsonFile('a.json', await fileOf('fee-complaint.good', 'a-1', '=SUM(A1)'))]);
    await expect(page.getByText(words('class_same', { count: 1 })).first()).toBeVisible();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: words('class_csv') }).press('Enter');
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('学员.csv');
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).toMatch(/^\uFEFF学员,工号/);
    expect(text).toContain("\r\n'=SUM(A1),");
    expect(text).toContain('\r\n"张""三"",",');
    await page
      .getByRole('form', { name: words('class_filters') })
      .getByLabel(words('class_trainee'))
      .selectOption({ index: 1 });
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(1);
  });

  test('another run of an id that is there is refused; a call handed in by two is told; a run opens its debrief, and the class is there on coming back', async ({
    page
  }) => {
    await page.goto('/class');
    const good = await fileOf('fee-complaint.good', 'a-1', '李娜');
    await openClass(page, words, [
      jsonFile('a.json', good),
      jsonFile('again.json', await fileOf('fee-complaint.rude', 'a-1', '王强强')),
      jsonFile('copied.json', await fileOf('fee-complaint.good', 'c-1', '陈晨晨晨'))
    ]);
    await expect(page.getByText('SB0954')).toBeVisible();
    await page.getByRole('row', { name: /李娜/ }).getByRole('button').click();
    await expect(page.getByText(words('class_mark_same', { who: '陈晨晨晨' }))).toBeVisible();
    await page
      .getByRole('list', { name: words('class_runs') })
      .getByRole('button')
      .click();
    await page.getByRole('link', { name: words('class_debrief') }).click();
    await expect(page).toHaveURL(/\/class\/runs\/a-1$/);
    await expect(page.getByRole('heading', { name: words('debrief_result') })).toBeVisible();
    // It is somebody else's: looked at, and not among one's own.
    await expect(page.getByText('李娜').first()).toBeVisible();
    await axe(page);
    await page.reload();
    await expect(page.getByRole('heading', { name: words('debrief_result') })).toBeVisible();
    await page.getByRole('link', { name: words('class_back') }).click();
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(2);
    await page.goto('/runs');
    await expect(page.getByRole('heading', { name: words('debrief_runs_none') })).toBeVisible();
  });

  // SB0958
  test('files that come while nothing can be fetched are told, and taken once it can', async ({ page, watch }) => {
    watch.forgive(/ERR_FAILED/);
    await page.goto('/class');
    await page.route('**/*class-worker*', (route) => route.abort());
    await page.route('**/data/**', (route) => route.abort());
    const files = [jsonFile('a.json', await fileOf('fee-complaint.good', 'a-1', '李娜'))];
    await openClass(page, words, files);
    await expect(page.getByText('SB0958')).toBeVisible();
    await page.unrouteAll();
    await openClass(page, words, files);
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(1);
  });
});

test.describe('an assignment', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('that is damaged is told, and one that was accepted can be taken off home', async ({ page }) => {
    await page.goto('/assigned#a=abc');
    await expect(page.getByText('SB0956')).toBeVisible();
    const assignment = {
      format: 1,
      assignment: 'week-1',
      title: '<img src=x onerror=alert(1)>',
      by: '林',
      madeAt: '2026-11-30T08:00:00.000Z',
      due: '2026-12-04',
      mustPass: true,
      cases: [
        { scenario: 'never-shipped', mode: 'exam' },
        { scenario: 'fee-complaint', mode: 'exam' }
      ]
    };
    const none = { ...assignment, cases: assignment.cases.slice(0, 1) };
    await page.locator('input[type=file]').setInputFiles([jsonFile('none.json', none)]);
    await expect(page.getByText(words('assigned_missing_all', { by: '林' }))).toBeVisible();
    await expect(page.getByRole('button', { name: words('assigned_accept') })).toHaveCount(0);
    await page.locator('input[type=file]').setInputFiles([jsonFile('week.json', assignment)]);
    await expect(page.getByRole('heading', { name: assignment.title })).toBeVisible();
    await expect(page.getByText(words('assigned_missing'))).toBeVisible();
    await expect(page.getByText(words('assigned_unknown'))).toBeVisible();
    await page.getByRole('button', { name: words('assigned_accept') }).click();
    await page.getByRole('link', { name: words('assigned_all') }).click();
    // The same again is not offered as new.
    await page.locator('input[type=file]').setInputFiles([jsonFile('week.json', assignment)]);
    await expect(page.getByText(words('assigned_here'))).toBeVisible();
    await expect(page.getByRole('button', { name: words('assigned_accept') })).toHaveCount(0);
    await page.getByRole('link', { name: words('assigned_here_show') }).click();
    await expect(page.locator('#a-week-1')).toBeFocused();
    await page
      .getByRole('main')
      .getByRole('button', { name: words('close') })
      .click();
    await page.getByRole('button', { name: words('assigned_drop') }).click();
    await expect(page.getByText(words('assigned_none'))).toBeVisible();
  });
});

test.describe('what is disputed, in en', () => {
  inLanguage('en');
  const words = wordsOf('en');

  // SB0960, SB0961
  test('is settled over the class, goes back as a file and stands in the trainee’s debrief; forged or stale answers do not', async ({
    page,
    browser
  }) => {
    // The trainee disputes, and exports.
    await importGolden(page, 'en', 'fee-complaint.tells-early.en', 'mine');
    await page.goto('/runs/mine');
    const debrief = new DebriefPage(page, 'en');
    const claim = '我说过了 / I did say it <b>';
    await debrief.disputeFirst(claim);
    await debrief.open('debrief_facts');
    const handingIn = page.waitForEvent('download');
    await page.getByRole('button', { name: words('debrief_export'), exact: true }).click();
    const file = readFileSync(await (await handingIn).path());

    // The trainer answers elsewhere.
    const elsewhere = await browser.newContext({ locale: 'en' });
    const there = await elsewhere.newPage();
    await there.goto('/class');
    await openClass(there, words, [{ name: 'mine.json', mimeType: 'application/json', buffer: file }]);
    await there.getByRole('tab', { name: words('class_disputes') }).press('Enter');
    const card = there
      .getByRole('list', { name: words('class_disputes') })
      .getByRole('listitem')
      .first();
    await expect(there.getByText(claim, { exact: true })).toBeVisible();
    await axe(there);
    const uphold = there.getByRole('button', { name: words('debrief_uphold'), exact: true });
    await uphold.press('Enter');
    const who = there.getByRole('tabpanel').getByLabel(words('debrief_answer_name'));
    await expect(who).toBeFocused();
    await who.fill('Ms Chen');
    // To decline takes a reason.
    await there.getByRole('button', { name: words('debrief_reject'), exact: true }).press('Enter');
    await expect(there.getByLabel(words('class_settle_reason'))).toBeFocused();
    await expect(there.getByText(words('class_settle_no_reason'))).toBeVisible();
    await there.getByLabel(words('class_settle_reason')).fill('听错了 / misheard');
    await there.getByRole('button', { name: words('class_correct') }).press('Enter');
    const others = there.getByLabel(words('phrases_add'));
    await expect(others).toBeVisible();
    await expect(there.getByText(words('class_correct_same'))).toBeVisible();
    const added = (await others.locator('option').last().getAttribute('value'))!;
    await others.selectOption(added);
    await expect(there.getByText(words('class_correct_differs'))).toBeVisible();
    await expect(there.getByRole('button', { name: words('class_corpus_save', { count: 0 }) })).toBeDisabled();
    await uphold.press('Enter');
    await expect(card.getByText(words('debrief_upheld'), { exact: true })).toBeVisible();
    await axe(there);
    const lining = there.waitForEvent('download');
    await there.getByRole('button', { name: words('class_corpus_save', { count: 1 }) }).press('Enter');
    const [line, ...more] = readFileSync(await (await lining).path(), 'utf8')
      .trimEnd()
      .split('\n');
    expect(more).toEqual([]);
    const { parts, talk, forbidden } = JSON.parse(line!) as Record<'parts' | 'talk' | 'forbidden', readonly unknown[]>;
    expect(JSON.stringify([parts, talk, forbidden])).toContain(`"${added}"`);
    const answering = there.waitForEvent('download');
    await there.getByRole('button', { name: words('class_answers_save', { count: 1 }) }).press('Enter');
    const answers = readFileSync(await (await answering).path(), 'utf8');
    await elsewhere.close();

    // What is not to this call, or not to these words, is refused.
    for (const [forged, code] of [
      [answers.replace(/"log": "./, '"log": "x'), 'SB0959'],
      [answers.replace(/"log": "[0-9a-f]{16}"/, '"log": "0123456789abcdef"'), 'SB0960'],
      [answers.replace('I did say it', 'I never said it'), 'SB0961']
    ] as const) {
      await importFiles(page, 'en', jsonFile('answers.json', forged));
      await expect(page.getByText(code)).toBeVisible();
    }
    await importFiles(page, 'en', jsonFile('answers.json', answers));
    await expect(page.getByText(words('debrief_answered', { file: 'answers.json', count: 1 }))).toBeVisible();
    await page.getByRole('link', { name: words('debrief_imported_open') }).click();
    await debrief.open('debrief_findings');
    const finding = debrief.findings.first();
    await expect(finding.getByText(words('debrief_upheld'), { exact: true })).toBeVisible();
    await finding.getByRole('button').first().click();
    await expect(finding.getByText('听错了 / misheard')).toBeVisible();
    await expect(finding.getByText(words('debrief_by_trainer', { name: 'Ms Chen' }))).toBeVisible();
    await axe(page);
  });
});
