import type { BrowserContext, Page } from '@playwright/test';
import { chance } from '../../../src/lib/kernel/random.ts';
import { kill } from './kill.ts';
import { wordsOf } from './messages.ts';
import { beginScenario, editor } from './studio.ts';
import { expect } from './test.ts';

const words = wordsOf('zh-CN');

/** What may be lost: what was written within so long before the end. */
export const grace_ms = 500;
const longest_ms = 2500;
/** So much is written in a life on the average: less would prove nothing. */
const leastWords = 20 / 6;

/** The studio is killed so often while somebody writes, at a moment of each life; what is older than the grace is there each time. */
export async function isKilledWhileOneWrites(page: Page, context: BrowserContext, lives: number): Promise<void> {
  await beginScenario(page, words);
  const address = page.url();
  let tab = page;
  let written: { readonly word: string; readonly at_ms: number }[] = [];
  for (let life = 1; life <= lives; life += 1) {
    await editor(tab, words).focus();
    await tab.keyboard.press('ControlOrMeta+Home');
    await tab.keyboard.type('# ');
    const begun_ms = Date.now();
    const lasts_ms = Math.floor(chance(life, 'kill') * longest_ms);
    for (let nth = 0; Date.now() - begun_ms < lasts_ms; nth += 1) {
      const word = `字${life}-${nth}。`;
      await tab.keyboard.type(word);
      written.push({ word, at_ms: Date.now() });
    }
    await tab.keyboard.press('Enter');
    // What dying takes is no time in which anything could be kept.
    const killed_ms = Date.now();
    await kill(tab);
    tab = await context.newPage();
    await tab.goto(address);
    await expect(editor(tab, words)).toContainText('scenario: enquiry');
    const text = await editor(tab, words).textContent();
    const owed = written.filter(({ at_ms }) => killed_ms - at_ms > grace_ms);
    expect(owed.filter(({ word }) => !text?.includes(word))).toEqual([]);
    // What came to the store later than that is taken as it is found.
    written = written.filter(({ word }) => text?.includes(word));
  }
  expect(written.length).toBeGreaterThan(lives * leastWords);
}
