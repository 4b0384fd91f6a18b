/** Visibility of a tooltip: on hover or focus, until Esc; the pointer may enter the tip (WCAG 1.4.13). */
export class Tip {
  #hovered = $state(false);
  #focused = $state(false);
  #dismissed = $state(false);

  readonly open = $derived((this.#hovered || this.#focused) && !this.#dismissed);

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
