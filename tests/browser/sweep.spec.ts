/** One pass through every page and the states of a call: each is accessible, as wide as the window, read to its end and fit for a finger. */
import type { Page } from '@playwright/test';
import { takeCall } from './support/call.ts';
import { importGolden } from './support/files.ts';
import { bySight, Guided, readyLines } from './support/guided.ts';
import { wordsOf, type Language } from './support/messages.ts';
import { heading } from './support/pages.ts';
import { settled } from './support/settle.ts';
import { Sweep, type HeldTo } from './support/sweep.ts';
import { expect, inDark, inLanguage, onPhone, test } from './support/test.ts';

test.describe.configure({ timeout: 300_000 });

const brief: HeldTo = { cut: true, touch: 'all', words: true, clauses: true };

/** Every page, in the order of the sweep. Where scenarios are written, texts go beyond their boxes by right, and a finger is not what is meant for every room. */
const pages: readonly (readonly [path: string, heldTo: HeldTo])[] = [
  ['/', { cut: true, touch: 'all', words: true }],
  ['/practice', { cut: true, touch: 'all', words: true }],
  ['/practice/fee-complaint', brief],
  ['/practice/say', { cut: true }],
  ['/shift', { cut: true, touch: 'all' }],
  ['/runs', { cut: true, touch: 'all', words: true }],
  ['/sop', { cut: true }],
  ['/sop/phrases', { cut: true }],
  ['/sop/policy', { cut: true }],
  ['/sandbox', { cut: true, touch: 'all' }],
  ['/studio', {}],
  ['/studio/conversation', {}],
  ['/class', { cut: true }],
  ['/class/curriculum', {}],
  ['/assigned', { cut: true }],
  ['/runs/none', { cut: true, touch: 'all' }],
  ['/nowhere', { cut: true, words: true }]
];

const visits = [
  { language: 'zh-CN', isPhone: false, theme: 'light' },
  { language: 'en', isPhone: true, theme: 'dark' },
  { language: 'en', isPhone: false, theme: 'dark' },
  { language: 'zh-CN', isPhone: true, theme: 'light' }
] as const;

/** Goes to a page as somebody does: by the bar where it leads there, or by the address. */
async function goTo(page: Page, path: string): Promise<void> {
  const link = page.locator(`header nav a[href="${path}"]`).filter({ visible: true });
  if ((await link.count()) > 0) {
    const before = await page.title();
    await link.first().click();
    await page.waitForURL(path);
    await expect(page).not.toHaveTitle(before);
  } else await page.goto(path);
  await expect(heading(page).first()).toBeAttached();
  await settled(page);
}

/** Takes a guided call: looked at after the greeting, while it is paused, and once it is over. */
async function sweepCall(page: Page, sweep: Sweep, language: Language): Promise<void> {
  const words = wordsOf(language);
  const wanted = { scenario: 'fee-complaint', mode: 'guided', seed: 3, language, phone: sweep.isPhone } as const;
  const call = await takeCall(page, wanted);
  const guided = new Guided(call, await readyLines(wanted.scenario, language, wanted.seed), bySight);
  const offers = await guided.offers();
  await guided.pick(
    offers,
    offers.find(({ bad }) => !bad)!
  );
  await call.pass(12_000);
  await sweep.look('a call', { cut: true, touch: 'call', words: true, clauses: true });

  await call.once(() => call.press(words('call_pause')));
  await expect(page.getByRole('dialog', { name: words('call_paused_title') })).toBeVisible();
  await sweep.look('a paused call', { words: true, clauses: true });

  await call.once(() => call.press(words('call_resume')));
  await call.endButton.click();
  await call.once(() => call.press(words('call_end_anyway')));
  await expect(page.getByRole('link', { name: words('call_to_debrief') })).toBeVisible();
  await sweep.look('a call that is over', { words: true, clauses: true });
}

for (const { language, isPhone, theme } of visits)
  test.describe(`in ${language}, ${isPhone ? 'on a phone' : 'at a desk'}, ${theme}`, () => {
    inLanguage(language);
    if (isPhone) onPhone();
    if (theme === 'dark') inDark();
    const words = wordsOf(language);

    test('every page and a call are accessible, fit the window and can be read', async ({ page }) => {
      const sweep = new Sweep(page, isPhone);
      // What moves would be judged as it is halfway.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto('/');
      await expect(page.getByRole('link', { name: words('home_first_call') })).toBeVisible();
      for (const [path, heldTo] of pages) {
        if (path !== '/') await goTo(page, path);
        await sweep.look(path, heldTo);
      }

      await importGolden(page, language, 'fee-complaint.rude', 'rude');
      await page.goto('/runs/rude');
      await expect(page.getByRole('region', { name: words('debrief_result') })).toBeVisible();
      await sweep.look('/runs/rude', { cut: true, touch: 'all', words: true });
      await goTo(page, '/');
      await expect(page.getByRole('heading', { name: words('home_results') })).toBeVisible();
      await sweep.look('/ with a run', { cut: true, touch: 'all', words: true });

      await sweepCall(page, sweep, language);
    });
  });
