const keyOf = (run: string): string => `sb.typed.${run}`;

/** Returns the unsent text of a run; empty if there is none. */
export function typedIn(run: string): string {
  try {
    return sessionStorage.getItem(keyOf(run)) ?? '';
  } catch {
    return '';
  }
}

/** Saves the unsent text of a run; an empty text removes it. */
export function keepTyped(run: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(keyOf(run));
    else sessionStorage.setItem(keyOf(run), text);
  } catch {
    // Refused or full: it lives as long as the page.
  }
}
