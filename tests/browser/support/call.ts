import { expect, type Locator, type Page } from '@playwright/test';
import { ticketFieldNames } from '#domain/terms';
import { sentenceCase } from '#domain/text';
import { own } from '#domain/own';
import type { Lang } from '#domain/text';
import { isAlwaysOpen, tools, type Tool } from './tools.ts';
import type { Mode } from '#domain/ids';
import { passes_ms, waiting, type Entry, type Fields } from '#domain/entry';
import { bringClock, holdClock, pass, releaseClock, runUntil } from './clock.ts';
import { isStored, storedCount, storedEntries } from './stored.ts';
import { wordsOf, type Language, type Words } from './messages.ts';

export interface Wanted {
  readonly scenario: string;
  readonly mode: Mode;
  /** The language of the call; that of the interface unless said otherwise. */
  readonly lang?: Lang;
  /** Of the interface. */
  readonly language: Language;
  readonly seed: number;
  /** On a phone one part of the screen is seen at a time, and it is touched. */
  readonly phone?: boolean;
}

/** Whose turn it is in a call, as its page says it (`data-turn`). */
export type Turn = 'speaking' | 'listen' | 'say' | 'do' | 'wait' | 'over';

/** Eight looks a second, as the session has them. */
const LOOK_MS = 125;

/** Opens the brief, says who one is, and takes the call. The page's clock stands once it is taken. */
export async function takeCall(page: Page, wanted: Wanted, ringing?: () => Promise<void>): Promise<Call> {
  const { scenario, mode, seed, language, lang = language } = wanted;
  const words = wordsOf(language);
  await bringClock(page);
  await page.goto(`/practice/${scenario}?seed=${seed}&mode=${mode}&lang=${lang}`);
  await introduce(page, words);
  await holdClock(page);
  await press(page.getByRole('button', { name: words('brief_start') }), wanted.phone);
  const call = new Call(page, wanted);
  await call.rings();
  await ringing?.();
  await call.isOpen();
  return call;
}

/** Fills in name and 工号 on the brief, those of the golden runs; who has been asked once is not asked again. */
export async function introduce(page: Page, words: Words): Promise<void> {
  const name = page.getByRole('textbox', { name: words('brief_name') });
  await expect(name.or(page.getByRole('button', { name: words('brief_who_change') })).first()).toBeVisible();
  if ((await name.count()) === 0) return;
  await name.fill('李明');
  await page.getByLabel(words('brief_agent_id')).fill('1024');
}

async function press(target: Locator, touch = false): Promise<void> {
  await (touch ? target.tap() : target.click());
}

/** A call on a page whose clock is held, worked as a trainee works it: by its words, buttons and fields. */
export class Call {
  readonly words: Words;
  /** Simulated time, as far as this driver let it pass. */
  now_ms = 0;
  /** How long somebody has waited for a turn, milliseconds of wall time. */
  waited_ms = 0;

  constructor(
    readonly page: Page,
    readonly wanted: Wanted
  ) {
    this.words = wordsOf(wanted.language);
  }

  get runId(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }
  get composer(): Locator {
    return this.page.getByRole('textbox', { name: this.words('call_composer') });
  }
  get talk(): Locator {
    return this.page.getByRole('log', { name: this.words('call_conversation') });
  }
  /** The time of the call as the bar shows it. */
  get clock(): Locator {
    return this.page.locator('header p').filter({ hasText: this.words('call_clock') });
  }
  /** The agent's own lines, as the conversation shows them. */
  get mine(): Locator {
    return this.talk.getByRole('listitem').filter({ hasText: this.words('call_you_said') });
  }

