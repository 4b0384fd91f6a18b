import type { BrowserContext, Page } from '@playwright/test';

/** When the tests are, for a page whose clock they hold. */
const TODAY = new Date('2026-11-24T08:00:00Z');

/** A tab whose clock is held when it is loaded anew finds it held. */
const HELD = 'test.held';

/** The wall clock of a page under test: the port that sessions follow, and how a test moves it. */
interface TestClock {
  now(): number;
  at(): string;
  every(ms: number, told: () => void): () => void;
  hold(): void;
  release(): void;
  /** Moves the clock without anybody looking, as a page that was frozen finds it. */
  leap(ms: number): void;
  /** Sets the date, and no other clock. */
  date(at_ms: number): void;
  pass(ms: number): Promise<void>;
  runUntil(turns: readonly string[], look_ms: number, most: number): Promise<{ turn: string; passed_ms: number }>;
}

declare global {
  var wallClock: TestClock;
}

/** Stands in the page before any script of its own. */
function installClock([today, heldKey]: readonly [number, string]): void {
  const real_ms = (): number => performance.now();
  const isHeldTab = location.protocol !== 'about:' && sessionStorage.getItem(heldKey) !== null;
  let day_ms = today;
  let base_ms = 0;
  let since_ms = isHeldTab ? undefined : real_ms();
  const now = (): number => base_ms + (since_ms === undefined ? 0 : real_ms() - since_ms);
  const lookers = new Set<{ due_ms: number; readonly every_ms: number; readonly told: () => void }>();
  const look = (it: { due_ms: number; readonly every_ms: number; readonly told: () => void }): void => {
    it.due_ms = now() + it.every_ms;
    it.told();
  };
  setInterval(() => {
    if (since_ms !== undefined) for (const it of lookers) if (it.due_ms <= now()) look(it);
  }, 25);

  const breathe = (): Promise<void> =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(0);
    });
  async function pass(ms: number): Promise<void> {
    const until_ms = base_ms + ms;
    for (;;) {
      const [next] = [...lookers].filter((it) => it.due_ms <= until_ms).sort((a, b) => a.due_ms - b.due_ms);
      if (next === undefined) break;
      base_ms = Math.max(base_ms, next.due_ms);
      look(next);
      await breathe();
    }
    base_ms = until_ms;
    await breathe();
  }

  const turn = (): string | undefined => document.querySelector<HTMLElement>('[data-turn]')?.dataset['turn'];
  const clock: TestClock = {
    now,
    at: () => new Date().toISOString(),
    every: (every_ms, told) => {
      const it = { due_ms: now() + every_ms, every_ms, told };
      lookers.add(it);
      return () => lookers.delete(it);
    },
    hold: () => {
      base_ms = now();
      since_ms = undefined;
      sessionStorage.setItem(heldKey, '');
    },
    release: () => {
      since_ms ??= real_ms();
      sessionStorage.removeItem(heldKey);
    },
    leap: (ms) => void (base_ms += ms),
    date: (at_ms) => void (day_ms = at_ms - now()),
    pass,
    runUntil: async (turns, look_ms, most) => {
      let passed_ms = 0;
      for (let looks = 0; looks < most; looks += 1) {
        const now = turn();
        if (now !== undefined && turns.includes(now)) return { turn: now, passed_ms };
        if (now === undefined) {
          // What leads the trainee is still on its way: that is the machine's time.
          await new Promise((done) => setTimeout(done, 10));
          continue;
        }
        await pass(look_ms);
        passed_ms += look_ms;
      }
      throw new Error(`It is still the turn “${turn()}”, not one of ${turns.join(', ')}.`);
    }
  };
  Reflect.set(globalThis, 'wallClock', clock);

  const RealDate = Date;
  const today_ms = (): number => Math.floor(day_ms + now());
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given: unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [today_ms()] : given, made) as Date,
    get: (target, name) => (name === 'now' ? today_ms : Reflect.get(target, name))
  });
}

/** So many looks see through the longest wait of a call; more are a call that stands still. */
const MOST_LOOKS = 800;

const brought = new WeakSet<BrowserContext>();

/** The tabs of this page tell their time by a test's clock from their next loading on; it still runs by itself. */
export async function bringClock(page: Page): Promise<void> {
  const context = page.context();
  if (brought.has(context)) return;
  brought.add(context);
  await context.addInitScript(installClock, [TODAY.getTime(), HELD] as const);
}

/** Stops the page's clock: from now on time passes there only by {@link pass} and {@link runUntil}. */
export async function holdClock(page: Page): Promise<void> {
  await page.evaluate(() => wallClock.hold());
}

/** Lets time pass on the page, with every look of a session that falls due in it, in its order. */
export async function pass(page: Page, ms: number): Promise<void> {
  if (ms > 0) await page.evaluate((it) => wallClock.pass(it), ms);
}

/** Moves the page's clock on, or back, without anybody looking meanwhile. */
export async function leap(page: Page, ms: number): Promise<void> {
  await page.evaluate((it) => wallClock.leap(it), ms);
}

/** Sets the date of the page. @param time ISO 8601 */
export async function setDate(page: Page, time: string): Promise<void> {
  await page.evaluate((it) => wallClock.date(it), Date.parse(time));
}

/** Lets time pass, look by look, until it is one of these turns (`data-turn` of the call); which, and what has passed. */
export function runUntil(
  page: Page,
  turns: readonly string[],
  look_ms: number
): Promise<{ readonly turn: string; readonly passed_ms: number }> {
  return page.evaluate(([wanted, ms, most]) => wallClock.runUntil(wanted, ms, most), [
    turns,
    look_ms,
    MOST_LOOKS
  ] as const);
}

/** Lets the page's clock run by itself again. */
export async function releaseClock(page: Page): Promise<void> {
  await page.evaluate(() => wallClock.release());
}
