import { inLang } from '#domain/text';
import { callClauseOf } from '#machines/call-clauses';
import { clauseText } from '#machines/clause-text';
import { seedOfVariant } from '#scenario/case-instance';
import { Call } from './support/call.ts';
import { pinSeed } from './support/chance.ts';
import { DebriefPage } from './support/debrief.ts';
import { golden, type Golden } from './support/golden.ts';
import { byName, bySight, Guided, readyLines, takeCallByKeys } from './support/guided.ts';
import { shiftsOf } from './support/layout-shift.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { wordsOf, type Language } from './support/messages.ts';

test.describe.configure({ timeout: 120_000 });

/** Nobody who learns waits longer than this in a whole call. */
const LONGEST_WAIT_MS = 30_000;

/** So little of a page may move by itself, from home over brief and call to the debrief: the sum of all its layout shifts. */
const MOST_SHIFT = 0.02;

/** Every case of every scenario, by turns in both languages; of each scenario the first is taken by a blind newcomer. */
const scenarios = ['broadband-outage', 'fee-complaint', 'refund-missing', 'company-line'];
const languages = ['zh-CN', 'en'] as const satisfies readonly Language[];
const cases = await Promise.all(
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

for (const { scenario, variant, seed, language, isBlind, isPhone } of cases.flat()) {
  test.describe(`in ${language}`, () => {
    inLanguage(language);
    if (isPhone) test.use({ viewport: { width: 390, height: 844 } });
    const how = isBlind ? 'by the names of things alone' : 'by keys alone';
    test(`a newcomer takes ${scenario}, ${variant}, guided from home to debrief ${how} and passes`, async ({
      page,
      context
    }) => {
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
      expect(guided.waited_ms).toBeLessThan(LONGEST_WAIT_MS);
      await expect(page.getByRole('heading', { name: words('call_ended') })).toBeVisible();
      await expect(page.getByRole('link', { name: words('call_to_debrief') })).toBeFocused();
      await page.clock.resume();
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
    });
  });
}

test.describe('a bad pick', () => {
  inLanguage('zh-CN');

  test('is explained at once, with its clause', async ({ page, context }) => {
    await pinSeed(context, 3);
    const words = wordsOf('zh-CN');
    await takeCallByKeys(page, words, 'guided');
    const call = new Call(page, { scenario: 'broadband-outage', mode: 'guided', seed: 3, language: 'zh-CN' });
    await call.isOpen();
    const guided = new Guided(call, await readyLines('broadband-outage', 'zh-CN', 3), bySight);
    const offers = await guided.offers();
    const bad = offers.find((offer) => offer.bad);
    if (bad === undefined) throw new Error('No bad line is on offer.');
    await guided.pick(offers, bad);
    const { clause, text } = badnessOf(await golden('broadband-outage.good'), bad.id);
    await expect(page.getByRole('button', { name: words('call_clause_open', { text: clause }) })).toBeVisible();
    await expect(page.getByText(words('call_bad_title'))).toBeVisible();
    await expect(page.getByText(text)).toBeVisible();
  });
});

/** What the clause asks for that a line offends, and why it does. */
function badnessOf({ call }: Golden, line: string): { readonly clause: string; readonly text: string } {
  const bad = call.caseFile.scenario.ready[line]?.bad;
  if (bad === undefined) throw new Error(`${line} is not a bad line.`);
  return { clause: clauseText(callClauseOf(bad.clause)!, call.table.policy).zh, text: bad.why.zh };
}
