import type { Announcer } from './announcer.svelte.ts';
import type { Tone } from '../tone.ts';

export interface Toast {
  readonly text: string;
  readonly tone?: Tone;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Display time in ms; longer with an action, since it must be reached. */
  readonly stays_ms?: number;
}

const most = 3;

/** Toasts on the screen, newest last; at most three, older ones are dropped. */
export class Toaster {
  #shown = $state.raw<readonly (Toast & { readonly id: number })[]>([]);
  #next = 0;
  readonly #announcer: Announcer;

  constructor(announcer: Announcer) {
    this.#announcer = announcer;
  }

  get shown(): readonly (Toast & { readonly id: number })[] {
    return this.#shown;
  }

  /** Shows and announces a toast. Returns a function that removes it early. */
  show(toast: Toast): () => void {
    const id = this.#next++;
    this.#shown = [...this.#shown, { ...toast, id }].slice(-most);
    this.#announcer.say(toast.text, toast.tone === 'broken' ? 'assertive' : 'polite');
    setTimeout(() => this.dismiss(id), toast.stays_ms ?? (toast.action === undefined ? 5_000 : 15_000));
    return () => this.dismiss(id);
  }

  dismiss(id: number): void {
    this.#shown = this.#shown.filter((toast) => toast.id !== id);
  }
}
