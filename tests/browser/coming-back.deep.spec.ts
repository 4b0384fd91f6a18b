/** Home, the lists of scenarios and of calls: for a newcomer, and for whoever comes back. */
import { asRunFile, golden } from './support/golden.ts';
import { importFiles, importGolden, jsonFile } from './support/files.ts';
import { wordsOf } from './support/messages.ts';
import { axe, expect, inLanguage, onPhone, test } from './support/test.ts';

const words = wordsOf('zh-CN');

test.describe('a newcomer', () => {
  inLanguage('zh-CN');

  test('tries a line before anything is asked, and sees each pick judged without anything moving', async ({ page }) => {
    await page.goto('/');
    const specimen = page.getByRole('region', { name: words('specimen_title') });
    const lines = specimen.getByRole('list').getByRole('button');
    await expect(lines).toHaveCount(3);
    const below = await specimen.boundingBox();
    let good = 0;
    for (const line of await lines.all()) {
      await line.click();
      await expect(line).toHaveAttribute('aria-pressed', 'true');
      good += await specimen.getByText(words('specimen_good')).count();
      await expect(specimen.getByText(/客户会说/)).toBeVisible();
    }
    expect(good).toBe(1);
    expect(await specimen.boundingBox()).toEqual(below);
    await page.getByRole('link', { name: words('home_first_call') }).click();
    await expect(page).toHaveURL(/\/practice\/broadband-outage\?mode=guided$/);
  });
});

test.describe('a newcomer on a phone', () => {
  onPhone();
  inLanguage('en');

  test('has the specimen in their own language, as wide as the screen', async ({ page }) => {
    await page.goto('/');
    const specimen = page.getByRole('region', { name: wordsOf('en')('specimen_title') });
    await specimen.getByRole('list').getByRole('button').first().tap();
    await expect(specimen.getByText(wordsOf('en')('specimen_bad'))).toBeVisible();
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test.describe('whoever comes back', () => {
  inLanguage('zh-CN');

  test('reads one time of a call everywhere: when it began', async ({ page }) => {
    const file = { ...asRunFile(await golden('fee-complaint.good'), 'told'), startedAt: '2025-03-04T05:57:00.000Z' };
    await importFiles(page, 'zh-CN', jsonFile('told.json', file));
    const when = await page.evaluate(() =>
      new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' }).format(
        new Date('2025-03-04T05:57:00.000Z')
      )
    );
    await page.goto('/runs');
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: when })).toHaveCount(1);
    await page.goto('/');
    const results = page.getByRole('region', { name: words('home_results'), exact: true });
    await expect(results.getByRole('listitem')).toContainText(when);
    for (const verdict of ['话术', '流程', '结果']) await expect(results.getByRole('listitem')).toContainText(verdict);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('deletes a call from its menu by keys, and stays in the list', async ({ page }) => {
    for (const id of ['one', 'two']) await importGolden(page, 'zh-CN', 'fee-complaint.good', id);
    await page.goto('/runs');
    const rows = page.getByRole('main').getByRole('listitem');
    await expect(rows).toHaveCount(2);
    await rows.first().getByRole('button').focus();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('menuitem', { name: words('debrief_delete') })).toBeFocused();
    await axe(page);
    await page.keyboard.press('Escape');
    await expect(rows.first().getByRole('button')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(rows).toHaveCount(1);
    await expect(rows.getByRole('link')).toBeFocused();
  });

  test('chooses two calls, and compares the later with the earlier', async ({ page }) => {
    for (const [id, day] of [
      ['late', '05'],
      ['early', '04']
    ] as const) {
      const file = { ...asRunFile(await golden('fee-complaint.good'), id), startedAt: `2025-03-${day}T05:57:00.000Z` };
      await importFiles(page, 'zh-CN', jsonFile(`${id}.json`, file));
      await expect(page.getByText(words('debrief_imported', { file: `${id}.json` }))).toBeVisible();
    }
    await page.goto('/runs');
    const rows = page.getByRole('main').getByRole('listitem');
    await expect(rows).toHaveCount(2);
    for (const row of await rows.all()) {
      await row.getByRole('button').click();
      await page.getByRole('menuitem', { name: words('runs_compare_this') }).click();
    }
    await expect(page.getByRole('link', { name: words('runs_compare') })).toHaveAttribute(
      'href',
      '/runs/late?with=early'
    );
  });

  test('finds a scenario by what is searched for, and can ask for a case that is still to be met', async ({ page }) => {
    await page.goto('/practice');
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    const titles = page.getByRole('main').getByRole('heading', { level: 2 });
    const all = await titles.count();
    await page.getByRole('search').getByRole('searchbox').fill('宽带');
    await expect(titles.filter({ hasText: '宽带断网' })).toBeVisible();
    expect(await titles.count()).toBeLessThan(all);
    const card = page.getByRole('main').getByRole('listitem').filter({ hasText: '宽带断网' }).first();
    await expect(card.getByRole('link', { name: words('cases_unmet', { left: 7 }) })).toBeVisible();
    expect(await card.getByRole('link').count()).toBeGreaterThan(3);
  });
});
