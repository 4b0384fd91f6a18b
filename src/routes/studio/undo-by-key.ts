interface Undoing {
  undo(): void;
  redo(): void;
}

const isText = (target: EventTarget | null): boolean =>
  (target as Partial<Element> | null)?.matches?.('textarea, input:not([type=checkbox], [type=radio])') === true;

/** Undoes on Ctrl+Z or Cmd+Z, redoes with Shift or Ctrl+Y, except in a text field being typed in. */
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
