import type { Locator, Page } from '@playwright/test';
import { wordsOf, type Language } from './messages.ts';
import { settled } from './settle.ts';
import { expect } from './test.ts';

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(heading(page)).toBeAttached();
}

/** Language and theme are right before any script of the app runs, and nothing moves later. */
export async function isRightFromTheStart(page: Page, language: Language, theme: 'light' | 'dark'): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Reflect.set(globalThis, '__shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          readonly value: number;
          readonly sources: readonly { readonly node: Node | null }[];
        };
        const moved = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 120) : ''));
        shifts.push(`${value.toFixed(4)} ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // The wish is dark and the system is light: what was wished for must be there first.
  await page.emulateMedia({ colorScheme: 'light' });
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_app/immutable/entry/**', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/practice', { waitUntil: 'commit' });
  const root = page.locator('html');
  await expect(root).toHaveAttribute('lang', language);
  await expect(page).toHaveTitle(wordsOf(language)('app_name'));
  const scheme = page.locator('meta[name=color-scheme]');
  if (theme === 'dark') await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(scheme).toHaveAttribute('content', theme === 'dark' ? 'dark' : 'light dark');
  release();
  await expect(heading(page)).toBeVisible();
  await expect(root).toHaveAttribute('lang', language);
  await expect(scheme).toHaveAttribute('content', theme === 'dark' ? 'dark' : 'light dark');
  for (const path of ['/practice', '/', '/practice/fee-complaint', '/runs']) {
    await open(page, path);
    await settled(page);
    const shifts = await page.evaluate(() => Reflect.get(globalThis, '__shifts') as readonly string[]);
    expect(shifts, path).toEqual([]);
  }
}
