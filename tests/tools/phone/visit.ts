/** A call opened as somebody does on a slow phone: from the brief, at once, with two lines, the second in two languages. */
import type { CDPSession, Page } from '@playwright/test';
import { gzippedBytes } from './weight.ts';

/** Fast 3G as web developers' tools have it, without their allowance for its overhead, and a processor of a quarter's speed. */
export const SLOW_PHONE = { down_kbit: 1600, up_kbit: 750, latency_ms: 150, slowdown: 4 } as const;

export type CallLanguage = 'zh-CN' | 'en';

/** What is typed: a greeting, and a line that is read with the whole lexicon. */
export const LINES: Readonly<Record<CallLanguage, readonly [greeting: string, mixed: string]>> = {
  'zh-CN': ['您好，工号1024为您服务，请问有什么可以帮您？', '好的，let me check your bill for you，您稍等一下。'],
  en: ['Hello, this is agent 1024, how can I help you today?', 'Of course, 您稍等, let me check your bill.']
};

/** Moments of a visit, in its order; each is marked in the page, for whoever traces it. */
export type Moment =
  'brief' | 'pressed' | 'rings' | 'stands' | 'greeting typed' | 'greeting said' | 'mixed typed' | 'mixed said';

/** One file that came from the host; what is asked for again comes out of the browser's cache, and is none. */
export interface Fetched {
  readonly path: string;
  /** Packed by gzip. */
  readonly bytes: number;
  /** Since the address was opened, as the page has it. */
  readonly asked_ms: number;
  /** It was asked for before the call could be answered: it needs it. */
  readonly needed: boolean;
}

/** What `performance` in the page has of a response. */
interface Timing {
  readonly name: string;
  readonly startTime: number;
}

/** Where a call that rings can be answered. */
const ANSWER = '[role=dialog] button:not([disabled])';

/** Runs in the page, as a text, since what is compiled here has helpers that no page has: notes when the call could be answered. */
const watchAnswer = `
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('${ANSWER}')) return;
    observer.disconnect();
    globalThis.answerable_ms = performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
`;

/** Makes a page as slow as {@link SLOW_PHONE}. */
export async function slowDown(client: CDPSession): Promise<void> {
  const { down_kbit, up_kbit, latency_ms, slowdown } = SLOW_PHONE;
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latency_ms,
    downloadThroughput: (down_kbit * 1000) / 8,
    uploadThroughput: (up_kbit * 1000) / 8
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** Whoever opens a brief, takes its call and speaks. */
export class CallVisit {
  /** Since the address was opened, milliseconds of wall time. */
  readonly at_ms = {} as Record<Moment, number>;
  #started_ms = 0;

  constructor(
    readonly page: Page,
    readonly wanted: { readonly scenario: string; readonly language: CallLanguage }
  ) {}

  /**
   * Opens the brief and takes the call at once.
   * @param url of the app, with its slash
   */
  async take(url: string): Promise<void> {
    const { page, wanted } = this;
    await page.addInitScript(watchAnswer);
    this.#started_ms = Date.now();
    const query = `seed=1&mode=exam&lang=${wanted.language}`;
    await page.goto(`${url}practice/${wanted.scenario}?${query}`, { waitUntil: 'commit' });
    const start = page.locator('button[type=submit]');
    await start.waitFor();
    await this.#mark('brief');
    await page.locator('input[autocomplete=name]').fill('李明');
    await page.locator('input[inputmode=numeric]').fill('1024');
    await this.#mark('pressed');
    await start.click();
    await page.locator(ANSWER).waitFor();
    await this.#mark('rings');
    await page.locator(ANSWER).click();
    await page.locator('textarea[enterkeyhint=send]:enabled').waitFor();
    await this.#mark('stands');
  }

  /** Types and says both lines. */
  async speak(): Promise<void> {
    const { page, wanted } = this;
    const [greeting, mixed] = LINES[wanted.language];
    for (const [name, line] of [['greeting', greeting] as const, ['mixed', mixed] as const]) {
      await page.locator('textarea[enterkeyhint=send]').pressSequentially(line, { delay: 50 });
      await this.#mark(`${name} typed`);
      await page.locator('textarea[enterkeyhint=send]').press('Enter');
      await page.getByRole('log').getByText(line).first().waitFor();
      await this.#mark(`${name} said`);
    }
  }

  /**
   * What was fetched so far, in the order in which it was asked for.
   * @param build the folder that is served: what is counted is the gzip of its files
   */
  async fetched(build: string): Promise<readonly Fetched[]> {
    await this.page.waitForLoadState('networkidle');
    return fetchedBy(this.page, build);
  }

  async #mark(moment: Moment): Promise<void> {
    this.at_ms[moment] = Date.now() - this.#started_ms;
    await this.page.evaluate((name) => void performance.mark(name), moment);
  }
}

async function fetchedBy(page: Page, build: string): Promise<readonly Fetched[]> {
  const told = await page.evaluate(
    `JSON.stringify({
      stood_ms: globalThis.answerable_ms,
      all: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
        ({ name, startTime }) => ({ name, startTime })
      )
    })`
  );
  const { stood_ms, all } = JSON.parse(String(told)) as { stood_ms: number; all: readonly Timing[] };
  const first = new Map<string, number>();
  for (const { name, startTime } of all.toSorted((a, b) => a.startTime - b.startTime)) {
    const { pathname } = new URL(name);
    if (!first.has(pathname)) first.set(pathname, Math.round(startTime));
  }
  return [...first].map(([path, asked_ms]) => ({
    path,
    bytes: gzippedBytes(build, path),
    asked_ms,
    needed: asked_ms <= stood_ms
  }));
}
