/** `polite` waits until the reader has finished its sentence, `assertive` does not. */
export type Urgency = 'polite' | 'assertive';

/** What is to be read out once. Rendered by `LiveRegion`; make one for the whole app. */
export class Announcer {
  #polite = $state({ text: '', turn: 0 });
  #assertive = $state({ text: '', turn: 0 });

  /** The text to be read, and a number that changes so that the same words twice are read twice. */
  get polite(): { readonly text: string; readonly turn: number } {
    return this.#polite;
  }
  get assertive(): { readonly text: string; readonly turn: number } {
    return this.#assertive;
  }

  /** Has the text read out once. A later one of the same urgency takes its place. */
  say(text: string, urgency: Urgency = 'polite'): void {
    if (urgency === 'assertive') this.#assertive = { text, turn: this.#assertive.turn + 1 };
    else this.#polite = { text, turn: this.#polite.turn + 1 };
  }
}
