/** Focuses the element on page load, unless focus has moved on; not by touch, where a keyboard would open. */
export function takesFocus(element: HTMLElement): void {
  const { activeElement } = document;
  const isFree = activeElement === null || activeElement === document.body || activeElement.matches('main h1');
  if (isFree && matchMedia('(pointer: fine)').matches) element.focus({ preventScroll: true });
}
