import type { Page } from '@playwright/test';

/** A piece of the page that moved by itself: how much that counts, and where it stood before and after, pixels from the top. */
interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

/** What of the page has moved by itself since it was loaded. */
export const shiftsOf = (page: Page): Promise<readonly Shift[]> =>
  page.evaluate(
    () =>
      new Promise<readonly Shift[]>((done) => {
        interface Source {
          readonly node: Node | null;
          readonly previousRect: DOMRectReadOnly;
          readonly currentRect: DOMRectReadOnly;
        }
        type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: readonly Source[] };
        const shifts: Shift[] = [];
        // What has no text is named by what it is.
        const named = (node: Node | null): string => {
          const text = node?.textContent?.trim().slice(0, 40) ?? '';
          const element = node instanceof Element ? node : node?.parentElement;
          if (text !== '' || element == null) return text;
          return `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.className} in ${element.parentElement?.textContent?.trim().slice(0, 40) ?? ''}`;
        };
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput, sources } of list.getEntries() as Entry[])
            if (!hadRecentInput) {
              const moved = sources.map(
                ({ node, previousRect, currentRect }) => `${previousRect.y} to ${currentRect.y}: ${named(node)}`
              );
              shifts.push({ value, moved });
            }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(shifts), 100);
      })
  );

/** How much of the page has moved by itself: the sum of all its layout shifts. */
export const shifted = async (page: Page): Promise<number> =>
  (await shiftsOf(page)).reduce((sum, { value }) => sum + value, 0);
