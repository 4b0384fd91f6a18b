import type { DiagramNode } from '#chart/diagram';

interface Tree {
  readonly around: ReadonlyMap<string, readonly string[]>;
  isBox(id: string): boolean;
  isOpen(id: string): boolean;
  nameOf(id: string): string;
}

export type TreeStep = { readonly to: string } | 'select' | 'toggle';

/** Returns the effect of a key on a tree item, by the usual rules; `undefined` if none. `shown`: states in order. */
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

const pause_ms = 700;

export class Typeahead {
  #letters = '';
  #last_ms = -Infinity;

  /** Returns the next state, wrapping around, whose name begins with the typed letters; `undefined` if none. */
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
