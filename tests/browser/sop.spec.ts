/** The SOP as a process owner reads it: on its chart, as an outline, clause by clause; by keyboard alone, and taken away. */
import { axe } from './support/axe.ts';
import { importGolden } from './support/files.ts';
import { wordsOf } from './support/messages.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { names, openSop, panel, state } from './support/sop.ts';

test.describe('in en', () => {
  inLanguage('en');
  const words = wordsOf('en');
  const { first, second } = names.en;

  test('the chart is walked, opened and told by keys alone, and is found again as it was left', async ({ page }) => {
    await openSop(page, first);
    // Five stages, and beside them how a contact ends.
    await expect(page.locator('svg g[role=button]')).toHaveCount(6);
    await state(page, first).focus();
    await page.keyboard.press('ArrowDown');
    await expect(state(page, second)).toBeFocused();
    await expect(panel(page, words).getByRole('heading', { level: 2 })).toHaveText(second);
    // What can be done from there is told by ear as well.
    await expect(page.locator('[aria-live]').filter({ hasText: second }).first()).toBeAttached();
    await page.keyboard.press('Enter');
    await expect(state(page, second)).toHaveAttribute('aria-expanded', 'true');
    await expect(page.locator('svg g[role=button]')).not.toHaveCount(6);
    await expect(state(page, second)).toBeFocused();
    await expect(page).toHaveURL(/at=preprocessing/);
    await axe(page);
    await page.reload();
    await expect(state(page, second)).toHaveAttribute('aria-expanded', 'true');
    await expect(panel(page, words).getByRole('heading', { level: 2 })).toHaveText(second);
    await state(page, second).press('Escape');
    await expect(panel(page, words)).toContainText(words('sop_select'));
  });
});

test.describe('a call that is over', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('is followed on the chart of the SOP along its line of time', async ({ page }) => {
    await importGolden(page, 'zh-CN', 'fee-complaint.rude', 'rude');
    await page.goto('/runs/rude');
    const fold = page.locator('details').filter({ has: page.getByText(words('debrief_chart'), { exact: true }) });
    await fold.locator('summary').click();
    const here = fold.locator(`svg g[role=button][aria-label*="${words('chart_now')}"]`);
    await expect(here.first()).toBeAttached();
    const before = await here.allTextContents();
    await page.getByRole('slider', { name: words('debrief_time_line') }).focus();
    await page.keyboard.press('End');
    await expect.poll(() => here.allTextContents()).not.toEqual(before);
    await expect(fold.locator(`svg g[role=button][aria-label*="${words('sop_been')}"]`).first()).toBeAttached();
    await axe(page);
  });
});
