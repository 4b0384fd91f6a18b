/** Texts not yet in the store, which may be slow; `localStorage` is immediate, and a later page recovers them. */

export interface Unsaved {
  readonly text: string;
  /** Digests that the store may hold without another writer: of the last saved text and of the one being saved. */
  readonly since: readonly string[];
}

/** {@link Unsaved} text that a closed page left behind. */
export interface LeftBehind extends Unsaved {
  readonly id: string;
  readonly forget: () => void;
}

/** Browser facilities for notes; those refused are `undefined`. */
export interface Notes {
  readonly tab: string;
  readonly items: Storage | undefined;
  readonly locks: LockManager | undefined;
}

const prefix = 'sb.unsaved';
const grace_ms = 300;
const lockOf = (tab: string): string => `switchboard-unsaved-${tab}`;

export class UnsavedTexts {
  #holds = false;

  /** @param kind notes of other kinds belong to other pages, which restore them */
  constructor(
    private readonly notes: Notes,
    private readonly kind: 'scenario' | 'assignment' | 'policy'
  ) {}

  get #prefix(): string {
    return `${prefix}.${this.kind}.`;
  }
  #key = (id: string): string => `${this.#prefix}${id}.${this.notes.tab}`;

  /** Saves a note at once; a refusal by the browser is ignored, since the store still receives the text. */
  note(id: string, unsaved: Unsaved): void {
    const { items, locks, tab } = this.notes;
    if (!this.#holds) {
      this.#holds = true;
      // Held for as long as the tab lives: who finds a text of it knows that it is not left behind.
      locks?.request(lockOf(tab), () => new Promise(() => undefined)).catch(() => undefined);
    }
    try {
      items?.setItem(this.#key(id), JSON.stringify(unsaved));
    } catch {
      // Full or forbidden.
    }
  }

  forget(id: string): void {
    drop(this.notes.items, this.#key(id));
  }

  /** Returns the texts that closed tabs left behind. */
  async left(): Promise<readonly LeftBehind[]> {
    const { items, tab } = this.notes;
    const found = keysOf(items, this.#prefix).flatMap((key) => {
      const [id, by] = key.slice(this.#prefix.length).split('.');
      return id && by && by !== tab ? [{ key, id, by }] : [];
    });
    const gone = await Promise.all(found.map(({ by }) => this.#isGone(by)));
    return found.flatMap(({ key, id }, at) => {
      const unsaved = gone[at] ? readNote(items, key) : undefined;
      return unsaved ? [{ ...unsaved, id, forget: () => drop(items, key) }] : [];
    });
  }

  async #isGone(tab: string): Promise<boolean> {
    const { locks } = this.notes;
    if (!locks) return true;
    try {
      return await locks.request(lockOf(tab), { signal: AbortSignal.timeout(grace_ms) }, () => true);
    } catch (error) {
      return !(error instanceof DOMException && ['TimeoutError', 'AbortError'].includes(error.name));
    }
  }
}

export function browserNotes(tab: string): Notes {
  try {
    return { tab, items: localStorage, locks: navigator.locks as LockManager | undefined };
  } catch {
    return { tab, items: undefined, locks: undefined };
  }
}

function keysOf(items: Storage | undefined, prefix: string): readonly string[] {
  try {
    const all = Array.from({ length: items?.length ?? 0 }, (_, at) => items?.key(at) ?? '');
    return all.filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Parses a note written as JSON; `undefined` if it is not valid JSON. */
export function noted<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

function readNote(items: Storage | undefined, key: string): Unsaved | undefined {
  try {
    const note = JSON.parse(items?.getItem(key) ?? '') as Partial<Unsaved>;
    if (typeof note.text === 'string' && Array.isArray(note.since)) return { text: note.text, since: note.since };
  } catch {
    // Cut off, or written by something else.
  }
  drop(items, key);
  return undefined;
}

function drop(items: Storage | undefined, key: string): void {
  try {
    items?.removeItem(key);
  } catch {
    // Forbidden: then nothing was noted either.
  }
}
