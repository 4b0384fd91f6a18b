import { announcer } from '#app/notices';
import { afterPaint } from '#ui/behaviour';

const field = ':is(select, input, textarea):enabled';

/** Browser functions that the call page uses; tests replace them. */
export const callPorts = {
  frame: (then: () => void): void => void requestAnimationFrame(then),
  painted: afterPaint,
  goTo: goToControl,
  say: announcer.say.bind(announcer),
  isHidden: (): boolean => document.visibilityState === 'hidden'
};
export type CallPorts = Readonly<typeof callPorts>;

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
