/**
 * When a tooltip shows: while its owner is hovered or has the keyboard focus, until Esc. The pointer may move onto
 * the tip itself, since tip and owner share one wrapper (WCAG 1.4.13).
 */
export class Tip {
  #hovered = $state(false);
  #focused = $state(false);
  #dismissed = $state(false);

  /** True if it is to be seen now. */
  readonly open = $derived((this.#hovered || this.#focused) && !this.#dismissed);

  /** Spread on the wrapper. */
  readonly handlers = {
    onpointerenter: () => this.#set(true, this.#focused),
    onpointerleave: () => this.#set(false, this.#focused),
    onfocusin: (event: FocusEvent) =>
      this.#set(this.#hovered, event.target instanceof Element && event.target.matches(':focus-visible')),
    onfocusout: () => this.#set(this.#hovered, false),
    onpointerdown: () => (this.#dismissed = true),
    onkeydown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') this.#dismissed = true;
    }
  };

  #set(hovered: boolean, focused: boolean): void {
    // Dismissed holds until owner is left altogether.
    if (!this.#hovered && !this.#focused) this.#dismissed = false;
    this.#hovered = hovered;
    this.#focused = focused;
  }
}
