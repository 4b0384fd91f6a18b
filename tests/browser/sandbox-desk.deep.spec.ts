import { wordsOf } from './support/messages.ts';
import { beginWalk, linesOf, openPanel, sayOnLine, takeDeskCall, workToArchive } from './support/sandbox.ts';
import { expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 90_000 });

test.describe('in zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');
  const greeting = '请稍等。';

  test('from the list to the next act of a ticket it is one key, and from anywhere back', async ({ page }) => {
    await page.goto('/sandbox');
    await page.getByLabel(words('sandbox_field_seed')).fill('7');
    await page.getByLabel(words('sandbox_play')).last().selectOption('all');
    await page.getByRole('button', { name: words('sandbox_start_shift'), exact: true }).press('Enter');
    await expect(page.getByRole('heading', { name: words('sandbox_queue', { count: 1 }) })).toBeVisible();
    const rows = page.locator('[data-queue] button');
    for (let step = 0; step < 12 && (await rows.count()) < 3; step += 1) {
      await page.locator('body').press('3');
      await page.waitForTimeout(700);
    }
    expect(await rows.count()).toBeGreaterThan(2);
    await page.locator('body').press('p');
    await page.locator('body').press('l');
    // The list is one stop of the keyboard.
    await expect(page.locator('[data-queue] [tabindex="0"]')).toHaveCount(1);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('#take-call, #next').first()).toBeFocused();
    await page.keyboard.press('l');
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press('a');
    await expect(page.locator('#take-call, #next').first()).toBeFocused();
  });

  test('on the line the talk and the box for what is said are in view together', async ({ page }) => {
    await takeDeskCall(page, words);
    const inView = async (): Promise<void> => {
      await expect(page.getByRole('log', { name: words('sandbox_call_said') })).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('textbox', { name: words('sandbox_say_label') })).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('button', { name: words('sandbox_say_do'), exact: true })).toBeInViewport({
        ratio: 1
      });
    };
    await inView();
    await sayOnLine(page, words, greeting);
    await sayOnLine(page, words, greeting);
    await inView();
    await page.setViewportSize({ width: 390, height: 844 });
    await sayOnLine(page, words, greeting);
    await inView();
  });

  test('what is to be done is in view on open, on a phone and on a desk', async ({ page }) => {
    await beginWalk(page, words);
    await expect(page.getByRole('button', { name: words('sandbox_do'), exact: true })).toBeInViewport({ ratio: 1 });
    // The buttons of the chart cover nothing that is drawn.
    const drawn = page
      .getByRole('group', { name: words('chart_title') })
      .locator('svg')
      .first();
    await expect(drawn).toBeVisible();
    const [canvas, zoom] = [
      await drawn.boundingBox(),
      await page.getByRole('button', { name: words('chart_fit') }).boundingBox()
    ];
    expect(zoom!.y).toBeGreaterThanOrEqual(canvas!.y + canvas!.height - 1);
    await page.setViewportSize({ width: 390, height: 844 });
    await beginWalk(page, words);
    await expect(page.locator('#next')).toBeInViewport({ ratio: 1 });
    // What stands behind one button there is at hand.
    await page.getByRole('button', { name: words('sandbox_more'), exact: true }).click();
    await page.getByRole('menuitem', { name: words('sandbox_roles'), exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('on a phone no label of a tab takes two lines', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await beginWalk(page, words);
    const tabs = page
      .getByRole('tab')
      .or(page.getByRole('navigation', { name: words('sandbox_parts') }).getByRole('button'));
    expect(await tabs.count()).toBe(5);
    for (const tab of await tabs.all()) expect((await tab.boundingBox())!.height).toBeLessThan(50);
    const list = page.getByRole('tablist', { name: words('sandbox_ticket_parts') });
    expect(await list.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
  });

  test('a contact that was begun without taking the call says so, and leads back to where it can be taken', async ({
    page
  }) => {
    await beginWalk(page, words);
    await page.getByRole('button', { name: words('sandbox_do'), exact: true }).press('Enter');
    await expect(page.getByText(words('sandbox_call_missed')).first()).toBeVisible();
    await page.getByRole('button', { name: words('sandbox_call_back'), exact: true }).press('Enter');
    await expect(page.getByRole('button', { name: words('sandbox_call_take'), exact: true })).toBeVisible();
  });

  test('due times that may yet change say so with the ticket', async ({ page }) => {
    await page.goto('/sandbox');
    await page.getByLabel(words('sandbox_field_seed')).fill('3');
    await page.getByLabel(words('sandbox_field_date')).first().fill('2027-01-04');
    await page.getByLabel(words('sandbox_field_business'), { exact: true }).selectOption('plan-change');
    await page.getByLabel(words('sandbox_field_difficulty'), { exact: true }).selectOption('ordinary');
    await page.getByRole('button', { name: words('sandbox_start_one'), exact: true }).press('Enter');
    await expect(page.locator('#next')).toBeVisible();
    const mark = words('sandbox_provisional').trim();
    await expect(page.getByRole('group', { name: words('sandbox_clock') })).toContainText(mark);
    const marked = new Set<string>();
    await workToArchive(page, words, async () => {
      const limits = page.getByRole('list', { name: words('sandbox_limits') }).getByRole('listitem');
      for (const text of await limits.allTextContents()) if (text.includes(mark)) marked.add(text);
    });
    expect(marked.size).toBeGreaterThan(0);
  });

  test('where one looks in the past is where one looks after a reload', async ({ page }) => {
    await takeDeskCall(page, words);
    await sayOnLine(page, words, greeting);
    for (let step = 0; step < 3; step += 1)
      await page.getByRole('button', { name: words('sandbox_back'), exact: true }).press('Enter');
    await expect(page.getByText(words('sandbox_past'))).toBeVisible();
    const time = await page.getByRole('group', { name: words('sandbox_clock') }).textContent();
    const slider = page.getByRole('slider', { name: words('sandbox_timeline') });
    const step = (await slider.getAttribute('aria-valuetext')) ?? '';
    await page.waitForTimeout(1000);
    await page.reload();
    await expect(page.getByText(words('sandbox_past'))).toBeVisible();
    await expect(page.getByRole('group', { name: words('sandbox_clock') })).toHaveText(time ?? '');
    await expect(slider).toHaveAttribute('aria-valuetext', step);
  });

  test('two tries of a call show what was said otherwise', async ({ page }) => {
    await takeDeskCall(page, words);
    await sayOnLine(page, words, greeting);
    for (let step = 0; step < 20; step += 1) {
      if ((await linesOf(page, words).count()) === 0) break;
      await page.getByRole('button', { name: words('sandbox_back'), exact: true }).press('Enter');
    }
    const other = '我知道了。';
    await page.getByRole('textbox', { name: words('sandbox_say_label') }).fill(other);
    await page.getByRole('textbox', { name: words('sandbox_say_label') }).press('Enter');
    await openPanel(page, words, words('sandbox_tries_count', { count: 2 }));
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(greeting)).toBeVisible();
    await expect(dialog.getByText(other)).toBeVisible();
  });
});

test.describe('links', () => {
  inLanguage('zh-CN');
  test('one that is pasted into the address of an open sandbox is opened, or told why not', async ({ page }) => {
    await page.goto('/sandbox');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => (location.hash = '#s=%%%'));
    await expect(page.getByText('SB0901')).toBeVisible();
  });
});
