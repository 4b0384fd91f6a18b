import { axe } from './support/axe.ts';
import { wordsOf } from './support/messages.ts';
import { holdLocksBack, workToArchive } from './support/sandbox.ts';
import { isKept, storedTexts } from './support/stored.ts';
import { expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

const said = [
  "I'm sorry for the trouble. I'm checking it now.",
  'Your details are used for this request only and kept confidential. May I send a code to your phone to verify you?'
] as const;

test.describe('in en', () => {
  inLanguage('en');
  const words = wordsOf('en');

  test('the first contact of a ticket is held as a call with its customer, by keys, and the ticket goes on to its archive', async ({
    page
  }) => {
    // Whoever is quicker than the answer whose it is waits for that, and is not told of another tab.
    await holdLocksBack(page, 1500);
    await page.goto('/sandbox');
    await page
      .getByRole('button', { name: words('sandbox_walk_start'), exact: true })
      .first()
      .press('Enter');
    await page.getByRole('button', { name: words('sandbox_call_take'), exact: true }).press('Enter');
    // Whoever has taken a call is where one speaks.
    const box = page.getByRole('textbox', { name: words('sandbox_say_label') });
    await expect(box).toBeFocused();
    const log = page.getByRole('log', { name: words('sandbox_call_said') });
    await page.getByRole('button', { name: words('sandbox_call_say_this'), exact: true }).press('Enter');
    await expect(log.locator(':scope > ol > li')).toHaveCount(2);
    for (const line of said) {
      await box.fill(line);
      await box.press('Enter');
      await expect(box).toHaveValue('');
    }
    await expect(log.locator(':scope > ol > li')).toHaveCount(6);
    await axe(page);
    // What was said on the line is there after a reload, and after going back and forward again.
    // What was lived is kept soon after.
    await isKept(page);
    expect(await storedTexts(page, 'sandboxes')).toContain(said[1]);
    await page.reload();
    await expect(log.locator(':scope > ol > li')).toHaveCount(6);
    // From here on one is led as ever, what has to be said included.
    await workToArchive(page, words, async () => {
      const say = page.getByRole('button', { name: words('sandbox_call_say_this'), exact: true });
      const count = await log.locator(':scope > ol > li').count();
      if ((await say.count()) === 0) return;
      await say.press('Enter');
      await expect.poll(() => log.locator(':scope > ol > li').count()).not.toBe(count);
    });
    await expect(page.locator('#next')).toHaveText(words('sandbox_next_over'));
    await page.getByText(words('sandbox_call_heard')).press('Enter');
    await axe(page);
  });
});
