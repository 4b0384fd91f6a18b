/** A history that takes changes back and makes them again. */
interface Undoing {
  undo(): void;
  redo(): void;
}

/** Boxes and lists are no fields of text: nothing in them is taken back by the browser. */
const isText = (target: EventTarget | null): boolean =>
  (target as Partial<Element> | null)?.matches?.('textarea, input:not([type=checkbox], [type=radio])') === true;

/**
 * Ctrl+Z, or Cmd+Z, takes the last change back, whoever made it, and with the shift key, or Ctrl+Y, makes it again. In a field of text in which something was typed since it was gone to,
 * the keys are the field's own.
 */
export function undoesByKey(of: Undoing): (node: EventTarget) => () => void {
  return (node) => {
    let isTyped = false;
    const listeners = {
      focusin: () => (isTyped = false),
      focusout: () => (isTyped = false),
      input: ({ target }: Event) => (isTyped = isText(target)),
      keydown: (event: KeyboardEvent) => {
        const key = event.key.toLowerCase();
        const isKey = (event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y');
        if (!isKey || isTyped || event.defaultPrevented) return;
        event.preventDefault();
        if (key === 'y' || event.shiftKey) of.redo();
        else of.undo();
      }
    } as const;
    const each = Object.entries(listeners) as [string, EventListener][];
    for (const [name, listener] of each) node.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of each) node.removeEventListener(name, listener);
    };
  };
}
