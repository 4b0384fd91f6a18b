/** The SOP as a process owner reads it: on its chart, as an outline, clause by clause; by keyboard alone, and taken away. */
import { readFile } from 'node:fs/promises';
import { axe } from './support/axe.ts';
import { wordsOf } from './support/messages.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { names, openSop, panel, state } from './support/sop.ts';

test.describe('in zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');
  const { first, third, wanted, rejected } = names['zh-CN'];

  test('what happens when a complaint is rejected is found by a word of its clause', async ({ page }) => {
    await openSop(page, first);
    const box = page.getByRole('combobox', { name: words('sop_search') });
    await box.fill(wanted);
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(rejected);
    await box.press('Enter');
    await expect(box).toHaveValue('');
    await expect(panel(page, words).locator('details[open]')).toContainText(rejected);
    await expect(panel(page, words).locator('details[open]')).toContainText(words('clause_who'));
    await expect(page.locator('svg g[aria-pressed=true]')).toHaveCount(1);
  });

  test('the outline shows as much and does as much; a clause leads to its place', async ({ page }) => {
    await openSop(page, first);
    await page.getByText(words('chart_as_outline'), { exact: true }).click();
    const row = page.locator('li[data-state=handling]');
    await row.getByRole('button', { expanded: false }).first().press('Enter');
    await expect(row.locator('li[data-state]').first()).toBeVisible();
    await row.getByRole('button', { name: third, exact: true }).press('Enter');
    await expect(panel(page, words).getByRole('heading', { level: 2 })).toHaveText(third);
    await axe(page);
    await page.getByText(words('sop_as_clauses'), { exact: true }).click();
    const shown = page.getByRole('group').filter({ hasText: words('sop_show_on_chart') });
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(5);
    await axe(page);
    await page
      .locator('details')
      .filter({ hasText: words('sop_show_on_chart') })
      .first()
      .locator('summary')
      .click();
    await shown
      .getByRole('button', { name: words('sop_show_on_chart') })
      .first()
      .click();
    await expect(page.locator('svg g[aria-pressed=true]')).toHaveCount(1);
  });

  test('layers say in figures what they tint; pictures and files are taken away', async ({ page }) => {
    await openSop(page, first);
    await page.getByRole('combobox', { name: words('sop_layer') }).selectOption('trained');
    await expect(page.locator('#main').getByText(words('sop_layer_trained_legend'))).toBeVisible();
    await expect(state(page, first)).toHaveAttribute('aria-label', /\d+/);
    await axe(page);
    await page.getByRole('combobox', { name: words('sop_layer') }).selectOption('losses');
    await expect(page.locator('#main').getByText(words('sop_layer_nothing'))).toBeVisible();
    const taken = async (item: string): Promise<Buffer> => {
      await page.getByRole('button', { name: words('sop_export') }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: item, exact: true }).click();
      return readFile((await (await download).path())!);
    };
    expect((await taken(words('sop_save_svg'))).toString('utf8')).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    expect((await taken(words('sop_save_png'))).subarray(1, 4).toString('latin1')).toBe('PNG');
    const mermaid = (await taken(words('sop_save_mermaid'))).toString('utf8');
    expect(mermaid).toContain('stateDiagram-v2');
    expect(mermaid).toMatch(/^---\ntitle: ".* · .*\d{4}/);
    expect(JSON.parse((await taken(words('sop_save_stately'))).toString('utf8'))).toHaveProperty('states');
  });
});

test.describe('a chart that nothing lays out', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('stands there as cards from the first frame on, is printed in words, and says so in the end', async ({
    page
  }) => {
    const states = page.locator('main svg g[role=button]');
    await page.goto('/sop/ticket');
    await page.locator('svg g[role=button]').nth(1).press('Enter');
    await page.locator('svg g[role=button]').nth(1).press('Enter');
    await expect(states).not.toHaveCount(6);
    // A worker that is asked for and never comes, as one that was ended in the midst of it.
    await page.route(/chart-layout-worker/, () => undefined);
    await page.reload();
    await expect(states.first()).toBeVisible();
    expect(await states.count()).toBeGreaterThan(6);
    await expect(page.locator('main svg path[stroke-width="1.25"]')).toHaveCount(0);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(page.getByRole('tree')).toBeVisible();
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(page.getByRole('tree')).toHaveCount(0);
    await expect(page.getByText(words('sop_cards'))).toBeVisible({ timeout: 10_000 });
    // By then it is what there is, and printed as it is.
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(page.getByRole('tree')).toHaveCount(0);
  });
});

