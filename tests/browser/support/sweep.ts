import { expect, type Page } from '@playwright/test';
import { callClauses } from '#machines/call-clauses';
import { axeFaults } from './axe.ts';
import { cutTexts, smallInCall, smallTargets } from './cut.ts';
import { isRaw, textsOf } from './texts.ts';

/** What a page is held to beside axe and its width, which each is. */
export interface HeldTo {
  /** Every text can be read to its end. */
  readonly cut?: boolean;
  /** On a phone, what can be pressed is as large as a finger: all of it, or the bars and the talk of a call. */
  readonly touch?: 'all' | 'call';
  /** No text is the key of a message, or has a hole that nothing filled. */
  readonly words?: boolean;
  /** No clause is called by its id. */
  readonly clauses?: boolean;
}

/** A page that is still to settle is looked at again for so long. */
const SETTLE_MS = 3000;

/** Looks at pages as they stand; what is wrong with one is told, as `page: fault`, and the others are looked at all the same. */
export class Sweep {
  constructor(
    readonly page: Page,
    readonly isPhone: boolean
  ) {}

  /** Looks at the page once. */
  async look(where: string, heldTo: HeldTo = {}): Promise<void> {
    const { page } = this;
    const { cut, touch, words, clauses } = heldTo;
    const found = await lasting(() => wider(page));
    if (cut) found.push(...(await lasting(() => cutTexts(page))));
    if (touch && this.isPhone)
      found.push(...(await lasting(() => (touch === 'all' ? smallTargets(page) : smallInCall(page)))));
    if (words) found.push(...(await lasting(() => rawTexts(page))));
    if (clauses) found.push(...(await lasting(() => clauseIds(page))));
    found.push(...(await axeFaults(page)));
    expect.soft(found.map((fault) => `${where}: ${fault}`).join('\n')).toBe('');
  }
}

/** The faults that stay when one looks again. */
async function lasting(read: () => Promise<readonly string[]>): Promise<string[]> {
  let found: readonly string[] = [];
  const looked = async () => (found = await read()).length;
  await expect
    .poll(looked, { timeout: SETTLE_MS })
    .toBe(0)
    .catch(() => undefined);
  return [...found];
}

/** How much wider than the window the page is. */
function wider(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px wider than the window`] : [];
  });
}

async function rawTexts(page: Page): Promise<readonly string[]> {
  const texts = await textsOf(page);
  return texts.filter(({ text }) => isRaw(text)).map(({ text }) => `no words of ours: ${text.slice(0, 70)}`);
}

async function clauseIds(page: Page): Promise<readonly string[]> {
  const text = await page.locator('body').innerText();
  return callClauses.filter(({ id }) => text.includes(id)).map(({ id }) => `id of a clause: ${id}`);
}
