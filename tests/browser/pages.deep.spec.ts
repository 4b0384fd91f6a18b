import type { Page } from '@playwright/test';
import { releaseClock } from './support/clock.ts';
import { takeCall } from './support/call.ts';
import { importGolden } from './support/files.ts';
import { heading, isRightFromTheStart, open } from './support/pages.ts';
import { axe, expect, inDark, inLanguage, test } from './support/test.ts';
import { behindLeader } from './support/tools.ts';
import { wordsOf, type Language } from './support/messages.ts';

test.describe.configure({ timeout: 120_000 });

/**
 * Judges a page as it stands in both themes. The dark one comes as when another tab chooses it, which the app takes over at once.
 * @param judge {@link axe}, or what judges a page whose clock is held
 */
async function inBothThemes(page: Page, judge: (page: Page) => Promise<void> = axe): Promise<void> {
  await judge(page);
  await wearTheme(page, 'dark');
  await judge(page);
  await wearTheme(page, 'light');
}

async function wearTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate((wish) => {
    if (wish === 'dark') localStorage.setItem('sb.theme', wish);
    else localStorage.removeItem('sb.theme');
    dispatchEvent(new StorageEvent('storage', { key: 'sb.theme' }));
    // Colours on their way would be judged as they are halfway.
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  }, theme);
  const root = page.locator('html');
  if (theme === 'dark') await expect(root).toHaveAttribute('data-theme', 'dark');
  else await expect(root).not.toHaveAttribute('data-theme');
}

for (const language of ['zh-CN', 'en'] as const satisfies readonly Language[]) {
  test.describe(`in ${language}, light and dark`, () => {
    inLanguage(language);
    const words = wordsOf(language);

    test('every page is accessible', async ({ page }) => {
      await open(page, '/');
      await expect(page.getByRole('link', { name: words('home_first_call') })).toBeVisible();
      await inBothThemes(page);
      const listed = await page
        .locator('header nav a')
        .evaluateAll((links) => links.map((it) => it.getAttribute('href')!));
      expect(listed.length).toBeGreaterThan(2);
      const others = [
        '/sop/phrases',
        '/sop/policy',
        '/assigned',
        '/practice/fee-complaint',
        '/practice/no-such',
        '/runs/none',
        '/nowhere'
      ];
      for (const path of [...listed.filter((href) => href !== '/'), ...others]) {
        await open(page, path);
        await inBothThemes(page);
      }
      await importGolden(page, language, 'fee-complaint.rude', 'seen');
      await inBothThemes(page);
      await open(page, '/runs/seen');
      await expect(page.getByRole('region', { name: words('debrief_result') })).toBeVisible();
      await inBothThemes(page);
      await open(page, '/');
      await expect(page.getByRole('heading', { name: words('home_results') })).toBeVisible();
      await inBothThemes(page);
      await takeCall(page, { scenario: 'fee-complaint', mode: 'assisted', seed: 3, language });
      await releaseClock(page);
      await open(page, '/');
      await expect(page.getByRole('heading', { name: words('home_continue') })).toBeVisible();
      await inBothThemes(page);
    });

    for (const mode of ['guided', 'assisted', 'exam'] as const) {
      test(`a call is accessible in the mode ${mode}, paused and over`, async ({ page }) => {
        const call = await takeCall(page, { scenario: 'fee-complaint', mode, seed: 3, language });
        await call.pass(1000);
        if (mode === 'guided') {
          await expect(
            page
              .getByRole('group', { name: words('call_offers') })
              .getByRole('button')
              .first()
          ).toBeVisible();
          await call.once(() => page.keyboard.press('1'));
        } else await call.say(language === 'en' ? 'Hello, agent 1024 speaking.' : '您好，工号1024为您服务。');
        await call.pass(12_000);
        await inBothThemes(page, axe);
        if (mode === 'assisted') {
          // Every tool is looked at once in each language and once in each theme.
          await wearTheme(page, language === 'en' ? 'dark' : 'light');
          for (const tool of ['bill', 'services', 'ticket', 'credit', 'route', 'scripts'] as const) {
            await call.open(tool);
            await axe(page);
          }
          await wearTheme(page, 'light');
        }
        await call.once(async () => {
          for (const key of behindLeader('b')) await page.keyboard.press(key);
        });
        await expect(page.getByRole('dialog', { name: words('call_paused_title') })).toBeVisible();
        await inBothThemes(page, axe);
        await call.once(() => call.press(words('call_resume')));
        await call.endButton.click();
        await inBothThemes(page, axe);
        await call.once(() => call.press(words('call_end_anyway')));
        await expect(page.getByRole('link', { name: words('call_to_debrief') })).toBeVisible();
        await inBothThemes(page, axe);
      });
    }
  });

  for (const theme of ['light', 'dark'] as const) {
    // The dark one in Chinese is in the gate.
    if (language === 'zh-CN' && theme === 'dark') continue;
    test.describe(`in ${language}, ${theme}`, () => {
      inLanguage(language);
      if (theme === 'dark') inDark();

      test('language and theme are right before any script of the app runs, and nothing moves later', async ({
        page
      }) => {
        await isRightFromTheStart(page, language, theme);
      });
    });
  }
}