  /** It rings, and Answer has the focus. */
  async rings(): Promise<void> {
    await this.page.waitForURL(/\/call\//);
    await expect(this.answerButton).toBeFocused();
  }

  get answerButton(): Locator {
    return this.page.getByRole('button', { name: this.words('call_answer'), exact: true });
  }

  /** Waits until it rings and answers. */
  async isOpen(): Promise<void> {
    await this.rings();
    await (this.wanted.phone ? this.answerButton.tap() : this.page.keyboard.press('Enter'));
    await this.begins();
    // What is not the first thing that one looks at comes frame by frame.
    await this.pass(100);
  }

  /** The first frame in which it can be used has been painted. */
  async begins(): Promise<void> {
    await expect(this.page.getByRole('button', { name: this.words('call_pause'), exact: true })).toBeEnabled();
  }

  entries(): Promise<Entry[]> {
    return storedEntries(this.page, this.runId);
  }

  /** Stops the page's clock, for a call that was opened while it ran by itself. */
  async hold(): Promise<void> {
    await holdClock(this.page);
  }

  async pass(ms: number): Promise<void> {
    await pass(this.page, ms);
    this.now_ms += Math.max(0, ms);
  }

  /** Lets time pass until it is one of these turns; which. */
  async runUntil(...turns: readonly Turn[]): Promise<Turn> {
    const { turn, passed_ms } = await runUntil(this.page, turns, LOOK_MS);
    this.now_ms += passed_ms;
    this.waited_ms += passed_ms;
    return turn as Turn;
  }

  /** Does what an entry of a run file says, at its time. */
  async perform(entry: Entry): Promise<void> {
    await this.pass(entry.at_ms - this.now_ms);
    if ('say' in entry) await this.say(entry.say);
    else if (entry.do === waiting) {
      await this.once(() => this.press(this.words('call_wait_skip')));
      const skipped = (await this.entries()).at(-1);
      if (skipped) this.now_ms = skipped.at_ms + passes_ms(skipped);
    } else await this.act(entry.do, entry.with ?? {});
  }

  async say(text: string): Promise<void> {
    await this.toTalk();
    await this.composer.fill(text);
    await this.once(() => (this.wanted.phone ? this.sayButton.tap() : this.composer.press('Enter')));
    await expect(this.mine.last()).toContainText(text);
  }

  get sayButton(): Locator {
    const { words } = this;
    const name = new RegExp(`^(?:${words('call_say')}|${words('call_say_over')})$`);
    return this.page.getByRole('button', { name });
  }

  /** Runs something that makes one entry, and waits until it is committed. */
  async once(make: () => Promise<void>): Promise<void> {
    const before = await storedCount(this.page);
    await make();
    await isStored(this.page, before + 1);
  }

  /** Shows the conversation on a phone; on a desk it is always there. */
  async toTalk(): Promise<void> {
    if (this.wanted.phone) await this.part('call_conversation').tap();
  }

  part(name: 'call_conversation' | 'call_desk' | 'call_expected'): Locator {
    const parts = this.page.getByRole('navigation', { name: this.words('call_parts') });
    return parts.getByRole('button', { name: this.words(name) });
  }

  /** Opens a part of the desktop, where it can be folded. */
  async open(tool: Tool): Promise<void> {
    if (this.wanted.phone) await this.part('call_desk').tap();
    const name = this.words(tools[tool]);
    if (isAlwaysOpen(tool)) {
      await expect(this.desk.getByRole('heading', { level: 3, name })).toBeVisible();
      return;
    }
    const fold = this.desk.getByRole('heading', { level: 4 }).getByRole('button', { name, exact: true });
    if ((await fold.getAttribute('aria-expanded')) === 'false') await press(fold, this.wanted.phone);
    await expect(fold).toHaveAttribute('aria-expanded', 'true');
  }

  get desk(): Locator {
    return this.page.getByRole('region', { name: this.words('call_desk') });
  }

  async act(name: string, fields: Fields): Promise<void> {
    const { words } = this;
    switch (name) {
      case 'look-up':
        return this.once(() => this.open(fields['panel'] as Tool));
      case 'verify-identity':
        await this.open('customer');
        return this.once(() =>
          this.press(words(fields['method'] === 'sms-code' ? 'desk_verify_sms' : 'desk_verify_password'))
        );
      case 'check-details':
        await this.open('customer');
        return this.once(() => this.press(words('desk_check')));
      case 'fill-field':
        await this.open('ticket');
        return this.once(async () => {
          const field = this.desk.getByLabel(this.fieldName(String(fields['field'])), { exact: true });
          const value = String(fields['value']);
          await (fields['field'] === 'businessType' ? field.selectOption(value) : field.fill(value));
          await field.press('Enter');
        });
      case 'change-service':
        await this.open('services');
        await this.desk.getByRole('button', { name: words('desk_service_cancel', { service: '' }) }).click();
        return this.once(() => this.press(words('desk_cancel_yes')));
      case 'grant-credit':
        await this.open('credit');
        await this.desk.getByLabel(words('desk_credit_yuan')).fill(String(fields['yuan']));
        await this.desk.getByLabel(words('desk_credit_reason')).fill(String(fields['reason'] ?? ''));
        await this.press(words('desk_credit_do'));
        return this.once(() => this.press(words('desk_credit_yes')));
      case 'close-ticket':
        await this.open('ticket');
        await this.press(words('desk_close'));
        return this.once(() => this.press(words('desk_close_yes')));
      case 'hand-over':
        await this.open('ticket');
        await this.press(words('desk_hand_over'));
        await this.desk.getByLabel(words('desk_team')).selectOption(String(fields['team']));
        return this.once(() => this.press(words('desk_hand_yes')));
      case 'add-tag':
        await this.open('ticket');
        return this.once(() => press(this.control(`add-tag:${String(fields['tag'])}`), this.wanted.phone));
      case 'set-label':
        await this.open('ticket');
        await this.desk.getByLabel(words('desk_label_business')).selectOption(String(fields['business']));
        await this.desk.getByLabel(words('desk_label_difficulty')).selectOption(String(fields['difficulty']));
        return this.once(() => this.press(words('desk_label_set')));
      case 'end-call':
        return this.once(() => press(this.endButton, this.wanted.phone));
      default:
        throw new Error(`This driver does not know how to ${name} yet.`);
    }
  }

  /** The control that does an act: `look-up:bill`, `add-tag:…`. */
  control(name: string): Locator {
    return this.page.locator(`[data-control="${name}"]`);
  }

  get endButton(): Locator {
    return this.page.getByRole('button', { name: this.words('call_end'), exact: true });
  }

  fieldName(field: string): string {
    const text = own(ticketFieldNames, field);
    if (text === undefined) throw new Error(`There is no field ${field}.`);
    return sentenceCase(this.wanted.language === 'en' ? text.en : text.zh);
  }

  async press(name: string): Promise<void> {
    await press(this.page.getByRole('button', { name, exact: true }), this.wanted.phone);
  }

  /** The call is over: to its debrief, where time runs by itself again. */
  async toDebrief(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.words('call_ended') })).toBeVisible();
    await releaseClock(this.page);
    await press(this.page.getByRole('link', { name: this.words('call_to_debrief') }), this.wanted.phone);
    await this.page.waitForURL(/\/runs\//);
  }
}
