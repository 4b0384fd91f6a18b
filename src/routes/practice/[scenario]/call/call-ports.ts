import { announcer } from '#app/notices';
import { afterPaint } from '#ui/behaviour';

const field = ':is(select, input, textarea):enabled';

/** The page around a call, as far as one reaches for it; a test lends its own. */
export const callPorts = {
  frame: (then: () => void): void => void requestAnimationFrame(then),
  painted: afterPaint,
  goTo: goToControl,
  say: announcer.say.bind(announcer),
  isHidden: (): boolean => document.visibilityState === 'hidden'
};
export type CallPorts = Readonly<typeof callPorts>;

/**
 * Brings the control that an act is done with into view, and goes there: through the first of its fields that is empty. The button that fills a field in is the act itself: one
 * press and it is done.
 */
function goToControl(name: string): void {
  const control = document.querySelector<HTMLElement>(`[data-control="${CSS.escape(name)}"]`);
  control?.scrollIntoView({ block: 'center' });
  const fills = control?.closest('[data-fills]') ?? undefined;
  const empty = [...(control?.closest('form, [role=group]')?.querySelectorAll<HTMLInputElement>(field) ?? [])].find(
    ({ value }) => value === ''
  );
  const usable = fills ? control : (empty ?? control);
  usable?.focus({ preventScroll: true });
}
