import { tick } from 'svelte';
import type { Path } from '#formats/value-at';

/** How the card of something is found: by where that stands in the file. */
export const cardOf = (path: Path): string => path.join('.');

/** Puts the focus on what was just put in: on its first field, or on its card, which says what it is. */
export async function focusOn(path: Path): Promise<void> {
  await tick();
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
  const card = cards.find(({ dataset }) => dataset['card'] === cardOf(path));
  if (!card) return;
  const field = card.querySelector<HTMLElement>('input, select, textarea');
  if (!field) card.tabIndex = -1;
  const element = field ?? card;
  element.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
}
