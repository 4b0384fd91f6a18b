import { tick } from 'svelte';
import type { Path } from '#formats/value-at';

export const cardOf = (path: Path): string => path.join('.');

/** Focuses the field at a path, else its first visible field, else its card. */
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
