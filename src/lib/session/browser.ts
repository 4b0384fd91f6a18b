import type { PageLife, RecordingDeps } from './inside/deps';

/** The page as the browser has it. */
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

/** The browser's clocks. */
export const browserTime: Pick<RecordingDeps, 'now' | 'at' | 'every'> = {
  now: () => performance.now(),
  at: () => new Date().toISOString(),
  every: (ms, told) => {
    const timer = setInterval(told, ms);
    return () => clearInterval(timer);
  }
};
