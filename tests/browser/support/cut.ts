import type { Page } from '@playwright/test';

/**
 * The texts on a page that cannot be read to their end as it stands: cut off by a box that hides what does not fit, with dots or
 * without, spilling out of their own box, or longer than the field that shows them. What is shown in part, with a press that shows all of
 * it, says so (`data-unfolds`); the rest of a link that is only copied may lie outside of its field.
 */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const told = (element: Element, how: string, text: string): void => {
      const where = element.closest('[id]')?.id ?? '';
      found.add(
        `${how}: ${text.trim().replace(/\s+/g, ' ').slice(0, 70)} (${element.tagName.toLowerCase()} in #${where})`
      );
    };
    const shown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    /** What is only read out, and boxes that have no room at all. */
    const onlyHeard = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width <= 1 || height <= 1;
    };
    const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (
        !parent ||
        !node.textContent?.trim() ||
        parent.closest('option, svg, script, style, .sr-only, [data-unfolds], section > button > .max-h-12') ||
        !shown(parent)
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      let [across, down] = [true, true];
      for (let box: Element | null = parent; box && box !== document.documentElement; box = box.parentElement) {
        if (onlyHeard(box)) break;
        const style = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        if (style.display !== 'inline') {
          if (across && clips(style.overflowX) && (left < edge.left - 1.5 || right > edge.right + 1.5)) {
            told(parent, 'cut', node.textContent);
            break;
          }
          if (down && clips(style.overflowY) && (top < edge.top - 3 || bottom > edge.bottom + 3)) {
            told(parent, 'cut below', node.textContent);
            break;
          }
        }
        if (scrolls(style.overflowX)) across = false;
        if (scrolls(style.overflowY)) down = false;
        if (style.position === 'fixed') break;
      }
      if (across && (right > innerWidth + 1.5 || left < -1.5) && !onlyHeard(parent))
        told(parent, 'beside the page', node.textContent);
    }
    const pen = document.createElement('canvas').getContext('2d')!;
    for (const field of document.querySelectorAll('select, input')) {
      if (!shown(field) || onlyHeard(field)) continue;
      const text =
        field instanceof HTMLSelectElement
          ? (field.selectedOptions[0]?.text ?? '')
          : field instanceof HTMLInputElement && !field.readOnly && /^(?:text|search|tel|number|url)$/.test(field.type)
            ? field.value || field.placeholder
            : '';
      const style = getComputedStyle(field);
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (pen.measureText(text).width > room + 1) told(field, 'longer than its field', text);
    }
    for (const element of document.querySelectorAll('button, a, th, td, dt, dd, label, li, p, h1, h2, h3, h4, span')) {
      if (element.children.length > 0 || element.clientWidth <= 1 || !shown(element) || element.closest('.sr-only'))
        continue;
      const { display, overflowX, fontSize } = getComputedStyle(element);
      if (display === 'inline' || overflowX !== 'visible') continue;
      // A closing bracket or full stop at the end of a Chinese line is set half as wide; the range still counts the empty half of it.
      const closing = /[）」』】》，。、；：？！]/.test(element.textContent ?? '') ? parseFloat(fontSize) / 2 : 0;
      const range = document.createRange();
      range.selectNodeContents(element);
      if (range.getBoundingClientRect().right > element.getBoundingClientRect().right + 1.5 + closing)
        told(element, 'spills', element.textContent ?? '');
    }
    return [...found];
  });
}

/** What is too small for a finger: less than 44 px high or wide, with all that belongs to it. Links within a sentence are as high as its line. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('a, button, input, select, textarea, summary')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const isTick = element instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(element.type);
      const target = isTick ? (element.closest('label') ?? element) : element;
      const { width, height } = target.getBoundingClientRect();
      if (width <= 1 || height <= 1) continue;
      const beside = getComputedStyle(target, '::after');
      const [wide, high] =
        beside.content !== 'none' && beside.position === 'absolute'
          ? [Math.max(width, parseFloat(beside.width)), Math.max(height, parseFloat(beside.height))]
          : [width, height];
      if (wide < 43.5 || high < 43.5)
        found.push(`${Math.round(wide)}x${Math.round(high)} ${element.outerHTML.replace(/\s+/g, ' ').slice(0, 120)}`);
    }
    return found;
  });
}

/** What of the bars and the talk of a call is too small for a finger. */
export function smallInCall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('header :is(button, a), nav button, [role=log] :is(button, a)')]
      .map((element) => ({
        name: element.getAttribute('aria-label') ?? element.textContent!.trim(),
        box: element.getBoundingClientRect()
      }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 24))
      .map(({ name, box }) => `${name} ${box.width}x${box.height}`)
  );
}
