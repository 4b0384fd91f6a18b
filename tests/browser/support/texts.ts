import type { Page } from '@playwright/test';
import { messageKeys } from './messages.ts';

/** A text that somebody can read or hear on the page, and the language that the page says it is in. */
export interface ReadText {
  readonly text: string;
  readonly lang: string;
}

/** Everything on the page that is text: what is shown, what is read out, and what fields and pictures are called. */
export function textsOf(page: Page): Promise<ReadText[]> {
  return page.evaluate(() => {
    const found: { text: string; lang: string }[] = [];
    const note = (text: string | null | undefined, element: Element | null): void => {
      const lang = element?.closest<HTMLElement>('[lang]')?.lang ?? '';
      if (text && /\S/.test(text)) found.push({ text: text.trim(), lang });
    };
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const parent = walk.currentNode.parentElement;
      if (parent?.closest('script, style, noscript') == null) note(walk.currentNode.textContent, parent);
    }
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-description']) {
        note(element.getAttribute(name), element);
      }
    }
    note(document.title, document.documentElement);
    return found;
  });
}

const keys = new Set(messageKeys().filter((key) => key.includes('_')));

/** True of a text that is a key of a message, or has a hole that nothing filled. */
export function isRaw(text: string): boolean {
  return text.split(/[^\w-]+/).some((word) => keys.has(word)) || /\{\w+\}|undefined|NaN|\[object/.test(text);
}
