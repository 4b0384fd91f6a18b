import { tick } from 'svelte';
import type { Path } from '#formats/value-at';

/** How the card of something is found: by where that stands in the file. */
export const cardOf = (path: Path): string => path.join('.');

/** Puts the focus on what is written at a path, or on what of that is shown: on its first field, or on its card, which says what it is. */
export async function focusOn(path: Path): Promise<void> {
  await tick();
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
  const names = path.map((_, at) => cardOf(path.slice(0, path.length - at)));
  const card = names.map((name) => cards.find(({ dataset }) => dataset['card'] === name)).find(Boolean);
  if (!card) return;
  // What is in a closed part cannot have the focus.
  card.closest('details')?.setAttribute('open', '');
  const field = card.querySelector<HTMLElement>('input, select, textarea');
  if (!field) card.tabIndex = -1;
  const element = field ?? card;
  element.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
}
