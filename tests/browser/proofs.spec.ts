/** Proofs in view, and what a version changes on the chart: a process owner reads them, checks a draft further, and finds its changes in place, by keys alone. */
import { wordsOf } from './support/messages.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';
import { tab } from './support/proofs.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('from the chart to what is proved, and to the clauses that it protects', async ({ page }) => {
    await page.goto('/sop');
    await page.getByRole('link', { name: words('sop_proofs'), exact: true }).click();
    await expect(tab(page, words, 'policy_tab_proofs')).toHaveAttribute('aria-selected', 'true');
    const items = page.locator('[data-proof]');
    await expect(items).toHaveCount(15);
    const first = page.locator('[data-proof="identity-before-data"]');
    const clauses = first.getByText(words('proofs_clauses', { count: 2 }));
    await clauses.focus();
    await page.keyboard.press('Enter');
    await first.getByRole('button').first().press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await axe(page);
  });
});
