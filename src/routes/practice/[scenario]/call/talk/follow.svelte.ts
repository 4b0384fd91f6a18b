/** Nearer than this to the end and the reader is following. Pixels. */
const near = 72;

/** Where a list is scrolled to, and how much of it there is. Pixels. */
export interface Scroll {
  readonly top: number;
  readonly height: number;
  readonly client: number;
}

/**
 * Whether the reader follows the end. Only whoever scrolls up lets go: a list that has grown meanwhile is far from its end, too, and
 * nobody has touched it.
 */
export function follows(followed: boolean, before: Scroll, now: Scroll): boolean {
  if (now.height - now.top - now.client < near) return true;
  return followed && now.top >= before.top;
}

/** Keeps a scrolling list at its end while the reader is there, and lets go when the reader scrolls up. */
export class Follow {
  /** True if the end is in view, or will be at once. */
  atEnd = $state(true);
  #element: HTMLElement | undefined;
  #last: Scroll = { top: 0, height: 0, client: 0 };

  /** Watches an element; returns how to stop. */
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

  /** Goes to the end, or as near to it as leaves in sight what is to be answered, and follows it from now on. */
  toEnd(): void {
    this.atEnd = true;
    const element = this.#element;
    if (element === undefined) return;
    element.scrollTop = endOf(scrollOf(element), placeOf(element));
    this.#last = scrollOf(element);
  }
}

/** Where an element stands in a list, from the top of all that it holds. Pixels. */
interface Place {
  readonly top: number;
  readonly bottom: number;
}

/** So much of what stands above is seen. Pixels. */
const above = 8;

/**
 * How far down a list is scrolled to show its end: where that would push out of sight what is to be answered, only as far as that stays
 * in sight, or its end if it is taller than the list.
 */
export function endOf({ height, client }: Scroll, answered: Place | undefined): number {
  const end = Math.max(0, height - client);
  if (answered === undefined) return end;
  return Math.min(end, Math.max(0, answered.top - above, answered.bottom - client));
}

/** What is to be answered: the customer has said it, and nobody anything since. */
function placeOf(list: HTMLElement): Place | undefined {
  const row = list.querySelector<HTMLElement>('[data-to-answer]');
  return row ? { top: row.offsetTop, bottom: row.offsetTop + row.offsetHeight } : undefined;
}

function scrollOf({ scrollTop: top, scrollHeight: height, clientHeight: client }: HTMLElement): Scroll {
  return { top, height, client };
}
