/**
 * What every browser test stands on: `import { test, expect } from './support/test.ts'`.
 * A test fails, whatever else it checks, if a page breaks its own content security policy, writes an error to the
 * console, throws, or asks any other host for anything.
 */
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { followRequests } from './settle.ts';

/** Two names that the app keeps its settings under. */
const LANGUAGE_KEY = 'sb.lang';
const THEME_KEY = 'sb.theme';

const PHONE = { width: 390, height: 844 };

/** What went wrong in any page of the test, in plain sentences. */
class Watch {
  readonly faults: string[] = [];
  readonly #forgiven: RegExp[] = [];

  /** Says that this fault is what the test is about. */
  forgive(fault: RegExp): void {
    this.#forgiven.push(fault);
  }

  note(fault: string): void {
    this.faults.push(fault);
  }

  /** The faults that nobody announced. */
  left(): string[] {
    return this.faults.filter((fault) => !this.#forgiven.some((pattern) => pattern.test(fault)));
  }
}

function watchPage(page: Page, watch: Watch): void {
  followRequests(page);
  page.on('pageerror', (error) => watch.note(`page error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url, lineNumber } = message.location();
    watch.note(`console error: ${message.text()} (${url}:${lineNumber})`);
  });
}

async function watchContext(context: BrowserContext, watch: Watch, home: string): Promise<void> {
  context.on('page', (page) => watchPage(page, watch));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const inside = url.protocol === 'data:' || url.protocol === 'blob:' || url.origin === home;
    if (!inside) watch.note(`request to another host: ${request.method()} ${request.url()}`);
  });
  await context.exposeBinding('__reportViolation', (_source, what: string) => watch.note(`policy violation: ${what}`));
  await context.addInitScript(() => {
    // Policy violations are reported before any script of the page runs, so this listener stands first.
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(globalThis, '__reportViolation');
      const where = `${event.sourceFile || event.documentURI}:${event.lineNumber}`;
      if (typeof report === 'function') report(`${event.violatedDirective} forbids ${event.blockedURI} (${where})`);
    });
  });
}

interface Fixtures {
  /** The faults of this test; `watch.forgive(/…/)` for one that is meant. */
  readonly watch: Watch;
}

export const test = base.extend<Fixtures>({
  watch: async ({ context, baseURL }, use) => {
    const watch = new Watch();
    await watchContext(context, watch, new URL(baseURL ?? 'http://127.0.0.1').origin);
    await use(watch);
    expect(watch.left(), 'faults that no test may have, see tests/browser/support/test.ts').toEqual([]);
  },
  // Every test that has a page is watched, whether it asks for it or not.
  page: async ({ watch, context }, use) => {
    void watch;
    await use(await context.newPage());
  }
});

/** The tests of this file or group run on a phone. */
export function onPhone(): void {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });
}

/** Sets a key of localStorage before the first script of every page runs, once: the app may change it afterwards. */
async function keep(context: BrowserContext, key: string, value: string): Promise<void> {
  await context.addInitScript(
    ([name, wanted]) => {
      // A page that has not gone anywhere yet has no storage.
      if (location.protocol === 'about:') return;
      const mark = `test.${name}`;
      if (sessionStorage.getItem(mark) === wanted) return;
      sessionStorage.setItem(mark, wanted);
      localStorage.setItem(name, wanted);
    },
    [key, value] as const
  );
}

/** The tests of this file or group run in the dark theme. */
export function inDark(): void {
  test.use({ colorScheme: 'dark' });
  test.beforeEach(({ context }) => keep(context, THEME_KEY, 'dark'));
}

/** The tests of this file or group run in this language of the interface. */
export function inLanguage(language: 'en' | 'zh-CN'): void {
  test.use({ locale: language });
  test.beforeEach(({ context }) => keep(context, LANGUAGE_KEY, language));
}

export { axe } from './axe.ts';
export { expect };
