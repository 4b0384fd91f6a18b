/** Place of a finding in the page, which makes its element id unique. */
export type FindingPlace = 'list' | 'here';
export const findingId = (finding: string, place: FindingPlace = 'list'): string =>
  place === 'list' ? `finding-${finding}` : `here-${finding}`;
export const rowId = (row: string): string => `row-${row}`;

/** Scrolls an element into view within its own scroll area, so that the page stays still. `focus` also focuses it. */
export function bring(id: string, focus = false): void {
  const element = document.getElementById(id);
  if (!element) return;
  const area = element.closest<HTMLElement>('[data-scrolls]');
  if (area && area.scrollHeight > area.clientHeight && getComputedStyle(area).overflowY === 'auto') {
    const top = element.getBoundingClientRect().top - area.getBoundingClientRect().top + area.scrollTop;
    area.scrollTo({ top: top - (area.clientHeight - element.offsetHeight) / 2, behavior: 'smooth' });
    area.scrollIntoView({ block: 'nearest' });
  } else {
    element.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }
  if (focus) (element.querySelector<HTMLElement>('button') ?? element).focus({ preventScroll: true });
}
