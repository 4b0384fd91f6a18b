import type { DiagramNode } from '#chart/diagram';

/** As much of a picture as its tree is walked by. */
interface Tree {
  readonly around: ReadonlyMap<string, readonly string[]>;
  isBox(id: string): boolean;
  isOpen(id: string): boolean;
  nameOf(id: string): string;
}

/** What a key does in a tree: goes to a state, selects the one that one is on, or opens or closes it. */
export type TreeStep = { readonly to: string } | 'select' | 'toggle';

/**
 * What a key does on a state of a tree, by the rules of trees: up and down go through what is seen, right opens and then goes inside, left closes and then goes to the box around.
 * @param shown  the states that are seen, in their order
 * @returns nothing where it does nothing
 */
export function treeStep(
  key: string,
  id: string,
  view: Pick<Tree, 'around' | 'isBox' | 'isOpen'>,
  shown: readonly Pick<DiagramNode, 'id'>[]
): TreeStep | undefined {
  const at = shown.findIndex((node) => node.id === id);
  const goTo = (to: string | undefined): TreeStep | undefined => (to === undefined ? undefined : { to });
  const open = view.isBox(id) && view.isOpen(id);
  switch (key) {
    case 'ArrowDown':
      return goTo(shown[at + 1]?.id);
    case 'ArrowUp':
      return goTo(shown[at - 1]?.id);
    case 'Home':
      return goTo(shown[0]?.id);
    case 'End':
      return goTo(shown.at(-1)?.id);
    case 'ArrowRight':
      return open ? goTo(shown[at + 1]?.id) : view.isBox(id) ? 'toggle' : undefined;
    case 'ArrowLeft':
      return open ? 'toggle' : goTo(view.around.get(id)?.at(-1));
    case 'Enter':
    case ' ':
      return 'select';
    default:
      return undefined;
  }
}

/** So long after a letter the next begins another name. */
const pause_ms = 700;

/** Finds a state by the first letters of its name, as they are typed. */
export class Typeahead {
  #letters = '';
  #last_ms = -Infinity;

  /** @returns the next state from where one is, round and round, whose name begins with what was typed; nothing where none does */
  find(
    key: string,
    from: string,
    shown: readonly Pick<DiagramNode, 'id'>[],
    view: Pick<Tree, 'nameOf'>,
    now_ms = performance.now()
  ): TreeStep | undefined {
    if ([...key].length !== 1 || key === ' ') return undefined;
    const isFirst = now_ms - this.#last_ms > pause_ms;
    this.#letters = isFirst ? key.toLowerCase() : this.#letters + key.toLowerCase();
    this.#last_ms = now_ms;
    const at = shown.findIndex(({ id }) => id === from);
    // While one goes on typing, where one is may be it.
    const order = [...shown.slice(at + (isFirst ? 1 : 0)), ...shown.slice(0, at + (isFirst ? 1 : 0))];
    const found = order.find(({ id }) => view.nameOf(id).toLowerCase().startsWith(this.#letters));
    return found && { to: found.id };
  }
}
