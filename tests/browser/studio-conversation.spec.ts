/** A real conversation in the studio: pasted, held against a scenario without anybody's data, given a missing wording, and made a scenario, by keys alone. */
import { wordsOf } from './support/messages.ts';
import { beginScenario, editor } from './support/studio.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

const pasted = {
  'zh-CN': `[00:02] 客服：您好，工号3307为您服务，请问有什么可以帮您？
[00:08] 客户：我叫张伟，号码13912345678，我这个月流量还剩多少？
[00:20] 客服：我先瞅一眼您这边。
[00:30] 客服：查到了，您本月的流量还剩3GB。
[00:40] 客户：好，知道了。`,
  en: `Agent: Hello, agent 3307 speaking. How can I help you?
Customer: My name is John Smith, 07911 123 456. How much data have I got left?
Agent: Let me take a peek over here.
Agent: I've looked it up: you have 3GB of data left this month.
Customer: All right, thanks.`
} as const;
const somebodys = { 'zh-CN': ['张伟', '13912345678', '3307'], en: ['John', '07911', '3307'] } as const;

test.describe('in zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('a conversation is held against a scenario of one’s own, and made one', async ({ page }) => {
    await beginScenario(page, words);
    await page.getByRole('tab', { name: words('studio_try') }).press('Enter');
    await page.getByRole('link', { name: words('studio_heard_against') }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: words('heard_title') })).toBeVisible();
    await page.getByRole('textbox', { name: words('heard_paste') }).fill(pasted['zh-CN']);
    await page.getByRole('button', { name: words('heard_read') }).press('Enter');
    const talk = page.getByRole('region', { name: /流量还剩多少|How much data is left/ });
    await expect(
      talk
        .getByRole('listitem')
        .filter({ hasText: words('heard_simulated') })
        .first()
    ).toBeVisible();
    await expect(talk.getByText(words('heard_right')).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: /\d/ }).last()).toBeVisible();
    for (const it of somebodys['zh-CN']) await expect(talk).not.toContainText(it);
    await axe(page);

    // What was not understood gets a wording of the scenario's own.
    const line = talk.getByRole('listitem').filter({ hasText: '瞅一眼' }).last();
    await line.getByText(words('heard_words'), { exact: true }).press('Enter');
    await line.getByLabel(words('heard_words_means')).selectOption('verifying');
    await line.getByLabel(words('heard_words_wording')).fill('瞅一眼');
    await line.getByRole('button', { name: words('heard_words_add') }).press('Enter');
    await expect(page.getByText(words('heard_words_added')).first()).toBeVisible();

    await page.getByRole('button', { name: words('heard_make_do') }).press('Enter');
    await expect(editor(page, words)).toContainText('scenario: from-conversation');
    await expect(page.getByRole('status').filter({ hasText: words('studio_playable') })).toBeVisible();
    for (const it of somebodys['zh-CN']) await expect(editor(page, words)).not.toContainText(it);
  });
});
