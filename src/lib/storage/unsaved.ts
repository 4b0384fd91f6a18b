/**
 * What was written and is not in the store yet. The store answers when the page has time for it, and a page that is typed
 * in on a busy machine may have none for a second; `localStorage` takes a text before the next key. What a page that died
 * has left there is found by the next one.
 */

/** A text that is on its way to the store. */
export interface Unsaved {
  readonly text: string;
  /** The digests of what the store may hold without anybody else having written on it: what was kept last, and what is being kept. */
  readonly since: readonly string[];
}

/** An {@link Unsaved} that a page has left behind, and what it was written on. */
export interface LeftBehind extends Unsaved {
  readonly id: string;
  /** It is in the store now. */
  readonly forget: () => void;
}

/** What this browser lends; what it refuses is left out. */
export interface Notes {
  /** A name that no other tab has. */
  readonly tab: string;
  readonly items: Storage | undefined;
  readonly locks: LockManager | undefined;
}

const prefix = 'sb.unsaved';
/** A page that is gone lets go of its lock within so long. */
const grace_ms = 300;
const lockOf = (tab: string): string => `switchboard-unsaved-${tab}`;

export class UnsavedTexts {
  #holds = false;

  /** @param kind what is written: notes of another kind are of another room, which takes them up itself */
  constructor(
    private readonly notes: Notes,
    private readonly kind: 'scenario' | 'assignment' | 'policy'
  ) {}

  get #prefix(): string {
    return `${prefix}.${this.kind}.`;
  }
  #key = (id: string): string => `${this.#prefix}${id}.${this.notes.tab}`;

  /** Notes a text at once. Where that is refused, the store is still to come. */
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

  /** It is in the store. */
  forget(id: string): void {
    drop(this.notes.items, this.#key(id));
  }

  /** What tabs that are no more have left behind. */
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

  /** Without locks nobody can tell; then what is found is taken as left behind, and nothing is lost by it. */
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

/** The notes of this browser. @param tab any name that no other tab has */
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

/** What a note says that was written as JSON; nothing where somebody else has written on it. */
export function noted<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

/** A note that cannot be read is of nobody. */
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
