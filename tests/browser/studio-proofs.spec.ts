/** The studio plays what is written: what it finds leads to its line and is explained; a call can be tried by hand, gone back in, and kept. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { packText } from '#formats/packed-text';
import { wordsOf } from './support/messages.ts';
import { beginScenario, editor } from './support/studio.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    inLanguage(language);
    const words = wordsOf(language);

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
      await expect(stuck).toContainText(language === 'en' ? 'How much data is left' : '还剩多少流量');
      await axe(page);
      await stuck.getByRole('button', { name: words('studio_proof_open_stuck') }).press('Enter');
      const log = page.getByRole('log', { name: words('studio_try_said') });
      await expect(log).toContainText(language === 'en' ? 'how much data have I got left' : '流量还剩多少');
    });
  });
}

test.describe('a call that is tried', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');
  const log = (page: Page) => page.getByRole('log', { name: words('studio_try_said') });
  const hidden = (page: Page) => page.getByRole('region', { name: words('studio_try_hidden') });

  test('shows what no trainee sees, says why something was not understood, and goes back step by step, by keys alone', async ({
    page
  }) => {
    await beginScenario(page, words);
    await page.getByRole('tab', { name: words('studio_try') }).press('Enter');
    await page.getByRole('button', { name: words('studio_try_begin') }).press('Enter');
    await expect(hidden(page)).toContainText(words('studio_try_score', { score: 0 }));
    const say = page.getByRole('textbox', { name: words('studio_try_say') });
    await say.fill('您好，工号1024为您服务，我不会问您要密码。');
    await say.press('Enter');
    await expect(log(page)).toContainText('流量还剩多少');
    await expect(log(page).getByRole('button', { name: /工号/ })).toBeVisible();
    await log(page).getByText(words('studio_try_why')).press('Enter');
    await expect(log(page).getByRole('list').last()).toBeVisible();
    await expect(hidden(page)).toContainText('已提起');
    await axe(page);
    // A line of the scenario, then time, then back to before anybody had spoken.
    await page.getByRole('button', { name: new RegExp(words('studio_try_right')) }).press('Enter');
    const steps = log(page)
      .getByRole('listitem')
      .filter({ hasText: words('studio_try_why') });
    await expect(steps).toHaveCount(2);
    await page.getByRole('button', { name: words('studio_try_pass', { time: '5 秒' }) }).press('Enter');
    const back = page.getByRole('button', { name: words('studio_try_back') });
    for (let step = 0; step < 3; step += 1) await back.press('Enter');
    await expect(log(page)).toContainText(words('studio_try_silent'));
    await expect(back).toBeDisabled();
    await expect(hidden(page)).toContainText('还没提起');
  });

  test('begins where a known run comes to a state, and opens the shortest run of an ending', async ({ page }) => {
    await beginScenario(page, words);
    const first = page.locator('details').first();
    await first.locator('summary').press('Enter');
    await first.getByRole('button', { name: /当场办结/ }).press('Enter');
    await expect(log(page)).toContainText(/来话结束.*当场办结/);
    await page
      .getByRole('button', { name: words('studio_try_begin') })
      .or(page.getByRole('button', { name: words('studio_try_anew') }))
      .press('Enter');
    await expect(log(page)).toContainText(words('studio_try_silent'));
    await page.getByRole('button', { name: words('studio_try_find') }).press('Enter');
    const places = page.getByRole('combobox', { name: words('studio_try_places') });
    await places.selectOption({ label: (await places.getByRole('option', { name: /已提起/ }).textContent()) ?? '' });
    await expect(hidden(page)).toContainText('已提起');
    await expect(log(page)).toContainText('流量还剩多少');
  });
});
