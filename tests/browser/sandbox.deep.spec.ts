import { axe } from './support/axe.ts';
import { wordsOf } from './support/messages.ts';
import { beginAndDo, beginWalk, holdLocksBack, openPanel, timeOf, workToArchive } from './support/sandbox.ts';
import { expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('in en', () => {
  inLanguage('en');
  const words = wordsOf('en');

  for (const [which, name] of ['fault', 'plan-change'].entries())
    test(`a ${name} goes from intake to archive by keys`, async ({ page }) => {
      await beginWalk(page, words, which);
      const done = await workToArchive(page, words);
      expect(done.length).toBeGreaterThan(12);
      await expect(page.getByText(words('walk_over_text'))).toBeVisible();
      await expect(page.getByRole('list', { name: words('sandbox_limits') })).toHaveCount(0);
      if (which === 0) await axe(page);
    });

  test('on a phone nothing is wider than the page, at any step', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await beginWalk(page, words, 2);
    const wide = new Set<string>();
    await workToArchive(page, words, async () => {
      for (const it of await page.evaluate(() =>
        document.documentElement.scrollWidth <= innerWidth
          ? []
          : [...document.querySelectorAll('main *')]
              .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
              .map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`)
              .slice(0, 3)
      ))
        wide.add(it);
    });
    expect([...wide]).toEqual([]);
  });

  test('on a wide screen list, ticket and chart stand side by side', async ({ page }) => {
    await page.goto('/sandbox');
    await page.getByLabel(words('sandbox_field_seed')).fill('7');
    await page.getByRole('button', { name: words('sandbox_start_shift'), exact: true }).click();
    await expect(page.getByText(words('sandbox_queue', { count: 1 }))).toBeVisible();
    const list = (await page.getByText(words('sandbox_queue', { count: 1 })).boundingBox())!;
    const ticket = (await page.locator('#ticket-name').boundingBox())!;
    const chart = (await page.getByRole('heading', { name: words('chart_title') }).boundingBox())!;
    expect(ticket.x).toBeGreaterThan(list.x + 200);
    expect(chart.x).toBeGreaterThan(ticket.x + 300);
    for (const { y } of [list, ticket, chart]) expect(Math.abs(y - ticket.y)).toBeLessThan(80);
  });

  test('what is set up before a sandbox, a desk and its dialogs are fit for everybody', async ({ page }) => {
    await page.goto('/sandbox');
    await expect(page.getByRole('heading', { level: 1, name: words('sandbox_title') })).toBeVisible();
    await axe(page);
    await page.getByLabel(words('sandbox_field_seed')).fill('7');
    await page.getByRole('button', { name: words('sandbox_start_shift'), exact: true }).click();
    await expect(page.getByText(words('sandbox_queue', { count: 1 }))).toBeVisible();
    await page.locator('body').press('e');
    await expect(page.getByRole('button', { name: words('sandbox_halt') })).toHaveCount(0, { timeout: 60_000 });
    await axe(page);
    for (const panel of [
      'sandbox_roles',
      'sandbox_stops',
      'sandbox_tries',
      'sandbox_house',
      'sandbox_quality',
      'sandbox_share'
    ] as const) {
      await openPanel(page, words, words(panel));
      await expect(page.getByRole('dialog', { name: words(panel) })).toBeVisible();
      await axe(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
});

test.describe('kept, sent and taken up again', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('it is kept by itself, and opened again it stands where it was left', async ({ page }) => {
    await beginAndDo(page, words);
    const time = await timeOf(page, words);
    await page.getByRole('button', { name: words('sandbox_leave') }).click();
    await page.locator('#kept ~ ul, section[aria-labelledby=kept] ul').getByRole('button').first().click();
    await expect(page.locator('#ticket-name')).toBeVisible();
    expect(await timeOf(page, words)).toBe(time);
    await page.reload();
    await expect(page.locator('#ticket-name')).toBeVisible();
    expect(await timeOf(page, words)).toBe(time);
  });

  test('it has its address as soon as it is seen, however long it takes to learn whose it is; Back leaves it', async ({
    page
  }) => {
    await holdLocksBack(page, 5000);
    await beginAndDo(page, words);
    await expect(page).toHaveURL(/desk=/, { timeout: 2000 });
    await page.reload();
    await expect(page.locator('#next')).toBeVisible({ timeout: 12_000 });
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: words('sandbox_title') })).toBeFocused();
    const kept = page.locator('section[aria-labelledby=kept] ul').getByRole('button').first();
    await expect(kept).toBeVisible();
    // Forward comes back to it; and it has its address as soon as it is chosen.
    await page.goForward();
    await expect(page.locator('#next')).toBeVisible({ timeout: 12_000 });
    await page.goBack();
    await kept.click();
    await page.reload();
    await expect(page).toHaveURL(/desk=/);
    await expect(page.locator('#next')).toBeVisible({ timeout: 12_000 });
  });

  test('a sum that nobody has agreed on is warned of before it is given, and can be blanked', async ({ page }) => {
    await page.goto('/sandbox');
    await page
      .getByRole('button', { name: words('sandbox_walk_start'), exact: true })
      .last()
      .click();
    await expect(page.locator('#next')).toBeVisible();
    let warned = 0;
    const reached = workToArchive(page, words, async () => {
      const form = page.locator('form').filter({ has: page.getByLabel('金额（元）') });
      if (warned > 0 || (await form.count()) === 0) return;
      const sum = form.getByLabel('金额（元）');
      const submit = form.getByRole('button', { name: words('sandbox_submit'), exact: true });
      await form.getByRole('button', { name: words('sandbox_fill'), exact: true }).click();
      await sum.fill('');
      await submit.press('Enter');
      await expect(form.getByText(/应是数字|规范要求登记/)).toHaveCount(0);
      await expect(sum).toHaveAttribute('aria-invalid', 'true');
      await sum.fill('5000');
      await submit.press('Enter');
      await expect(form.getByRole('alert').filter({ hasText: '不合规' })).toBeVisible();
      await expect(form.getByRole('button', { name: words('sandbox_do_wrong'), exact: true })).toBeVisible();
      warned += 1;
      throw new Error('seen');
    });
    await expect(reached).rejects.toThrow('seen');
    expect(warned).toBe(1);
  });

  test('done in the past it is another try; the first stays, and the two are held side by side', async ({ page }) => {
    await beginAndDo(page, words);
    await page.locator('body').press('[');
    await page.locator('body').press('[');
    await expect(page.getByText(words('sandbox_past'))).toBeVisible();
    await page.getByText(words('sandbox_wrong'), { exact: false }).click();
    await page
      .locator('details[open]')
      .getByRole('button')
      .filter({ hasText: /结束通话/ })
      .first()
      .click();
    await openPanel(page, words, words('sandbox_tries_count', { count: 2 }));
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading', { level: 4 })).toHaveCount(2);
    await dialog.getByRole('button', { name: new RegExp(`^${words('sandbox_try', { number: 1 })}`) }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByText(words('sandbox_past'))).toHaveCount(0);
  });

  for (const [what, fragment] of [
    ['a broken link', '#s=abc'],
    ['a link that is far too long', `#s=${'a'.repeat(40_000)}`],
    ['a link with signs that no link has', '#s=%F0%9F%92%A9'],
    ['a link that is none of an address', '#s=%%%'],
    ['a link that was cut in the middle of a sign', '#s=abc%F0%9']
  ] as const)
    test(`${what} is told, and nothing else happens`, async ({ page }) => {
      await page.goto(`/sandbox${fragment}`);
      await expect(page.getByText(/沙盘不完整|沙盘太大/)).toBeVisible();
      await expect(page.getByText(/^SB090[12]$/)).toBeVisible();
      await expect(page.getByRole('heading', { level: 1, name: words('sandbox_title') })).toBeVisible();
    });

  // SB0908
  test('an address of one that is not kept here says so, and leads on', async ({ page }) => {
    await page.goto('/sandbox?desk=nobody');
    await expect(page.getByText(/不在这个浏览器里/)).toBeVisible();
    await expect(page.getByRole('button', { name: words('sandbox_start_one') })).toBeVisible();
  });

  // SB0907
  test('without a network nothing is half begun, and it says what to do', async ({ page, watch }) => {
    await page.goto('/sandbox');
    await expect(page.getByRole('button', { name: words('sandbox_start_one') })).toBeEnabled();
    await page.route('**/arrivals-worker*', (route) => route.abort());
    watch.forgive(/arrivals-worker|ERR_FAILED/);
    await page.getByRole('button', { name: words('sandbox_start_one') }).click();
    await expect(page.getByText(/没有取到/)).toBeVisible();
  });
});
