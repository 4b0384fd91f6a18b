const field = ':is(select, input, textarea):enabled';

/**
 * Brings the control that an act is done with into view, and goes there: through the first of its fields that is empty, and where it
 * only fills in a field, to that, for whoever types. By touch that would only bring up a keyboard.
 */
export function goToControl(name: string): void {
  const control = document.querySelector<HTMLElement>(`[data-control="${CSS.escape(name)}"]`);
  control?.scrollIntoView({ block: 'center' });
  const filled = matchMedia('(pointer: fine)').matches ? control?.closest('[data-fills]') : undefined;
  const empty = [...(control?.closest('form, [role=group]')?.querySelectorAll<HTMLInputElement>(field) ?? [])].find(
    ({ value }) => value === ''
  );
  const usable = filled?.querySelector<HTMLElement>(field) ?? empty ?? control;
  usable?.focus({ preventScroll: true });
}
