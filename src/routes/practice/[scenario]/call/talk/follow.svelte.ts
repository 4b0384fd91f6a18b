const near = 72;

/** Scroll position and size of a list, in pixels. */
export interface Scroll {
  readonly top: number;
  readonly height: number;
  readonly client: number;
}

/** True if the reader follows the end. Only scrolling up lets go: a list that has grown is far from its end, too. */
export function follows(followed: boolean, before: Scroll, now: Scroll): boolean {
  if (now.height - now.top - now.client < near) return true;
  return followed && now.top >= before.top;
}

/** Keeps a scrolling list at its end until the reader scrolls up. */
export class Follow {
  atEnd = $state(true);
  #element: HTMLElement | undefined;
  #last: Scroll = { top: 0, height: 0, client: 0 };

  attach(element: HTMLElement | undefined): (() => void) | undefined {
    this.#element = element;
    if (element === undefined) return undefined;
    const look = (): void => {
      const now = scrollOf(element);
      this.atEnd = follows(this.atEnd, this.#last, now);
      this.#last = now;
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

  /** Scrolls towards the end, keeping the text to be answered in sight, and follows it from then on. */
  toEnd(): void {
    this.atEnd = true;
    const element = this.#element;
    if (element === undefined) return;
    element.scrollTop = endOf(scrollOf(element), placeOf(element));
    this.#last = scrollOf(element);
  }
}

interface Place {
  readonly top: number;
  readonly bottom: number;
}

const above = 8;

/** Returns the scroll position for the end of a list that keeps the text to be answered in sight. */
export function endOf({ height, client }: Scroll, answered: Place | undefined): number {
  const end = Math.max(0, height - client);
  if (answered === undefined) return end;
  return Math.min(end, Math.max(0, answered.top - above, answered.bottom - client));
}

function placeOf(list: HTMLElement): Place | undefined {
  const row = list.querySelector<HTMLElement>('[data-to-answer]');
  return row ? { top: row.offsetTop, bottom: row.offsetTop + row.offsetHeight } : undefined;
}

function scrollOf({ scrollTop: top, scrollHeight: height, clientHeight: client }: HTMLElement): Scroll {
  return { top, height, client };
}