test('a chart that is larger than a sheet is printed as a map and its parts, each of which can be read', async ({
  page
}) => {
  const sheets = async (): Promise<number> =>
    [...(await page.pdf({ preferCSSPageSize: true })).toString('latin1').matchAll(/\/Type \/Page\b/g)].length;
  await page.goto('/sop');
  await expect(page.locator('main svg g[role=button]')).toHaveCount(6);
  expect(await sheets()).toBe(1);
  await page.getByRole('button', { name: wordsOf('en')('sop_open_all') }).click();
  await expect(page.locator('main svg g[role=button]')).not.toHaveCount(6);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const parts = page.getByText(/^Part [A-Z]\d/);
  const named = await parts.allTextContents();
  expect(named.length).toBeGreaterThan(3);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  // The map, and a page each: none is empty.
  expect(await sheets()).toBe(named.length + 1);
});

test('whoever opens and closes a box by keyboard stays on it, also where the picture of it is there at once', async ({
  page
}) => {
  await page.goto('/sop');
  const first = page.locator('svg g[role=button]').first();
  await first.focus();
  await page.keyboard.press('Enter');
  for (const open of ['true', 'false', 'true', 'false']) {
    await page.keyboard.press('Enter');
    await expect(page.locator('svg g[role=button]:focus')).toHaveAttribute('aria-expanded', open);
  }
});

test('every state of a chart is come to by keys, and every line told', async ({ page }) => {
  await page.goto('/sop');
  const states = page.locator('svg g[role=button]');
  await states.first().focus();
  const met = new Set<string | null>();
  for (let at = 0; at < 6; at += 1) {
    met.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null));
    await page.keyboard.press('PageDown');
  }
  expect(met.size).toBe(6);
  await expect(states.first()).toBeFocused();
  const told = page.locator('[aria-live]').filter({ hasText: /→|到|to / });
  await page.keyboard.press('.');
  await expect(told.first()).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(states.first()).not.toBeFocused();
});

test('the outline is a tree: arrows walk, open and close it, letters find in it', async ({ page }) => {
  await page.goto('/sop?as=outline');
  const items = page.getByRole('treeitem');
  await expect(items).toHaveCount(6);
  await items.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(items.first()).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(items.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(items.first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(items).toHaveCount(6);
  await page.keyboard.press('End');
  await expect(items.last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(items.last()).toHaveAttribute('aria-selected', 'true');
});

test('a customer’s chart is there in the first frame, and can be read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  // Whoever would lay it out never comes.
  await page.route(/chart-layout-worker/, () => undefined);
  await page.goto('/sop/customer.fee-complaint');
  const states = page.locator('svg g[role=button]');
  await expect(states.first()).toBeVisible();
  await expect(page.locator('svg g[aria-hidden] > path').first()).toBeAttached();
  const name = page.locator('svg g[role=button] text').first();
  const size = await name.evaluate((text: SVGTextElement) => 14 * (text.getScreenCTM()?.a ?? 0));
  expect(size).toBeGreaterThanOrEqual(10.5);
});

test('every chart of the list is drawn', async ({ page }) => {
  await page.goto('/sop');
  const list = page.locator('main select').first();
  await expect(list).toBeVisible();
  const charts = await list.locator('option').evaluateAll((all) => all.map((it) => (it as HTMLOptionElement).value));
  expect(charts.length).toBeGreaterThan(6);
  for (const chart of charts) {
    await list.selectOption(chart);
    await expect(page).toHaveURL((url) => url.pathname === (chart === 'ticket' ? '/sop' : `/sop/${chart}`));
    await expect(page.locator('main svg g[role=button]').first()).toBeVisible();
  }
});
