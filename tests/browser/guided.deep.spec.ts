import { callClauseOf } from '#machines/call-clauses';
import { clauseText } from '#machines/clause-text';
import { Call } from './support/call.ts';
import { pinSeed } from './support/chance.ts';
import { golden, type Golden } from './support/golden.ts';
import { bySight, Guided, readyLines, takeCallByKeys } from './support/guided.ts';
import { guidedCases, isTakenAndPassed } from './support/guided-case.ts';
import { wordsOf } from './support/messages.ts';
import { expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

// The first case of refund-missing is taken in the gate.
for (const one of guidedCases.filter(
  ({ scenario, variant }) => scenario !== 'refund-missing' || variant !== 'never-entered'
)) {
  const { scenario, variant, language, isBlind, isPhone } = one;
  test.describe(`in ${language}`, () => {
    inLanguage(language);
    if (isPhone) test.use({ viewport: { width: 390, height: 844 } });
    const how = isBlind ? 'by the names of things alone' : 'by keys alone';
    test(`a newcomer takes ${scenario}, ${variant}, guided from home to debrief ${how} and passes`, async ({
      page,
      context
    }) => {
      await isTakenAndPassed(page, context, one);
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
