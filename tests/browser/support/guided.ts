import type { Locator, Page } from '@playwright/test';
import { fill, inLang } from '#domain/text';
import type { Mode } from '#domain/ids';
import { instantiateCase } from '#scenario/case-instance';
import type { Call, Turn } from './call.ts';
import { bringClock, holdClock } from './clock.ts';
import { golden } from './golden.ts';
import type { Language, Words } from './messages.ts';
import { expect } from './test.ts';
import { behindLeader } from './tools.ts';

/** Presses keys one after the other. */
export async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses Tab until the focus is on what is wanted, as somebody without a mouse does. */
async function tabTo(
  page: Page,
  role: 'button' | 'link' | 'radio' | 'textbox' | 'combobox',
  name: string
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: role !== 'radio' }).and(page.locator(':focus'));
  // Once round the page: the list of scenarios grows.
  const most = await page.locator('a[href], button, input, select, textarea, summary, [tabindex]').count();
  for (let presses = 0; presses <= most; presses += 1) {
    if ((await wanted.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to the ${role} “${name}”.`);
}

/**
 * From home to the call, by keys alone: the first call that home offers to a newcomer, or the scenario of this title
 * from the list of all. The seed has been pinned.
 */
export async function takeCallByKeys(page: Page, words: Words, mode: Mode, title?: string): Promise<void> {
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
  await holdClock(page);
  await page.keyboard.press('Enter');
}

export interface ReadyLine {
  readonly id: string;
  readonly text: string;
  readonly bad: boolean;
}

/** The lines that a case has ready. */
export async function readyLines(scenario: string, language: Language, seed: number): Promise<readonly ReadyLine[]> {
  const { call } = await golden(`${scenario}.good`);
  const { facts } = instantiateCase(call.caseFile.scenario, seed, language);
  return Object.entries(call.caseFile.scenario.ready).map(([id, { say, bad }]) => ({
    id,
    text: fill(inLang(say, language), { ...facts, agentId: '1024' }),
    bad: bad !== undefined
  }));
}

/** Reading the lines on offer takes this long at least. */
const READING_MS = 500;

/** Picks ready lines and works the desktop by keys alone. */
export class Guided {
  readonly page: Page;
  readonly words: Words;

  constructor(
    readonly call: Call,
    readonly lines: readonly ReadyLine[],
    private readonly find: Finder
  ) {
    this.page = call.page;
    this.words = call.words;
  }

  get buttons() {
    return this.page.getByRole('group', { name: this.words('call_offers') }).getByRole('button');
  }

  /** The lines on offer, in the order of their keys, once the customer has finished; none if the call is over. */
  async offers(): Promise<readonly ReadyLine[]> {
    if ((await this.turn('say')) === 'over') return [];
    await expect(this.buttons.first()).toBeVisible();
    const texts = await this.buttons.locator('span[lang]').allTextContents();
    return texts.map((text) => {
      const line = this.lines.find((one) => one.text === text);
      if (line === undefined) throw new Error(`The scenario has no ready line “${text}”.`);
      return line;
    });
  }

  /** Waits until something is to be said or done, hearing each line of the customer to its end. */
  async turn(...wanted: readonly Turn[]): Promise<Turn> {
    const turns = wanted.length > 0 ? wanted : (['say', 'do', 'wait'] as const);
    for (;;) {
      const turn = await this.call.runUntil(...turns, 'over', 'speaking');
      if (turn !== 'speaking') return turn;
      await this.page.keyboard.press('Control+Enter');
      await this.call.runUntil(...turns, 'over', 'listen');
    }
  }

  private async isOver(): Promise<boolean> {
    return (await this.page.locator('[data-turn=over]').count()) > 0;
  }

  async pick(offers: readonly ReadyLine[], line: ReadyLine): Promise<void> {
    // Two picks within less are one to the session: nobody reads so quickly.
    await this.call.pass(READING_MS);
    await this.call.once(() => this.page.keyboard.press(String(offers.indexOf(line) + 1)));
  }

  /** What is to be done now, as the screen says it. */
  get now(): Promise<string> {
    const shown = this.page.getByRole('status', { name: this.words('now_title'), exact: true });
    const texts = shown.getByRole('paragraph').allInnerTexts();
    return texts.then(([text]) => text ?? '');
  }

  /** Follows what is to be done now to the end of the call, and picks the one right line each time. */
  async followToTheEnd(): Promise<void> {
    for (let turn = 0; turn < 80; turn += 1) {
      const step = await this.turn();
      await this.fits(await this.now);
      if (step === 'over') return;
      if (step === 'do') await this.doNow();
      if (step === 'wait') await this.call.once(() => press(this.page, behindLeader('w')));
      if (step === 'say') await this.pickRight();
    }
  }

  /** The call fills the window and no more: nothing is beside it or has been scrolled out of it. */
  private async fits(now: string): Promise<void> {
    const end = await this.page.getByRole('button', { name: this.words('call_end') }).boundingBox();
    const { right, below, width } = await this.page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { right: scrollWidth - innerWidth, below: scrollHeight - innerHeight, width: innerWidth };
    });
    expect({ right, below }, now).toEqual({ right: 0, below: 0 });
    expect(end?.y, now).toBeGreaterThan(0);
    expect((end?.x ?? width) + (end?.width ?? 0), now).toBeLessThanOrEqual(width);
  }

  private async pickRight(): Promise<void> {
    const offers = await this.offers();
    const [good, ...others] = offers.filter(({ bad }) => !bad);
    const hasBad = offers.some(({ bad }) => bad);
    if (good === undefined || others.length > 0 || !hasBad)
      throw new Error('There is not one right line on offer, beside a bad one.');
    await this.pick(offers, good);
  }

  /** Goes where the screen leads to, and does there what it says: nothing else is known of the desk. */
  async doNow(): Promise<void> {
    const said = await this.now;
    await press(this.page, behindLeader('c'));
    // The focus moves with a frame.
    await this.call.pass(100);
    await tabTo(this.page, 'button', this.words('now_go'));
    await this.page.keyboard.press('Enter');
    await this.call.pass(100);
    for (let presses = 0; presses < 30 && (await this.now) === said; presses += 1) {
      if (!(await this.useFocused(said))) await this.page.keyboard.press('Tab');
      await this.call.pass(100);
    }
    if ((await this.now) === said) throw new Error(`Nobody could do “${said}”.`);
    if (await this.isOver()) return;
    // A digit is text in a field: back to the ready lines.
    await press(this.page, behindLeader('c'));
    await this.call.pass(100);
  }

  /** Uses what has the focus, if it is what is meant or belongs to it; a list takes what the screen names. */
  private async useFocused(said: string): Promise<boolean> {
    const focused = this.page.locator(':focus');
    // Behind the last control the focus is on none.
    const found = (await focused.count()) > 0 ? await this.find(focused, said) : undefined;
    if (found === undefined) return false;
    if (found.is === 'press') {
      // Some ask first; their yes is what is meant then.
      await this.page.keyboard.press('Enter');
      for (let looks = 0; looks < 20 && (await this.now) === said; looks += 1) await this.call.pass(10);
      return true;
    }
    if (found.is === 'type') await this.page.keyboard.type(/\d+/.exec(said)?.[0] ?? this.reason);
    if (found.is === 'choose') {
      for (let presses = 0; presses < found.place; presses += 1) await this.page.keyboard.press('ArrowDown');
      if (found.enter) await this.call.once(() => this.page.keyboard.press('Enter'));
    }
    return false;
  }

  private readonly reason = 'not the holder';
}

/** What to do with the control that has the focus. */
type Use =
  | { readonly is: 'press' }
  | { readonly is: 'type' }
  | { readonly is: 'choose'; readonly place: number; readonly enter: boolean };

/** How somebody knows what to do with the control that has the focus, from what is to be done now; nothing if it is not meant. */
export type Finder = (focused: Locator, said: string) => Promise<Use | undefined>;

/** Whoever sees: the control that is meant is marked, a form's fields stand with it. */
export const bySight: Finder = async (focused, said) => {
  const [tag, isMeant, filled, inForm] = await focused.evaluate((element) => [
    element.tagName,
    element.hasAttribute('data-now'),
    'value' in element && element.value !== '',
    element.closest('form')?.querySelector('[data-now]') != null
  ]);
  if (tag === 'BUTTON' && isMeant === true) return { is: 'press' };
  if (tag === 'INPUT' && filled !== true && inForm === true) return { is: 'type' };
  if (tag !== 'SELECT' || filled === true) return undefined;
  const place = placeNamed(await focused.locator('option').allTextContents(), said);
  return place < 0 ? undefined : { is: 'choose', place, enter: isMeant === true };
};

const placeNamed = (names: readonly string[], said: string): number =>
  names.findIndex((name) => said.toLowerCase().includes(name.toLowerCase()));

/** The roles whose controls take text. */
const takesText: ReadonlySet<string> = new Set(['textbox', 'spinbutton', 'searchbox']);
/** What names a control in a sentence. */
const quoted = /“(.+?)”/g;
/** Words of four letters, or two Chinese characters: so much of a name says what it is about. */
const telling = /[a-z]{4,}|\p{Script=Han}{2}/giu;

/**
 * Whoever hears: the role and the name of the control, as a screen reader tells them, say whether it is meant. A button is
 * that is named in what is to be done, or asks for a yes to it; a field, if they share a word; a list, if it has what is named.
 */
export function byName(words: Words): Finder {
  const yes = (
    ['desk_cancel_yes', 'desk_credit_yes', 'desk_close_yes', 'desk_hand_yes', 'desk_transfer_yes'] as const
  ).map((it) => words(it));
  return async (focused, said) => {
    const [, role, name, rest] = /^- '?(\w+)(?: "(.*?)")?(.*)/.exec(await focused.ariaSnapshot()) ?? [];
    if (role === undefined || name === undefined) return undefined;
    const names = [...said.matchAll(quoted)].map(([, inside]) => inside!);
    if (role === 'combobox') {
      const place = placeNamed(await focused.getByRole('option').allTextContents(), said);
      return place < 0 ? undefined : { is: 'choose', place, enter: names.some((one) => isIn(name, one)) };
    }
    if (takesText.has(role)) {
      // A button fills it in: nothing is typed.
      const [button, field] = names;
      if (button && field && isIn(said, words('now_fill_press', { button, field }))) return undefined;
      const isMeant = [...name.matchAll(telling)].some(([word]) => isIn(said, word));
      return isMeant && !isIn(rest ?? '', ': ') ? { is: 'type' } : undefined;
    }
    const isMeant = isIn(said, name) || yes.includes(name) || names.some((one) => isIn(name, one));
    return role === 'button' && isMeant ? { is: 'press' } : undefined;
  };
}

const isIn = (said: string, name: string): boolean => said.toLowerCase().includes(name.toLowerCase());
