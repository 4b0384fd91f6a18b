/** The whole way of an assignment: out of the studio to the class, as a link to a trainee, with its tries, and back as one file of runs. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fileOf, openClass } from './support/class-files.ts';
import { importFiles, jsonFile } from './support/files.ts';
import { wordsOf } from './support/messages.ts';
import { beginScenario } from './support/studio.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

/** Makes imported runs the trainee's own, as if they had been played here. */
function asPlayedHere(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('switchboard');
        opening.onerror = () => fail(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const runs = opening.result.transaction('runs', 'readwrite').objectStore('runs');
          const reading = runs.getAll();
          reading.onsuccess = () => {
            const rows = reading.result as { header: { origin: string } }[];
            for (const row of rows) runs.put({ ...row, header: { ...row.header, origin: 'fresh' } });
          };
          runs.transaction.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      })
  );
}

const title = '第一周';

test.describe('in zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('a scenario is handed out from the studio, and what was being put together is kept', async ({ page }) => {
    await page.goto('/class');
    await page.getByRole('tab', { name: words('class_assignments') }).press('Enter');
    const heading = page.getByLabel(words('class_assignment_title'));
    await heading.fill(title);
    await beginScenario(page, words);
    const name = await page.getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('button', { name: words('studio_hand_out') }).press('Enter');
    await expect(page).toHaveURL(/\/class$/);
    await expect(heading).toHaveValue(name!);
    await expect(
      page.getByRole('list', { name: words('class_assignment_cases') }).getByRole('listitem')
    ).not.toHaveCount(0);
    await expect(page.getByText(words('class_assignment_put_aside')).first()).toBeVisible();
    await page.getByLabel(words('class_assignment_by')).fill('林老师');
    await page.getByLabel(words('class_assignment_must_pass')).check();
    await page.getByLabel(words('class_assignment_tries')).selectOption('2');
    await page.getByLabel(words('class_assignment_due')).fill('2024-01-05');
    await expect(page.getByText(words('class_due_passed'))).toBeVisible();
    await axe(page);
    await page.getByLabel(words('class_assignment_due')).fill('2099-12-31');
    await expect(page.getByText(words('class_due_passed'))).toHaveCount(0);
    await expect(page.getByLabel(words('class_assignment_link'))).toHaveValue(/#a=/);
    await page.getByRole('button', { name: words('class_set_open', { title }) }).press('Enter');
    await expect(heading).toHaveValue(title);
  });

  test('a trainee sees what tries are left, saves one file for the trainer, and the class takes it as it is', async ({
    page,
    browser
  }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/class');
    await page.getByRole('tab', { name: words('class_assignments') }).press('Enter');
    await page.getByLabel(words('class_assignment_title')).fill(title);
    await page.getByLabel(words('class_assignment_by')).fill('林老师');
    await page.getByLabel(words('class_assignment_due')).fill('2099-12-31');
    await page.getByLabel(words('class_assignment_must_pass')).check();
    await page.getByLabel(words('class_assignment_tries')).selectOption('2');
    const add = page.getByRole('form', { name: words('class_assignment_add') });
    for (const [scenario, mode] of [
      ['fee-complaint', 'exam'],
      ['broadband-outage', 'exam']
    ] as const) {
      await add.getByLabel(words('class_exercise')).selectOption(scenario);
      await add.getByLabel(words('class_mode')).selectOption(mode);
      await add.getByRole('button').press('Enter');
    }
    await page.getByRole('button', { name: words('class_assignment_copy') }).press('Enter');
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const elsewhere = await browser.newContext({ locale: 'zh-CN' });
    const there = await elsewhere.newPage();
    await there.goto(link);
    await expect(there.getByText(words('assigned_tries_each', { count: 2 }))).toBeVisible();
    await there.getByRole('button', { name: words('assigned_accept') }).press('Enter');
    await expect(there).toHaveURL(/\/$/);
    const asked = there.getByRole('region', { name: words('assigned_title') });
    await expect(asked.getByText(words('assigned_next_try', { number: 1, of: 2 }))).toHaveCount(2);
    const save = asked.getByRole('button', { name: words('assigned_hand_in', { by: '林老师' }) });
    await expect(save).toHaveCount(0);

    const played = async (name: string, id: string, mode: string, minute: number) => {
      const startedAt = new Date(Date.now() + minute * 60_000).toISOString();
      const file = await fileOf(name, id, '李娜', (it) => Object.assign(it, { startedAt, mode, origin: 'fresh' }));
      return jsonFile(`${id}.json`, file);
    };
    await importFiles(
      there,
      'zh-CN',
      await played('fee-complaint.good', 'r-1', 'exam', 1),
      await played('broadband-outage.silent', 'r-3', 'exam', 3)
    );
    await asPlayedHere(there);
    await there.goto('/');
    await expect(asked).toContainText(words('assigned_progress', { done: 1, of: 2 }));
    await expect(asked.getByText(words('assigned_next_try', { number: 2, of: 2 }))).toHaveCount(1);
    await axe(there);
    await importFiles(there, 'zh-CN', await played('broadband-outage.silent', 'r-4', 'exam', 4));
    await asPlayedHere(there);
    await there.goto('/assigned');
    const row = there.getByRole('region', { name: title });
    await expect(row.getByText(words('assigned_used_up'))).toBeVisible();
    await expect(row.getByRole('link', { name: words('assigned_start') })).toHaveCount(0);
    await axe(there);
    const saving = there.waitForEvent('download');
    await there.getByRole('button', { name: words('assigned_hand_in', { by: '林老师' }) }).press('Enter');
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(`${title} - 李娜.zip`);
    const buffer = readFileSync(await saved.path());
    await elsewhere.close();

    await openClass(page, words, [{ name: saved.suggestedFilename(), mimeType: 'application/zip', buffer }]);
    await expect(page.getByText(words('class_taken', { count: 3 })).first()).toBeVisible();
    const li = page.getByRole('table').getByRole('row', { name: /李娜/ });
    await expect(li).toContainText(words('assigned_progress', { done: 1, of: 2 }));
    await expect(li).toContainText(words('assigned_used_up'));
    await expect(li).toContainText(words('assigned_tries_used', { used: 2, of: 2 }));
    await axe(page);
  });
});
