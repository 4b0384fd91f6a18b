/** The studio plays what is written: what it finds leads to its line and is explained; a call can be tried by hand, gone back in, and kept. */
import { readFileSync } from 'node:fs';
import { packText } from '#formats/packed-text';
import { wordsOf } from './support/messages.ts';
import { beginScenario, editor } from './support/studio.ts';
import { hidden, tried } from './support/studio-proofs.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('in en', () => {
  inLanguage('en');
  const words = wordsOf('en');

  test('what is written is played by itself; a finding leads to its line and is explained, by keys alone', async ({
    page
  }) => {
    await beginScenario(page, words);
    const cases = page.locator('details');
    await expect(cases).toHaveCount(4);
    await expect(page.getByText(words('studio_proof_playing'))).toHaveCount(0);
    const first = cases.first();
    await first.locator('summary').press('Enter');
    await expect(first.getByRole('row')).toHaveCount(6);
    await expect(first.getByText(words('studio_proof_right'))).toBeVisible();
    await axe(page);

    await editor(page, words).press('ControlOrMeta+Home');
    // Long lines wrap, and a key goes down by what is seen.
    const here = page.locator('.cm-activeLine');
    while (!(await here.textContent())?.startsWith('minutes:')) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.type('0');
    await expect(page.getByText(words('studio_proof_before'))).toBeVisible();
    const found = page.getByRole('list', { name: words('studio_proof') });
    await expect(found).toContainText('SB0396');
    await found.getByRole('button', { name: words('yaml_explain') }).press('Enter');
    const page0396 = page.getByRole('dialog', { name: 'SB0396' });
    await expect(page0396).toContainText(words('studio_explain_why'));
    await axe(page);
    await page.keyboard.press('Escape');
    await found.getByRole('button', { name: words('yaml_goto', { line: 9 }) }).press('Enter');
    await expect(editor(page, words)).toBeFocused();
  });

  test('where one gets stuck is told once, by what the customer waits for, and the run is opened from there', async ({
    page
  }) => {
    const template = readFileSync('scenarios/templates/enquiry.yaml', 'utf8');
    const untold = template.replace(/^ {2}tell: .*\n/m, '').replaceAll('beside: [tell], ', '');
    await page.goto(`/studio#s=${packText(untold)}`);
    const found = page.getByRole('list', { name: words('studio_proof') });
    const stuck = found.getByRole('listitem').filter({ hasText: 'SB0380' });
    await expect(stuck).toHaveCount(1);
    await expect(stuck).toContainText('How much data is left');
    await axe(page);
    await stuck.getByRole('button', { name: words('studio_proof_open_stuck') }).press('Enter');
    const log = page.getByRole('log', { name: words('studio_try_said') });
    await expect(log).toContainText('how much data have I got left');
  });
});

test.describe('a call that is tried', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('begins where a known run comes to a state, and opens the shortest run of an ending', async ({ page }) => {
    await beginScenario(page, words);
    const first = page.locator('details').first();
    await first.locator('summary').press('Enter');
    await first.getByRole('button', { name: /当场办结/ }).press('Enter');
    await expect(tried(page, words)).toContainText(/来话结束.*当场办结/);
    await page
      .getByRole('button', { name: words('studio_try_begin') })
      .or(page.getByRole('button', { name: words('studio_try_anew') }))
      .press('Enter');
    await expect(tried(page, words)).toContainText(words('studio_try_silent'));
    await page.getByRole('button', { name: words('studio_try_find') }).press('Enter');
    const places = page.getByRole('combobox', { name: words('studio_try_places') });
    await places.selectOption({ label: (await places.getByRole('option', { name: /已提起/ }).textContent()) ?? '' });
    await expect(hidden(page, words)).toContainText('已提起');
    await expect(tried(page, words)).toContainText('流量还剩多少');
  });
});
