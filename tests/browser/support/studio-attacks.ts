import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** What no page of ours has, and a payload that became elements would bring. */
const foreign =
  'img[src="x"], [onerror], [onload], [onclick], [ontoggle], [onfocus], iframe, object, base, main style, main link, meta[http-equiv="refresh"], math, #sb-attack, a[href^="javascript:"], form[action*="attack"]';

/** Nothing was run, nothing opened, and no element came of a payload. */
export async function unharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(window, 'sbHit') as unknown)).toBeUndefined();
  expect(await page.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined();
  await expect(page.locator(foreign)).toHaveCount(0);
}

export function watch(page: Page): readonly string[] {
  const told: string[] = [];
  page.on('dialog', (dialog) => {
    told.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => told.push(`error ${error.message}`));
  page.on('popup', () => told.push('popup'));
  page.on('request', (request) => {
    if (/attack|javascript:/.test(request.url())) told.push(`request ${request.url()}`);
  });
  return told;
}

export const source = () => readFile('scenarios/company-line.yaml', 'utf8');
