import { onDestroy } from 'svelte';

const made = new Map<string, CSSStyleSheet>();

/**
 * Classes that only some pages have, for as long as the component that calls this at its beginning stands. A sheet that is linked stays when its page is
 * left, and its classes would overrule those of every page behind it: a plain `hidden` of the one what the other shows on a wide screen.
 * @param css as an import of a sheet with `?inline` brings it
 */
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
