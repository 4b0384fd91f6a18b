/** One step of a call: led for that step alone, and its debrief is that of the step. */
import { bringClock, holdClock, pass } from './support/clock.ts';
import { isStored } from './support/stored.ts';
import { wordsOf } from './support/messages.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 90_000 });

const words = wordsOf('zh-CN');

test('a step is led, judged and told as itself, with no verdicts of a whole call', async ({ page }) => {
  await bringClock(page);
  await page.goto('/practice/broadband-outage?drill=greeting');
  const who = page.locator('form input');
  // Nobody is known here yet: one begins with the name, not at the button.
  await expect(who.nth(0)).toBeFocused();
  await who.nth(0).fill('李明');
  await who.nth(1).fill('1024');
  await page.getByRole('button', { name: words('drill_start') }).click();
  await page.waitForURL(/\/call\//);
  const answer = page.getByRole('button', { name: words('call_answer') });
  const composer = page.getByRole('textbox').first();
  await expect(answer.or(composer).first()).toBeVisible();
  if (await answer.isVisible()) await answer.click();
  await composer.fill('您好，工号1024为您服务，请问有什么可以帮您？');
  await composer.press('Enter');
  await isStored(page, 1);
  await holdClock(page);
  await pass(page, 45_000);
  await expect(page.getByText(words('drill_done'))).toBeVisible();
  // Behind its end a key that pauses does nothing, and nothing is said to be wrong.
  await page.keyboard.press('Control+k');
  await page.keyboard.press('b');
  await expect(page.getByRole('link', { name: words('call_to_debrief') })).toBeVisible();
  await expect(page.getByText(words('call_not_stored'))).toHaveCount(0);
  await expect(page.getByRole('dialog', { name: words('call_paused_title') })).toHaveCount(0);
  const id = page.url().split('/').at(-1)!;
  await page.goto('/practice/broadband-outage?drill=greeting');
  await expect(page.getByRole('button', { name: words('drill_start') })).toBeFocused();
  await page.goto(`/runs/${id}`);
  const step = '开场问候';
  await expect(page.getByRole('heading', { level: 1, name: words('drill_title', { step }) })).toBeVisible();
  const result = page.getByRole('region', { name: words('debrief_result'), exact: true });
  await expect(result.getByText(words('drill_passed'))).toBeVisible();
  await expect(result.getByText(words('drill_count', { done: 1, of: 1 }))).toBeVisible();
  await expect(result.getByRole('meter')).toHaveCount(0);
  await expect(page.getByText(words('debrief_after'), { exact: true })).toHaveCount(0);
  await expect(result.getByRole('link', { name: words('drill_again') })).toHaveAttribute('href', /\?drill=greeting$/);
  await expect(result.getByRole('link', { name: words('drill_next', { step: '核验身份' }) })).toHaveAttribute(
    'href',
    /\?drill=verification$/
  );
  await axe(page);
  await page.goto('/');
  await expect(page.getByText(words('drill_passed'))).toBeVisible();
});
