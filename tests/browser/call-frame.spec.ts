import type { Page } from '@playwright/test';
import { takeCall } from './support/call.ts';
import { pass } from './support/clock.ts';
import { wordsOf } from './support/messages.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { behindLeader } from './support/tools.ts';
import { assisted } from './support/call-frame.ts';
import { press } from './support/guided.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 90_000 });

const greeting = '您好，工号1024为您服务，请问有什么可以帮您？';
const words = wordsOf('zh-CN');

/** Loads the page of a call anew, which is paused then, and goes on. */
async function comeBack(page: Page): Promise<void> {
  await page.reload();
  await expect(page.getByRole('main')).toBeAttached();
  const resume = page.getByRole('button', { name: words('call_resume') });
  await resume.waitFor();
  await resume.press('Enter');
  await expect(resume).toHaveCount(0);
  await pass(page, 50);
}

test.describe('what was typed', () => {
  test('survives a reload, a pause, a tool and the menu of keys, and is gone once it is said', async ({ page }) => {
    const call = await takeCall(page, assisted);
    await call.say(greeting);
    await call.pass(12_000);
    await call.composer.pressSequentially('您的心情我理解');
    await call.open('bill');
    await expect(call.composer).toHaveValue('您的心情我理解');
    // Typed beside every field, it is part of the line.
    await page.keyboard.type('，我来查。');
    await expect(call.composer).toHaveValue('您的心情我理解，我来查。');
    await press(page, behindLeader('Escape'));
    await expect(call.composer).toBeFocused();
    await comeBack(page);
    await expect(call.composer).toHaveValue('您的心情我理解，我来查。');
    await expect(call.composer).toBeFocused();
    await call.once(() => page.keyboard.press('Enter'));
    await comeBack(page);
    await expect(call.composer).toHaveValue('');
  });
});
