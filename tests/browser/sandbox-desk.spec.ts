import { kill } from './support/kill.ts';
import { wordsOf } from './support/messages.ts';
import { linesOf, sayOnLine, takeDeskCall } from './support/sandbox.ts';
import { expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 90_000 });

test.describe('in en', () => {
  inLanguage('en');
  const words = wordsOf('en');
  const greeting = 'One moment, please.';

  test('killed in the middle of a call, it stands where it was when it is opened again', async ({ page, context }) => {
    await takeDeskCall(page, words);
    await sayOnLine(page, words, greeting);
    await sayOnLine(page, words, greeting);
    const [address, said] = [page.url(), await linesOf(page, words).allTextContents()];
    // It goes without a word: nothing of the page is asked to save itself.
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(address);
    await expect(linesOf(again, words)).toHaveText(said);
    await sayOnLine(again, words, greeting);
    const later = await linesOf(again, words).allTextContents();
    // As if the tab had crashed.
    await kill(again);
    const third = await context.newPage();
    await third.goto(address);
    await expect(linesOf(third, words)).toHaveText(later);
  });
});
