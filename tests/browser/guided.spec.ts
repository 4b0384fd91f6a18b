import type { Locator, Page } from '@playwright/test';
import { fill, inLang } from '#domain/text';
import type { Mode } from '#domain/ids';
import { callClauseOf } from '#machines/call-clauses';
import { clauseText } from '#machines/clause-text';
import { instantiateCase } from '#scenario/case-instance';
import { bringClock, holdClock } from './support/clock.ts';
import { Call } from './support/call.ts';
import { pinSeed } from './support/chance.ts';
import { DebriefPage } from './support/debrief.ts';
import { golden, type Golden } from './support/golden.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { behindLeader } from './support/tools.ts';
import { wordsOf, type Language, type Words } from './support/messages.ts';

test.describe.configure({ timeout: 120_000 });

/** Presses keys one after the other. */
async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses Tab until the focus is on what is wanted, as somebody without a mouse does. */
async function tabTo(
  page: Page,
  role: 'button' | 'link' | 'radio' | 'textbox' | 'combobox',
  name: string
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: role !== 'radio' }).and(page.locator(':focus'));
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await wanted.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to the ${role} “${name}”.`);
}

/**
 * From home to the call, by keys alone: the first call that home offers to a newcomer, or the scenario of this title
 * from the list of all. The seed has been pinned.
 */
async function takeCallByKeys(page: Page, words: Words, mode: Mode, title?: string): Promise<void> {
  await bringClock(page);
  await page.goto('/');
  await expect(page.getByRole('link', { name: words('home_first_call') })).toBeVisible();
  if (title !== undefined) {
    await tabTo(page, 'link', words('nav_practice'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/practice$/);
    await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
  }
  await tabTo(page, 'link', title ?? words('home_first_call'));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/practice\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  const modes = page.getByRole('radio');
  await expect(modes).toHaveCount(3);
  for (let presses = 0; presses < 40 && (await modes.and(page.locator(':focus')).count()) === 0; presses += 1) {
    await page.keyboard.press('Tab');
  }
  for (let presses = 0; presses < 3 && !(await page.locator(`input[value=${mode}]`).isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(page.locator(`input[value=${mode}]`)).toBeChecked();
  await tabTo(page, 'textbox', words('brief_name'));
  await page.keyboard.type('李明');
  await tabTo(page, 'textbox', words('brief_agent_id'));
  await page.keyboard.type('1024');
  await tabTo(page, 'button', words('brief_start'));
  // The router lets the page paint before it goes elsewhere, which needs a clock that runs.
  await holdClock(page);
  await page.keyboard.press('Enter');
}

interface ReadyLine {
  readonly id: string;
  readonly text: string;
  readonly bad: boolean;
}

/** Eight looks a second, as the session has them. */
const LOOK_MS = 125;
/** Nobody who learns waits longer than this in a whole call. */
const LONGEST_WAIT_MS = 30_000;

/** Picks ready lines and works the desktop by keys alone. */
class Guided {
  /** How long somebody has waited for a turn that hears each line of the customer to its end, milliseconds of wall time. */
  waited_ms = 0;
  readonly page: Page;
  readonly words: Words;

  constructor(
    readonly call: Call,
    readonly lines: readonly ReadyLine[]
  ) {
    this.page = call.page;
    this.words = call.words;
  }

  get buttons() {
    return this.page.getByRole('group', { name: this.words('call_offers') }).getByRole('button');
  }

  /** The lines on offer, in the order of their keys, once the customer has finished; none if the call is over. */
  async offers(): Promise<readonly ReadyLine[]> {
    for (let looks = 0; looks < 400 && !(await this.isMyTurn()); looks += 1) {
      if ((await this.page.getByRole('heading', { name: this.words('call_ended') }).count()) > 0) return [];
      if ((await this.call.talk.getByText(this.words('call_line_finish'), { exact: true }).count()) > 0)
        await this.page.keyboard.press('Control+Enter');
      await this.call.pass(LOOK_MS);
      this.waited_ms += LOOK_MS;
    }
    const texts = await this.buttons.locator('span[lang]').allTextContents();
    return texts.map((text) => {
      const line = this.lines.find((one) => one.text === text);
      if (line === undefined) throw new Error(`The scenario has no ready line “${text}”.`);
      return line;
    });
  }

  /** Waits until something is to be said or done, hearing each line of the customer to its end. */
  async turn(): Promise<'say' | 'do' | 'wait' | 'over'> {
    for (let looks = 0; looks < 800; looks += 1) {
      if ((await this.page.getByRole('heading', { name: this.words('call_ended') }).count()) > 0) return 'over';
      if ((await this.page.getByRole('button', { name: this.words('now_go'), exact: true }).count()) > 0) return 'do';
      if (await this.isMyTurn()) return 'say';
      if ((await this.now).includes(this.words('now_wait'))) return 'wait';
      if ((await this.call.talk.getByText(this.words('call_line_finish'), { exact: true }).count()) > 0)
        await this.page.keyboard.press('Control+Enter');
      await this.call.pass(LOOK_MS);
      this.waited_ms += LOOK_MS;
    }
    throw new Error(`Nothing came of “${await this.now}”.`);
  }

  private async isMyTurn(): Promise<boolean> {
    const speaking = this.call.talk.getByText(this.words('call_speaking'), { exact: true });
    return (await this.buttons.count()) > 0 && (await speaking.count()) === 0;
  }

  async pick(offers: readonly ReadyLine[], line: ReadyLine): Promise<void> {
    await this.call.once(() => this.page.keyboard.press(String(offers.indexOf(line) + 1)));
  }

  /** What is to be done now, as the screen says it. */
  get now(): Promise<string> {
    const shown = this.page.getByRole('status', { name: this.words('now_title'), exact: true });
    return shown.allInnerTexts().then((texts) => texts.join());
  }

  /** Goes where the screen leads to, and does there what it says: nothing else is known of the desk. */
  async doNow(): Promise<void> {
    const said = await this.now;
    await press(this.page, behindLeader('c'));
    await tabTo(this.page, 'button', this.words('now_go'));
    await this.page.keyboard.press('Enter');
    await this.call.pass(100);
    for (let presses = 0; presses < 30 && (await this.now) === said; presses += 1) {
      if (!(await this.useFocused(said))) await this.page.keyboard.press('Tab');
      await this.call.pass(100);
    }
    if ((await this.now) === said) throw new Error(`Nobody could do “${said}”.`);
    // A digit is text in a field: back to the ready lines.
    await press(this.page, behindLeader('c'));
    await this.call.pass(100);
  }

  /** Uses what has the focus, if it is what is meant or belongs to it; a list takes what the screen names. */
  private async useFocused(said: string): Promise<boolean> {
    const focused = this.page.locator(':focus');
    const [tag, isMeant, filled] = await focused.evaluate((element) => [
      element.tagName,
      element.hasAttribute('data-now'),
      'value' in element && element.value !== ''
    ]);
    if (tag === 'BUTTON' && isMeant) {
      // Some ask first; their yes is what is meant then.
      await this.page.keyboard.press('Enter');
      for (let looks = 0; looks < 20 && (await this.now) === said; looks += 1) await this.call.pass(10);
      return true;
    }
    if (tag === 'SELECT' && !filled) return this.chooseNamed(said, isMeant === true);
    if (tag === 'INPUT' && !filled && (await this.belongs(focused))) {
      await this.page.keyboard.type(/\d+/.exec(said)?.[0] ?? this.reason);
      return false;
    }
    return false;
  }

  /** True of a field that stands in one form with the button that is meant. */
  private async belongs(focused: Locator): Promise<boolean> {
    return focused.evaluate((element) => element.closest('form')?.querySelector('[data-now]') != null);
  }

  /** Walks a list down to what is named. */
  private async chooseNamed(said: string, isField: boolean): Promise<boolean> {
    const list = this.page.locator(':focus');
    const names = await list.locator('option').allTextContents();
    const place = names.findIndex((name) => said.toLowerCase().includes(name.toLowerCase()));
    if (place < 0) return false;
    for (let presses = 0; presses < place; presses += 1) await this.page.keyboard.press('ArrowDown');
    if (isField) await this.call.once(() => this.page.keyboard.press('Enter'));
    return false;
  }

  private readonly reason = 'not the holder';
}

for (const [scenario, language, seed] of [
  ['broadband-outage', 'zh-CN', 1],
  ['broadband-outage', 'en', 32],
  ['broadband-outage', 'zh-CN', 4],
  ['fee-complaint', 'zh-CN', 79],
  ['fee-complaint', 'en', 44]
] as const satisfies readonly (readonly [string, Language, number])[]) {
  test.describe(`in ${language}`, () => {
    inLanguage(language);
    test(`a newcomer takes ${scenario} guided from home to debrief by keys alone and passes (seed ${seed})`, async ({
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
      const guided = new Guided(call, await readyLines(scenario, language, seed));
      // Reading costs no time: the clock stands while lines are on offer.
      let offers = await guided.offers();
      const before = (await call.clock.textContent()) ?? '';
      await call.pass(30_000);
      await expect(call.clock).toHaveText(before);

      for (let turn = 0; turn < 80; turn += 1) {
        const step = await guided.turn();
        if (step === 'over') break;
        if (step === 'do') await guided.doNow();
        if (step === 'wait') await call.once(() => press(page, behindLeader('w')));
        if (step !== 'say') continue;
        offers = await guided.offers();
        expect(
          offers.some(({ bad }) => bad),
          'a bad line is on offer'
        ).toBe(true);
        const [good, ...others] = offers.filter(({ bad }) => !bad);
        if (good === undefined || others.length > 0) throw new Error('There is not one right line on offer.');
        await guided.pick(offers, good);
      }
      expect(guided.waited_ms).toBeLessThan(LONGEST_WAIT_MS);
      await expect(page.getByRole('heading', { name: words('call_ended') })).toBeVisible();
      await expect(page.getByRole('link', { name: words('call_to_debrief') })).toBeFocused();
      await page.clock.resume();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/runs\//);
      await new DebriefPage(page, language).passed();
    });
  });
}

async function readyLines(scenario: string, language: Language, seed: number): Promise<readonly ReadyLine[]> {
  const { call } = await golden(`${scenario}.good`);
  const { facts } = instantiateCase(call.caseFile.scenario, seed, language);
  return Object.entries(call.caseFile.scenario.ready).map(([id, { say, bad }]) => ({
    id,
    text: fill(inLang(say, language), { ...facts, agentId: '1024' }),
    bad: bad !== undefined
  }));
}

test.describe('a bad pick', () => {
  inLanguage('zh-CN');

  test('is explained at once, with its clause', async ({ page, context }) => {
    await pinSeed(context, 3);
    const words = wordsOf('zh-CN');
    await takeCallByKeys(page, words, 'guided');
    const call = new Call(page, { scenario: 'broadband-outage', mode: 'guided', seed: 3, language: 'zh-CN' });
    await call.isOpen();
    const guided = new Guided(call, await readyLines('broadband-outage', 'zh-CN', 3));
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
