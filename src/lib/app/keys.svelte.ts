import { tick, untrack } from 'svelte';

/**
 * What is pressed before a key of the menu. Alt with a digit switches tabs in browsers on Linux and types characters on a Mac, Ctrl with one
 * switches tabs elsewhere, function keys belong to the browser: what is free everywhere, also while somebody types, is one chord that pages
 * may have, and any key after it.
 */
export const leader = 'Ctrl+K';

/** A key of the menu: pressed after {@link leader}. */
export function behindLeader(key: string): string {
  return `${leader} ${key}`;
}

/** A key a page listens to, or only tells about when a field handles it itself (`Enter` in the composer). */
export interface Key {
  /** As shown and as matched, modifiers in the order Ctrl, Alt: `?`, `Ctrl+Enter`, `Esc`; keys of the menu as `Ctrl+K 1`. */
  readonly press: string;
  /** What it does. A function, so that it follows the language. */
  readonly does: () => string;
  /** Left out: the key is only listed in `?`, somebody else acts on it. */
  readonly run?: (event: Event) => void;
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
 *     $effect(() => keys.register({ title: m.call_keys, keys: [{ press: behindLeader('W'), does: m.call_skip, run: skip }] }));
 */
class Keys {
  #groups = $state.raw<readonly KeyGroup[]>([]);
  /** The leader was pressed: the next key is one of the menu. */
  #menu = $state(false);
  /** What had the focus before: an input method would take the next key from a field. */
  #before: HTMLElement | undefined;
  /** Pressed in the menu when nothing had this key: what is still being fetched may bring it. */
  #early: { readonly press: string; readonly event: Event } | undefined;

  /** The menu of keys is open. */
  get menu(): boolean {
    return this.#menu;
  }

  /** What works now: the groups of the screen, then those of the shell. */
  get groups(): readonly KeyGroup[] {
    return this.#groups;
  }

  /** Adds a group; call what comes back to take it away again. */
  register(group: KeyGroup): () => void {
    // Untracked: the caller is an effect, and must not run again because the list it adds to has changed.
    untrack(() => {
      this.#groups = [...this.#groups, group].sort((a, b) => rank(a) - rank(b));
      const key = this.#menu && this.#early ? this.#find(this.#early.press) : undefined;
      if (key && this.#early) void this.choose(key, this.#early.event);
    });
    return () => untrack(() => (this.#groups = this.#groups.filter((other) => other !== group)));
  }

  /** Opens the menu of keys, or closes it with the focus where it was. */
  toggleMenu(open = !this.#menu): void {
    if (open === this.#menu) return;
    this.#early = undefined;
    if (open) {
      this.#before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
      this.#before?.blur();
    }
    this.#menu = open;
    // Behind the menu nothing takes the focus until it has closed.
    if (!open) void tick().then(() => this.#before?.focus({ preventScroll: true }));
  }

  /** Does what a key of the menu does, once the menu has gone. */
  async choose(key: Key, event: Event): Promise<void> {
    this.toggleMenu(false);
    await tick();
    key.run?.(event);
  }

  /** For one `keydown` listener at the window. Keys without Alt, Ctrl or Meta are left alone while somebody types. */
  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const pressed = spell(event);
    if (this.#menu) {
      this.#handleMenu(event);
      return;
    }
    const bare = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (bare && isTyping(event.target)) return;
    // A dialog is a world of its own: what lies behind it does not react.
    if (document.querySelector('dialog:modal') !== null) return;
    if (pressed === leader.toLowerCase()) {
      event.preventDefault();
      this.toggleMenu(true);
      return;
    }
    const key = this.#find(pressed);
    if (key === undefined) return;
    event.preventDefault();
    key.run?.(event);
  }

  #find(press: string): Key | undefined {
    const wanted = press.toLowerCase();
    return this.#groups.flatMap((group) => group.keys).find((key) => key.run && key.press.toLowerCase() === wanted);
  }

  #handleMenu(event: KeyboardEvent): void {
    // Walking through the menu is the browser's, and so is pressing what has the focus there.
    if (/^(?:Tab|Enter|Shift|Control|Alt|Meta| |Arrow.*)$/.test(event.key)) return;
    event.preventDefault();
    const press = behindLeader(placed(event));
    const key = this.#find(press);
    this.#early = { press, event };
    if (key) void this.choose(key, event);
    else if (event.key === 'Escape' || spell(event) === leader.toLowerCase()) this.toggleMenu(false);
  }
}

/** The name of a pressed key in the spelling of `Key.press`, in lower case. */
export function spell(event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>): string {
  // With Alt a Mac types `¡` for Alt+1: the place of the key says which one was meant.
  const placed = event.altKey ? /^(?:Digit|Key)(.)$/.exec(event.code)?.[1] : undefined;
  const name = (placed ?? (event.key === 'Escape' ? 'Esc' : event.key)).toLowerCase();
  return [event.ctrlKey || event.metaKey ? 'ctrl' : '', event.altKey ? 'alt' : '', name].filter(Boolean).join('+');
}

/** The key by its place where it types no Latin letter: another layout, or an input method that takes it. */
function placed({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  return /^[!-~]$/.test(key) ? key : (/^(?:Digit|Key)(.)$/.exec(code)?.[1] ?? key);
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
