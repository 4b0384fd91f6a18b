/** Nearer than this to the end and the reader is following. Pixels. */
const near = 72;

/** Keeps a scrolling list at its end while the reader is there, and lets go when the reader scrolls up. */
export class Follow {
  /** True if the end is in view. */
  atEnd = $state(true);
  #element: HTMLElement | undefined;

  /** Watches an element; returns how to stop. */
  attach(element: HTMLElement | undefined): (() => void) | undefined {
    this.#element = element;
    if (element === undefined) return undefined;
    const look = (): void => {
      this.atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < near;
    };
    element.addEventListener('scroll', look, { passive: true });
    // A line more, the keyboard of a phone, a window made smaller, a banner: the end stays the end. The browser tells it, and
    // what is there already, when it has laid out the page anyway; asking for the height sooner would lay it out twice.
    const resized = new ResizeObserver(() => {
      if (this.atEnd) this.toEnd();
    });
    resized.observe(element);
    if (element.firstElementChild) resized.observe(element.firstElementChild);
    return () => {
      element.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }

  toEnd(): void {
    const element = this.#element;
    if (element) element.scrollTop = element.scrollHeight;
    this.atEnd = true;
  }
}
