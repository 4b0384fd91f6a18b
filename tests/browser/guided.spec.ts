import type { Page } from '@playwright/test';
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
import { behindLeader, keysOf, type Tool } from './support/tools.ts';
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

  private async isMyTurn(): Promise<boolean> {
    const speaking = this.call.talk.getByText(this.words('call_speaking'), { exact: true });
    return (await this.buttons.count()) > 0 && (await speaking.count()) === 0;
  }

  async pick(offers: readonly ReadyLine[], line: ReadyLine): Promise<void> {
    await this.call.once(() => this.page.keyboard.press(String(offers.indexOf(line) + 1)));
  }

  /** Opens a tool by its key, goes to a button of it with Tab and presses it. */
  async work(tool: Tool, button: string): Promise<void> {
    await press(this.page, keysOf(tool));
    await this.call.pass(100);
    await tabTo(this.page, 'button', button);
    await this.call.once(() => this.page.keyboard.press('Enter'));
    await this.call.pass(500);
  }

  /** Does what asks first: the button, then its yes. */
  async confirm(tool: Tool, button: string, yes: string): Promise<void> {
    await press(this.page, keysOf(tool));
    await this.call.pass(100);
    await tabTo(this.page, 'button', button);
    await this.page.keyboard.press('Enter');
    await tabTo(this.page, 'button', yes);
    await this.call.once(() => this.page.keyboard.press('Enter'));
    await this.call.pass(500);
  }

  /** Opens a tool by its key, fills its fields, and presses Enter in the last of them. */
  async fill(tool: Tool, fields: readonly (readonly [label: string, text: string])[]): Promise<void> {
    await press(this.page, keysOf(tool));
    await this.call.pass(100);
    for (const [label, text] of fields) {
      await tabTo(this.page, 'textbox', label);
      await this.page.keyboard.type(text);
    }
    await this.call.once(() => this.page.keyboard.press('Enter'));
    // A digit is text in a field: back to the ready lines.
    await press(this.page, behindLeader('c'));
    await this.call.pass(100);
  }

  /** Tag, label and team of what somebody else has to look into. */
  async handOver(tag: string, label: readonly [business: string, difficulty: string], team: string): Promise<void> {
    await this.work('ticket', tag);
    await press(this.page, keysOf('ticket'));
    await this.call.pass(100);
    await this.choose(this.words('desk_label_business'), label[0]);
    await this.choose(this.words('desk_label_difficulty'), label[1]);
    await tabTo(this.page, 'button', this.words('desk_label_set'));
    await this.call.once(() => this.page.keyboard.press('Enter'));
    await tabTo(this.page, 'button', this.words('desk_hand_over'));
    await this.page.keyboard.press('Enter');
    await this.choose(this.words('desk_team'), team);
    await tabTo(this.page, 'button', this.words('desk_hand_yes'));
    await this.call.once(() => this.page.keyboard.press('Enter'));
    await this.call.pass(100);
  }

  /** Chooses what stands in a field of the ticket from its list, and presses Enter there. */
  async chooseField(label: string, value: string): Promise<void> {
    await press(this.page, keysOf('ticket'));
    await this.call.pass(100);
    await this.choose(label, value);
    await this.call.once(() => this.page.keyboard.press('Enter'));
    await press(this.page, behindLeader('c'));
    await this.call.pass(100);
  }

  /** Walks a list down to what is wanted. */
  async choose(label: string, value: string): Promise<void> {
    await tabTo(this.page, 'combobox', label);
    const list = this.page.getByRole('combobox', { name: label, exact: true });
    for (let presses = 0; presses < 12 && (await list.inputValue()) !== value; presses += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(list).toHaveValue(value);
  }

  /** True if the customer has said this line of the scenario, in any wording. */
  async heard(wordings: readonly string[]): Promise<boolean> {
    const talk = (await this.call.talk.textContent()) ?? '';
    const said = wordings.map((wording) => wording.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return said.some((wording) => new RegExp(`[^\\p{L}\\p{P}]${wording}`, 'u').test(talk));
  }
}

/** What the trainee does on the desktop once the customer has said all of these lines; each once, in this order. */
interface Step {
  readonly after: readonly string[];
  readonly do: (guided: Guided, played: Played) => Promise<void>;
}

/** What is told of the case by its file, in the language of the call. */
interface Played {
  readonly facts: Readonly<Record<string, string | number>>;
  readonly tag: (tag: string) => string;
}

const verify: Step['do'] = async (guided) => {
  await guided.work('customer', guided.words('desk_verify_sms'));
  await guided.call.pass(9000);
};
const check: Step['do'] = (guided) => guided.work('customer', guided.words('desk_check'));
const closeTicket: Step['do'] = (guided) =>
  guided.confirm('ticket', guided.words('desk_close'), guided.words('desk_close_yes'));

const steps: Readonly<Record<string, readonly Step[]>> = {
  'broadband-outage': [
    { after: ['verify-fine'], do: verify },
    { after: ['my-address'], do: check },
    {
      after: ['my-address', 'my-contact'],
      do: async (guided, { facts }) => {
        const { call } = guided;
        await guided.fill('ticket', [[call.fieldName('demand'), '500M']]);
        await guided.chooseField(call.fieldName('businessType'), 'broadband');
        await guided.fill('ticket', [[call.fieldName('contact'), String(facts['contact'])]]);
        await guided.fill('ticket', [[call.fieldName('serviceAddress'), String(facts['serviceAddress'])]]);
      }
    },
    { after: ['restarted', 'waiting-then'], do: ({ call, page }) => call.once(() => press(page, behindLeader('w'))) },
    { after: ['all-right', 'back'], do: closeTicket },
    {
      after: ['agree-visit'],
      do: (guided, { tag }) => guided.handOver(tag('自助排障无效'), ['fault', 'none'], 'field')
    },
    {
      after: ['agree-news'],
      do: (guided, { tag }) => guided.handOver(tag('紧急事件'), ['fault', 'major'], 'field')
    }
  ],
  'fee-complaint': [
    {
      after: ['verify-fine'],
      do: async (guided, played) => {
        await verify(guided, played);
        await check(guided, played);
      }
    },
    {
      after: ['my-contact'],
      do: async (guided, { facts }) => {
        const { call } = guided;
        await guided.fill('ticket', [[call.fieldName('demand'), '129']]);
        await guided.chooseField(call.fieldName('businessType'), 'fee-dispute');
        await guided.fill('ticket', [[call.fieldName('contact'), String(facts['contact'])]]);
      }
    },
    {
      after: ['confirm-yes'],
      do: async (guided) => {
        await guided.confirm('services', guided.words('desk_service_cancel'), guided.words('desk_cancel_yes'));
        await guided.fill('credit', [[guided.words('desk_credit_yuan'), '20']]);
      }
    },
    { after: ['satisfied'], do: closeTicket },
    {
      after: ['will-wait'],
      do: (guided, { tag }) => guided.handOver(tag('需业务支撑确认'), ['complaint', 'ordinary'], 'back-office')
    }
  ]
};

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
      const { title, lines } = read.caseFile.scenario;
      // The outage is the easiest scenario, and so the first call that home offers.
      const first = scenario === 'broadband-outage';
      await takeCallByKeys(page, words, 'guided', first ? undefined : inLang(title, language));
      const call = new Call(page, { scenario, mode: 'guided', seed, language });
      await call.isOpen();
      expect(new URL(page.url()).pathname).toContain(`/practice/${scenario}/`);
      const guided = new Guided(call, await readyLines(scenario, language, seed));
      const { facts, variant } = instantiateCase(read.caseFile.scenario, seed, language);
      const own = read.caseFile.scenario.variants[variant]!.lines;
      const said = (id: string): readonly string[] =>
        ((own?.[id] ?? lines[id])?.[language === 'en' ? 'en' : 'zh'] ?? []).flatMap((wording) =>
          // What the customer repeats of the time that was promised.
          [2, 24].map((hours) =>
            fill(wording, { ...facts, promised: language === 'en' ? `${hours} hours` : `${hours}小时` })
          )
        );
      const tag = (name: string): string => inLang(read.table.policy.tags[name]!, language);
      const heardAll = async (ids: readonly string[]): Promise<boolean> => {
        for (const id of ids) if (!(await guided.heard(said(id)))) return false;
        return true;
      };

      // Reading costs no time: the clock stands while lines are on offer.
      let offers = await guided.offers();
      const before = (await call.clock.textContent()) ?? '';
      await call.pass(30_000);
      await expect(call.clock).toHaveText(before);

      const done = new Set<Step | 'end'>();
      for (let turn = 0; turn < 40 && offers.length > 0; turn += 1) {
        expect(offers.length).toBeGreaterThanOrEqual(3);
        expect(offers.length).toBeLessThanOrEqual(4);
        expect(
          offers.some(({ bad }) => bad),
          'a bad line is on offer'
        ).toBe(true);
        const good = guided.lines.filter(({ bad }) => !bad).find(({ id }) => offers.some((offer) => offer.id === id));
        if (good === undefined) throw new Error('There is no good line on offer.');
        await guided.pick(
          offers,
          offers.find(({ id }) => id === good.id)!
        );
        offers = await guided.offers();

        for (const step of steps[scenario]!) {
          if (done.has(step) || !(await heardAll(step.after))) continue;
          done.add(step);
          await step.do(guided, { facts, tag });
        }
        if (!done.has('end') && (await guided.heard(said('bye')))) {
          done.add('end');
          await call.once(() => press(page, behindLeader('q')));
        }
        offers = await guided.offers();
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
