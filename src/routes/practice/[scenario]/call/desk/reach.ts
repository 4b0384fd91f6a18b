import type { Keyed } from './tools.ts';

const usable = 'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary';

/** Scrolls to a part of the desk and puts the focus there. */
export function goTo(desk: HTMLElement, section: string): void {
  const part = partOf(desk, section);
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}

/** Scrolls to a part of the desk and goes to the first thing there that can be used. */
export function useFirst(desk: HTMLElement, section: Keyed): void {
  const part = partOf(desk, section);
  part?.scrollIntoView({ block: 'nearest' });
  const found = [...(part?.querySelectorAll<HTMLElement>(usable) ?? [])];
  (found.find((element) => element.checkVisibility({ visibilityProperty: true })) ?? part)?.focus();
}

function partOf(desk: HTMLElement, section: string): HTMLElement | null {
  return desk.querySelector<HTMLElement>(`[data-section="${section}"]`);
}
