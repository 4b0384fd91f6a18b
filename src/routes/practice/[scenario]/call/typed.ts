const keyOf = (run: string): string => `sb.typed.${run}`;

/** What waits to be said in a run. */
export function typedIn(run: string): string {
  try {
    return sessionStorage.getItem(keyOf(run)) ?? '';
  } catch {
    return '';
  }
}

/** Keeps what waits; nothing lets it go. */
export function keepTyped(run: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(keyOf(run));
    else sessionStorage.setItem(keyOf(run), text);
  } catch {
    // Refused or full: it lives as long as the page.
  }
}
