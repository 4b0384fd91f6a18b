/** Goes on where a chart is walked: at the state that one was at, in the picture or its outline. */
export function toChart(root: HTMLElement): void {
  root
    .querySelector<HTMLElement>('[role="treeitem"][tabindex="0"], svg [role="button"][tabindex="0"], button')
    ?.focus();
}