test.describe('addresses', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('a deep link opens what it names, and the back button goes back to it', async ({ page }) => {
    await open(page, '/practice/broadband-outage?mode=exam&seed=3');
    await expect(page.locator('input[value=exam]')).toBeChecked();
    await page.getByRole('link', { name: words('nav_practice') }).click();
    await expect(page).toHaveURL(/\/practice$/);
    await page.getByRole('link', { name: '资费不明投诉' }).click();
    await expect(heading(page)).toHaveText('资费不明投诉');
    await page.goBack();
    await expect(heading(page)).toHaveText(words('practice_title'));
    await page.goBack();
    await expect(heading(page)).toHaveText('宽带断网');
    await page.goForward();
    await page.goForward();
    await expect(heading(page)).toHaveText('资费不明投诉');
    await page.reload();
    await expect(heading(page)).toHaveText('资费不明投诉');
  });

  test('a call has its name in the title from the start, and that is read out', async ({ page }) => {
    await takeCall(page, { scenario: 'fee-complaint', mode: 'assisted', seed: 3, language: 'zh-CN' });
    const title = words('page_title', { page: words('call_page_title', { title: '资费不明投诉' }) });
    await expect(page).toHaveTitle(title);
    await expect(page.locator('#svelte-announcer')).toHaveText(title);
    await releaseClock(page);
    await open(page, '/practice/fee-complaint/call/none');
    await expect(page).toHaveTitle(words('page_title', { page: words('call_missing') }));
  });

  test('a call and a run that are not here say so and lead on', async ({ page }) => {
    await open(page, '/practice/fee-complaint/call/none');
    await expect(heading(page)).toHaveText(words('call_missing'));
    await page.getByRole('link', { name: words('call_to_practice') }).click();
    await expect(heading(page)).toHaveText(words('practice_title'));
    await open(page, '/runs/none');
    await expect(heading(page)).toHaveText(words('debrief_missing'));
    await open(page, '/practice/none');
    await expect(heading(page)).toHaveText(words('brief_missing'));
  });
});

test.describe('the focus', () => {
  inLanguage('zh-CN');

  test('is on the title of a page that was gone to', async ({ page }) => {
    const words = wordsOf('zh-CN');
    await open(page, '/');
    for (const to of ['nav_practice', 'nav_runs', 'nav_home', 'nav_practice'] as const) {
      await page
        .getByRole('navigation')
        .getByRole('link', { name: words(to), exact: true })
        .first()
        .click();
      await expect(heading(page)).toBeFocused();
    }
  });
});
