/** Urgency of an announcement: `polite` waits for the reader's sentence to end, `assertive` does not. */
export type Urgency = 'polite' | 'assertive';

/** Texts to be read out once by a screen reader. Rendered by `LiveRegion`; one per app. */
export class Announcer {
  #polite = $state({ text: '', turn: 0 });
  #assertive = $state({ text: '', turn: 0 });

  /** Text to be read, with a number that changes so that a repeated text is read again. */
  get polite(): { readonly text: string; readonly turn: number } {
    return this.#polite;
  }
  get assertive(): { readonly text: string; readonly turn: number } {
    return this.#assertive;
  }

  /** Announces a text once. A later one of the same urgency replaces it. */
  say(text: string, urgency: Urgency = 'polite'): void {
    if (urgency === 'assertive') this.#assertive = { text, turn: this.#assertive.turn + 1 };
    else this.#polite = { text, turn: this.#polite.turn + 1 };
  }
}
