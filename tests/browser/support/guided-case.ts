import type { BrowserContext, Page } from '@playwright/test';
import { inLang } from '#domain/text';
import { seedOfVariant } from '#scenario/case-instance';
import { Call } from './call.ts';
import { releaseClock } from './clock.ts';
import { pinSeed } from './chance.ts';
import { DebriefPage } from './debrief.ts';
import { golden } from './golden.ts';
import { byName, bySight, Guided, readyLines, takeCallByKeys } from './guided.ts';
import { shiftsOf } from './layout-shift.ts';
import { wordsOf, type Language } from './messages.ts';
import { expect } from './test.ts';

/** Nobody who learns waits longer than this in a whole call. */
const LONGEST_WAIT_MS = 30_000;

/** So little of a page may move by itself, from home over brief and call to the debrief: the sum of all its layout shifts. */
const MOST_SHIFT = 0.02;

export interface GuidedCase {
  readonly scenario: string;
  readonly variant: string;
  readonly seed: number;
  readonly language: Language;
  /** Taken by the names of things alone, as by somebody blind. */
  readonly isBlind: boolean;
  readonly isPhone: boolean;
}

/** The cases that are led, by turns in both languages; of each scenario the first is taken by a blind newcomer. */
const scenarios = ['broadband-outage', 'fee-complaint', 'refund-missing', 'company-line'];
const languages = ['zh-CN', 'en'] as const satisfies readonly Language[];
const led = await Promise.all(
  scenarios.map(async (scenario, at) => {
    const { call } = await golden(`${scenario}.good`);
    return Object.keys(call.caseFile.scenario.variants).map((variant, place) => ({
      scenario,
      variant,
      seed: seedOfVariant(call.caseFile.scenario, variant, (draw) => draw + 1),
      language: languages[(at + place) % 2]!,
      isBlind: place === 0,
      // One of each takes the call on a phone.
      isPhone: place === 1
    }));
  })
);
export const guidedCases: readonly GuidedCase[] = led.flat();

/** A newcomer takes a case, guided from home to debrief, and passes. */
export async function isTakenAndPassed(
  page: Page,
  context: BrowserContext,
  { scenario, seed, language, isBlind }: GuidedCase
): Promise<void> {
  await pinSeed(context, seed);
  const words = wordsOf(language);
  const { call: read } = await golden(`${scenario}.good`);
  const { title } = read.caseFile.scenario;
  // The outage is the easiest scenario, and so the first call that home offers.
  const first = scenario === 'broadband-outage';
  await takeCallByKeys(page, words, 'guided', first ? undefined : inLang(title, language));
  const call = new Call(page, { scenario, mode: 'guided', seed, language });
  await call.isOpen();
  expect(new URL(page.url()).pathname).toContain(`/practice/${scenario}/`);
  const guided = new Guided(call, await readyLines(scenario, language, seed), isBlind ? byName(words) : bySight);
  // Reading costs no time: the clock stands while lines are on offer.
  await guided.offers();
  const before = (await call.clock.textContent()) ?? '';
  await call.pass(30_000);
  await expect(call.clock).toHaveText(before);

  await guided.followToTheEnd();
  expect(call.waited_ms).toBeLessThan(LONGEST_WAIT_MS);
  await expect(page.getByRole('heading', { name: words('call_ended') })).toBeVisible();
  await expect(page.getByRole('link', { name: words('call_to_debrief') })).toBeFocused();
  await releaseClock(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/runs\//);
  await new DebriefPage(page, language).passed();
  // What became of the ticket is told, whatever came of it.
  await page.getByRole('heading', { name: words('debrief_after') }).click();
  await expect(page.getByText(words('debrief_after_loading'))).toHaveCount(0);
  await expect(page.getByText(words('debrief_after_failed'))).toHaveCount(0);
  const shifts = await shiftsOf(page);
  const sum = shifts.reduce((all, { value }) => all + value, 0);
  expect(sum, JSON.stringify(shifts, null, 1)).toBeLessThan(MOST_SHIFT);
}
