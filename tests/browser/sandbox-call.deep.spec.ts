import { wordsOf } from './support/messages.ts';
import { workToArchive } from './support/sandbox.ts';
import { holdsFirstContact } from './support/sandbox-call.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

inLanguage('en');
const words = wordsOf('en');

test('a ticket whose first contact was held as a call goes on to its archive', async ({ page }) => {
  await holdsFirstContact(page, words);
  const log = page.getByRole('log', { name: words('sandbox_call_said') });
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
