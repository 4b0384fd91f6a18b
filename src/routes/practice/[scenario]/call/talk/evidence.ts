/**
 * Arrow keys walk what was understood in the lines. Only the newest is in the order of Tab: a long call would
 * otherwise be a hundred stops between the bar and the composer.
 */
export function walkEvidence(event: KeyboardEvent): void {
  const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement) || event.target.dataset['evidence'] === undefined)
    return;
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[data-evidence]')];
  const next = all[all.indexOf(event.target) + step];
  event.preventDefault();
  next?.focus();
}
