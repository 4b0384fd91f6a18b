const reachable = ':is(button, input, select, textarea):not(:disabled), a[href], summary, [tabindex="0"]';

interface Handing {
  readonly to: (box: HTMLElement, place: number) => void;
  readonly waits: boolean;
}

/** Attachment: when an action removes or disables the focused element, focuses its replacement or the heading. */
export const keepsFocus = handing({ to: toItsPlace, waits: false });

/** Attachment: when an action removes the focused element, calls `to`; one disabled briefly regains the focus. */
export const handsFocus = (to: (box: HTMLElement) => void): ((box: HTMLElement) => () => void) =>
  handing({ to, waits: true });

function handing({ to, waits }: Handing) {
  return (box: HTMLElement): (() => void) => {
    let held: { readonly element: HTMLElement; readonly place: number } | undefined;
    const isShut = (): boolean => held?.element.matches(':disabled') === true;
    const isThere = (): boolean => held?.element.isConnected === true && !isShut();

    function came({ target }: FocusEvent): void {
      const element = target as HTMLElement;
      held = { element, place: allIn(box).indexOf(element) };
    }
    function left({ target, relatedTarget }: FocusEvent): void {
      if (relatedTarget !== null) held = undefined;
      // What is taken away loses the focus, too, and is gone only behind this.
      else
        queueMicrotask(() => {
          if (held?.element === target && isThere()) held = undefined;
        });
    }
    const observer = new MutationObserver(() => {
      if (!held) return;
      const { element, place } = held;
      if (waits && element.isConnected) {
        if (!isShut() && isLost(element)) element.focus({ preventScroll: true });
      } else if (!isThere()) {
        held = undefined;
        // Whoever let go of it may be about to put the focus elsewhere.
        setTimeout(() => {
          if (isLost(element)) to(box, place);
        });
      }
    });
    box.addEventListener('focusin', came);
    box.addEventListener('focusout', left);
    observer.observe(box, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      observer.disconnect();
      box.removeEventListener('focusin', came);
      box.removeEventListener('focusout', left);
    };
  };
}

function isLost(before: Element): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement === before;
}

const allIn = (box: HTMLElement): HTMLElement[] =>
  [...box.querySelectorAll<HTMLElement>(reachable)].filter((it) => it.checkVisibility());

function toItsPlace(box: HTMLElement, place: number): void {
  const left = allIn(box);
  (left[Math.min(place, left.length - 1)] ?? headingOf(box)).focus();
}

function headingOf(box: HTMLElement): HTMLElement {
  const heading = box.querySelector<HTMLElement>('h2, h3, h4') ?? box;
  heading.tabIndex = -1;
  return heading;
}
