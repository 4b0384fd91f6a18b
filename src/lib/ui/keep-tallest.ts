const roomy = '(min-width: 64rem)';

/** Attachment: keeps the greatest height of an element until its width changes or the window gets narrow. */
export function keepsTallest(element: HTMLElement): () => void {
  let width = 0;
  let tallest = 0;
  const observer = new ResizeObserver(() => {
    if (element.offsetWidth !== width || !matchMedia(roomy).matches) {
      element.style.minHeight = '';
      [width, tallest] = [element.offsetWidth, 0];
    }
    if (!matchMedia(roomy).matches || element.offsetHeight <= tallest) return;
    tallest = element.offsetHeight;
    element.style.minHeight = `${tallest}px`;
  });
  observer.observe(element);
  return () => observer.disconnect();
}
