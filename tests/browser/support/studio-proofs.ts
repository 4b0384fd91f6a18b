import type { Locator, Page } from '@playwright/test';
import type { Words } from './messages.ts';

/** What was said in a call that is tried. */
export function tried(page: Page, words: Words): Locator {
  return page.getByRole('log', { name: words('studio_try_said') });
}

/** What no trainee sees of it. */
export function hidden(page: Page, words: Words): Locator {
  return page.getByRole('region', { name: words('studio_try_hidden') });
}
