/** The studio plays what is written: what it finds leads to its line and is explained; a call can be tried by hand, gone back in, and kept. */
import { wordsOf } from './support/messages.ts';
import { beginScenario } from './support/studio.ts';
import { hidden, tried } from './support/studio-proofs.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('a call that is tried', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('shows what no trainee sees, says why something was not understood, and goes back step by step, by keys alone', async ({
    page
  }) => {
    await beginScenario(page, words);
    await page.getByRole('tab', { name: words('studio_try') }).press('Enter');
    await page.getByRole('button', { name: words('studio_try_begin') }).press('Enter');
    await expect(hidden(page, words)).toContainText(words('studio_try_score', { score: 0 }));
    const say = page.getByRole('textbox', { name: words('studio_try_say') });
    await say.fill('您好，工号1024为您服务，我不会问您要密码。');
    await say.press('Enter');
    await expect(tried(page, words)).toContainText('流量还剩多少');
    await expect(tried(page, words).getByRole('button', { name: /工号/ })).toBeVisible();
    await tried(page, words).getByText(words('studio_try_why')).press('Enter');
    await expect(tried(page, words).getByRole('list').last()).toBeVisible();
    await expect(hidden(page, words)).toContainText('已提起');
    await axe(page);
    // A line of the scenario, then time, then back to before anybody had spoken.
    await page.getByRole('button', { name: new RegExp(words('studio_try_right')) }).press('Enter');
    const steps = tried(page, words)
      .getByRole('listitem')
      .filter({ hasText: words('studio_try_why') });
    await expect(steps).toHaveCount(2);
    await page.getByRole('button', { name: words('studio_try_pass', { time: '5 秒' }) }).press('Enter');
    const back = page.getByRole('button', { name: words('studio_try_back') });
    for (let step = 0; step < 3; step += 1) await back.press('Enter');
    await expect(tried(page, words)).toContainText(words('studio_try_silent'));
    await expect(back).toBeDisabled();
    await expect(hidden(page, words)).toContainText('还没提起');
  });
});
