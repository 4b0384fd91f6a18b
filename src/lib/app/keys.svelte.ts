import { tick, untrack } from 'svelte';

/** Prefix of menu keys, because other combinations are taken by browsers or type characters on some systems. */
export const leader = 'Ctrl+K';

/** Returns the shortcut of a menu key: pressed after {@link leader}. */
export function behindLeader(key: string): string {
  return `${leader} ${key}`;
}

/** Key of a page, or one that is only listed because a field handles it itself (`Enter` in the composer). */
export interface Key {
  /** Key as shown and matched, modifiers in the order Ctrl, Alt: `?`, `Ctrl+Enter`, `Esc`, `Ctrl+K 1`. */
  readonly press: string;
  /** Returns its description; a function, so that it follows the language. */
  readonly does: () => string;
  /** Action; if absent, the key is only listed in `?` and handled elsewhere. */
  readonly run?: (event: Event) => void;
}

export interface KeyGroup {
  readonly title: () => string;
  /** True for keys of the shell: listed and handled last, so that a screen can override them. */
  readonly everywhere?: boolean;
  readonly keys: readonly Key[];
}

class Keys {
  #groups = $state.raw<readonly KeyGroup[]>([]);
  #menu = $state(false);
  #before: HTMLElement | undefined;
  #early: { readonly press: string; readonly event: Event } | undefined;

  get menu(): boolean {
    return this.#menu;
  }

  get groups(): readonly KeyGroup[] {
    return this.#groups;
  }

  register(group: KeyGroup): () => void {
    // Untracked: the caller is an effect, and must not run again because the list it adds to has changed.
    untrack(() => {
      this.#groups = [...this.#groups, group].sort((a, b) => rank(a) - rank(b));
      const key = this.#menu && this.#early ? this.#find(this.#early.press) : undefined;
      if (key && this.#early) void this.choose(key, this.#early.event);
    });
    return () => untrack(() => (this.#groups = this.#groups.filter((other) => other !== group)));
  }

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

  async choose(key: Key, event: Event): Promise<void> {
    this.toggleMenu(false);
    await tick();
    key.run?.(event);
  }

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

/** Returns the name of a pressed key in the spelling of `Key.press`, in lower case. */
export function spell(event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>): string {
  // With Alt a Mac types `¡` for Alt+1: the place of the key says which one was meant.
  const placed = event.altKey ? /^(?:Digit|Key)(.)$/.exec(event.code)?.[1] : undefined;
  const name = (placed ?? (event.key === 'Escape' ? 'Esc' : event.key)).toLowerCase();
  return [event.ctrlKey || event.metaKey ? 'ctrl' : '', event.altKey ? 'alt' : '', name].filter(Boolean).join('+');
}

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
