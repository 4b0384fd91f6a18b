/** Scrolls a form into view from its heading, and focuses the first field, or the submit button if there is none. */
export function goToForm(form: Element | null | undefined): void {
  if (!form) return;
  const first =
    form.querySelector<HTMLElement>('input, select, textarea') ??
    form.querySelector<HTMLElement>('button[type=submit]');
  first?.focus({ preventScroll: true });
  // What is taller than the view is seen from its heading on.
  form.scrollIntoView({ block: 'nearest' });
  first?.scrollIntoView({ block: 'nearest' });
}
