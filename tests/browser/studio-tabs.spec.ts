/** One scenario in two tabs of the studio. */
import { wordsOf } from './support/messages.ts';
import { beginScenario, editor } from './support/studio.ts';
import { expect, inLanguage, test } from './support/test.ts';

inLanguage('en');
test.describe.configure({ timeout: 90_000 });
const words = wordsOf('en');

test('what the second tab writes goes on as a copy with an id of its own, and each can be practised', async ({
  page,
  context
}) => {
  await beginScenario(page, words);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(editor(other, words)).toContainText('scenario: enquiry');
  for (const [tab, text] of [
    [page, '# of the first'],
    [other, '# of the second']
  ] as const) {
    await editor(tab, words).focus();
    await tab.keyboard.press('ControlOrMeta+Home');
    await tab.keyboard.type(text);
    await tab.keyboard.press('Enter');
    await expect(tab.getByText(words('studio_kept'), { exact: true })).toBeVisible();
    await expect(tab.getByRole('status').filter({ hasText: words('studio_playable') })).toBeVisible();
  }
  await expect(editor(other, words)).toContainText('scenario: enquiry-2');
  await expect(editor(other, words)).toContainText('# of the second');
  await expect(editor(page, words)).not.toContainText('enquiry-2');
  expect(other.url()).not.toBe(page.url());
  const practise = words('studio_play');
  await expect(page.getByRole('link', { name: practise })).toHaveAttribute('href', '/practice/own.enquiry');
  await expect(other.getByRole('link', { name: practise })).toHaveAttribute('href', '/practice/own.enquiry-2');
  await other.reload();
  await expect(editor(other, words)).toContainText('scenario: enquiry-2');
  await other.getByRole('link', { name: practise }).press('Enter');
  await expect(other).toHaveURL(/practice\/own\.enquiry-2$/);
  await expect(other.getByRole('heading', { level: 1, name: 'How much data is left' })).toBeVisible();
});
