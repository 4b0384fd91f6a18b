import type { Announcer } from './announcer.svelte.ts';
import type { Tone } from '../tone.ts';

/** A short word about what has just happened, and a way to undo it. */
export interface Toast {
  readonly text: string;
  readonly tone?: Tone;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** How long it stays; one with an action stays longer, since it must be reached. */
  readonly stays_ms?: number;
}

const most = 3;

/** The toasts on the screen, the newest last. At most three: an older one gives way. */
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

  /** Shows and reads out a toast; what comes back takes it away before its time. */
  show(toast: Toast): () => void {
    const id = this.#next++;
    this.#shown = [...this.#shown, { ...toast, id }].slice(-most);
    this.#announcer.say(toast.text, toast.tone === 'broken' ? 'assertive' : 'polite');
    setTimeout(() => this.dismiss(id), toast.stays_ms ?? (toast.action === undefined ? 5_000 : 15_000));
    return () => this.dismiss(id);
  }

  /** Takes the toast away; one that has gone already is no mistake. */
  dismiss(id: number): void {
    this.#shown = this.#shown.filter((toast) => toast.id !== id);
  }
}
