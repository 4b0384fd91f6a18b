/**
 * An attachment: the focus begins here, where the next act is, when a page has come up and nobody has put it elsewhere than on the title. Not by touch, where it would
 * only bring up a keyboard.
 */
export function takesFocus(element: HTMLElement): void {
  const { activeElement } = document;
  const isFree = activeElement === null || activeElement === document.body || activeElement.matches('main h1');
  if (isFree && matchMedia('(pointer: fine)').matches) element.focus({ preventScroll: true });
}
