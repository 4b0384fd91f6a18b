import { announcer } from '#app/notices';
import { afterPaint } from '#ui/behaviour';
import { goToControl } from './go-to-control.ts';

/** The page around a call, as far as one reaches for it; a test lends its own. */
export const callPorts = {
  frame: (then: () => void): void => void requestAnimationFrame(then),
  painted: afterPaint,
  goTo: goToControl,
  say: announcer.say.bind(announcer),
  isHidden: (): boolean => document.visibilityState === 'hidden'
};
export type CallPorts = Readonly<typeof callPorts>;
