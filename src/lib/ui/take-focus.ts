/**
 * Attachment: focuses the element on page load, unless focus is elsewhere than on the title. Not by touch, where a
 * keyboard would open.
 */
export function takesFocus(element: HTMLElement): void {
  const { activeElement } = document;
  const isFree = activeElement === null || activeElement === document.body || activeElement.matches('main h1');
  if (isFree && matchMedia('(pointer: fine)').matches) element.focus({ preventScroll: true });
}
