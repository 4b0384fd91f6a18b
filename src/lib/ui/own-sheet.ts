import { onDestroy } from 'svelte';

const made = new Map<string, CSSStyleSheet>();

/** Adds page classes while the component exists; a linked sheet would stay. `css`: as imported with `?inline`. */
export function ownSheet(css: string): void {
  const sheet = made.get(css) ?? new CSSStyleSheet();
  if (!made.has(css)) {
    sheet.replaceSync(css);
    made.set(css, sheet);
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  onDestroy(() => {
    // One of them: a page that comes may have it already while the one that goes still stands.
    const at = document.adoptedStyleSheets.indexOf(sheet);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((_, place) => place !== at);
  });
}
