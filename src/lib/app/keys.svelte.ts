import { untrack } from 'svelte';

/** A key a page listens to, or only tells about when a field handles it itself (`Enter` in the composer). */
export interface Key {
  /** As shown and as matched, modifiers in the order Ctrl, Alt: `?`, `Alt+1`, `Ctrl+Enter`, `Esc`. */
  readonly press: string;
  /** What it does. A function, so that it follows the language. */
  readonly does: () => string;
  /** Left out: the key is only listed in `?`, somebody else acts on it. */
  readonly run?: (event: KeyboardEvent) => void;
}

/** Keys of one screen, under one heading in `?`. */
export interface KeyGroup {
  readonly title: () => string;
  /** Belongs to the shell: listed last and heard last, so that a screen may take a key for itself. */
  readonly everywhere?: boolean;
  readonly keys: readonly Key[];
}

/**
 * Which keys do something now. A page registers its group in an effect and the group leaves with the page:
 *
 *     $effect(() => keys.register({ title: m.call_keys, keys: [{ press: 'Alt+T', does: m.call_skip, run: skip }] }));
 */
class Keys {
  #groups = $state.raw<readonly KeyGroup[]>([]);

  /** What works now: the groups of the screen, then those of the shell. */
  get groups(): readonly KeyGroup[] {
    return this.#groups;
  }

  /** Adds a group; call what comes back to take it away again. */
  register(group: KeyGroup): () => void {
    // Untracked: the caller is an effect, and must not run again because the list it adds to has changed.
    untrack(() => (this.#groups = [...this.#groups, group].sort((a, b) => rank(a) - rank(b))));
    return () => untrack(() => (this.#groups = this.#groups.filter((other) => other !== group)));
  }

  /** For one `keydown` listener at the window. Keys without Alt, Ctrl or Meta are left alone while somebody types. */
  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const pressed = spell(event);
    const bare = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (bare && isTyping(event.target)) return;
    // A dialog is a world of its own: what lies behind it does not react.
    if (document.querySelector('dialog:modal') !== null) return;
    for (const group of this.#groups) {
      const key = group.keys.find(({ press, run }) => run !== undefined && press.toLowerCase() === pressed);
      if (key?.run === undefined) continue;
      event.preventDefault();
      key.run(event);
      return;
    }
  }
}

/** The name of a pressed key in the spelling of `Key.press`, in lower case. */
export function spell(event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>): string {
  // With Alt a Mac types `¡` for Alt+1: the place of the key says which one was meant.
  const placed = event.altKey ? /^(?:Digit|Key)(.)$/.exec(event.code)?.[1] : undefined;
  const name = (placed ?? (event.key === 'Escape' ? 'Esc' : event.key)).toLowerCase();
  return [event.ctrlKey || event.metaKey ? 'ctrl' : '', event.altKey ? 'alt' : '', name].filter(Boolean).join('+');
}

function rank(group: KeyGroup): number {
  return group.everywhere === true ? 1 : 0;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(target.tagName) || isTextInput(target))
  );
}

function isTextInput(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|range|submit)$/.test(target.type);
}

export const keys = new Keys();
