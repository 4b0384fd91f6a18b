import type { CallPage } from './call-page.svelte.ts';

interface ControlAttributes {
  readonly 'data-control': string;
  readonly 'data-now': '' | undefined;
}

/** Returns the attributes of a control; `name` is the act, or the act and its value, such as `look-up:bill`. */
export function controlOf({ pointed }: Pick<CallPage, 'pointed'>, name: string): ControlAttributes {
  return { 'data-control': name, 'data-now': pointed === name ? '' : undefined };
}

/** Scrolls the highlighted control inside `root` into view; the focus does not move. */
export function showPointed(root: HTMLElement, name: string): void {
  root.querySelector(`[data-control="${CSS.escape(name)}"]`)?.scrollIntoView({ block: 'nearest' });
}
