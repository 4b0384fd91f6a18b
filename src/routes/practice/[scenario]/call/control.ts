import type { CallPage } from './call-page.svelte.ts';

/** Attributes of a control that does an act: what it is found by, and whether it is the one that is meant now. */
interface ControlAttributes {
  readonly 'data-control': string;
  readonly 'data-now': '' | undefined;
}

/**
 * What a control that does an act carries. Its look when it is meant stands in `app.css`, once for all of them.
 * @param name the act, or the act and its value: `verify-identity:sms-code`, `look-up:bill`, `set-label`
 */
export function controlOf({ pointed }: Pick<CallPage, 'pointed'>, name: string): ControlAttributes {
  return { 'data-control': name, 'data-now': pointed === name ? '' : undefined };
}

/** Brings the control that is meant into view inside `root`; the focus stays where the trainee put it. */
export function showPointed(root: HTMLElement, name: string): void {
  root.querySelector(`[data-control="${CSS.escape(name)}"]`)?.scrollIntoView({ block: 'nearest' });
}
