import { vi } from 'vitest';
import type { CallSession } from '#session/call-session.svelte';
import { bench, calm, type Bench } from '#session/testing/desk';
import { CallPage } from '../call-page.svelte.ts';
import { Speaker } from '../speaker.svelte.ts';

/** What a browser keeps for a tab. */
export function keptByTab(): void {
  const items = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key)
  });
}

/** The page of a call on a screen. */
export function shown(on: Bench, screen: CallSession) {
  const said: string[] = [];
  const went: string[] = [];
  const frames: (() => void)[] = [];
  let painted = (): void => undefined;
  const world = { hidden: false };
  const page = new CallPage(screen, {
    frame: (then) => void frames.push(then),
    painted: () => new Promise((done) => (painted = done)),
    goTo: (control) => void went.push(control),
    say: (text, urgency) => void said.push(urgency === 'assertive' ? `! ${text}` : text),
    isHidden: () => world.hidden
  });
  page.composer = { focus: () => void went.push('composer') } as unknown as HTMLElement;
  page.reach = (part) => void went.push(part);
  const speaker = new Speaker(page);
  const frame = (): void => {
    for (const then of frames.splice(0)) then();
    speaker.follow();
  };
  return {
    page,
    screen,
    speaker,
    said,
    went,
    world,
    frame,
    paint: () => painted(),
    /** Lets time pass with a frame every second. */
    pass(ms: number): void {
      for (let gone = 0; gone < ms; gone += 1_000) {
        on.time.pass(1_000);
        frame();
      }
    },
    async answer(): Promise<void> {
      const answering = page.answer();
      await calm();
      painted();
      await answering;
    },
    async line(text: string): Promise<void> {
      page.write(text);
      await page.say();
      frame();
    }
  };
}

export async function ringing(mode: 'guided' | 'assisted' | 'exam' = 'exam') {
  const on = await bench(mode);
  return { on, ...shown(on, await on.ring()) };
}

export async function taken(mode: 'guided' | 'assisted' | 'exam' = 'exam') {
  const call = await ringing(mode);
  await call.answer();
  call.went.length = 0;
  return call;
}
