import type { PageLife, RecordingDeps } from './inside/deps';

export const browserPage: PageLife = {
  isHidden: () => document.hidden,
  onVisibility: (told) => {
    document.addEventListener('visibilitychange', told);
    return () => document.removeEventListener('visibilitychange', told);
  },
  onLeave: (told) => {
    addEventListener('pagehide', told);
    return () => removeEventListener('pagehide', told);
  }
};

type WallClock = Pick<RecordingDeps, 'now' | 'at' | 'every'>;

/** Wall clock of calls and shifts: the browser's, unless a test has set its own before the page loads. */
export const wallClock: WallClock = (Reflect.get(globalThis, 'wallClock') as WallClock | undefined) ?? {
  now: () => performance.now(),
  at: () => new Date().toISOString(),
  every: (ms, told) => {
    const timer = setInterval(told, ms);
    return () => clearInterval(timer);
  }
};

/** Calls back every `ms` with the milliseconds passed since the last time; returns a function to stop. */
export function followWallClock(ms: number, told: (passed_ms: number) => void): () => void {
  let last = wallClock.now();
  return wallClock.every(ms, () => {
    const now = wallClock.now();
    told(now - last);
    last = now;
  });
}
