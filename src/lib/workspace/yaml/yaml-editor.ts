import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState, Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import { explainHere, helped } from './editor-help.ts';
import type { Meaning, WritingHelp } from './writing-help.ts';

export interface EditorHooks {
  readonly label: string;
  readonly changed: (text: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly moved?: ((offset: number) => void) | undefined;
  readonly help?: Pick<WritingHelp, 'choices' | 'meaning'> | undefined;
}

export interface EditorMark {
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly actions?: readonly { readonly name: string; readonly run: () => void }[];
}

export interface YamlEditor {
  /** Shows a text changed elsewhere; replaces only differences and leaves the cursor. */
  show(text: string): void;
  mark(marks: readonly EditorMark[]): void;
  /** Goes to a line, from 1, or to an offset. */
  goTo(where: { readonly line: number } | { readonly offset: number }): void;
  explain(): Meaning | undefined;
  close(): void;
}

const told = Annotation.define<true>();

/** Colours of the design system, so that they follow light and dark. */
const look = EditorView.theme({
  '&': { color: 'var(--color-ink)', backgroundColor: 'var(--color-surface)', height: '100%', fontSize: '14px' },
  '&.cm-focused': { outline: '2px solid var(--color-accent)', outlineOffset: '-2px' },
  '.cm-content': { caretColor: 'var(--color-ink)', fontFamily: 'ui-monospace, monospace' },
  '.cm-cursor': { borderLeftColor: 'var(--color-ink)' },
  '.cm-gutters': {
    color: 'var(--color-quiet)',
    backgroundColor: 'var(--color-sunk)',
    borderRight: '1px solid var(--color-line)'
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--color-sunk)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in oklab, var(--color-accent) 25%, transparent)'
  },
  '.cm-panels, .cm-tooltip': {
    color: 'var(--color-ink)',
    backgroundColor: 'var(--color-surface)',
    border: '1px solid var(--color-line)'
  },
  '.cm-foldPlaceholder': { color: 'var(--color-quiet)', backgroundColor: 'var(--color-sunk)', border: 'none' }
});

const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--color-quiet)', fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--color-accent)' },
  { tag: tags.string, color: 'var(--color-ink)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--color-ok)' }
]);

/** Opens an editor in a shadow root, as our content security policy refuses style elements. Undo is the desk's. */
export function openYamlEditor(parent: HTMLElement, text: string, hooks: EditorHooks): YamlEditor {
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: 'open' });
  const act = (run: () => void) => () => {
    run();
    return true;
  };
  let standing = text;
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(
          keymap.of([
            { key: 'Mod-z', run: act(hooks.undo), preventDefault: true },
            { key: 'Mod-y', run: act(hooks.redo), preventDefault: true },
            { key: 'Mod-Shift-z', run: act(hooks.redo), preventDefault: true }
          ])
        ),
        basicSetup,
        yaml(),
        lintGutter(),
        Prec.high(syntaxHighlighting(colours)),
        look,
        // Sentences are long, and on a phone most of one would be out of sight.
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': hooks.label, lang: 'en', spellcheck: 'false' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((it) => it.annotation(told)))
            hooks.changed((standing = update.state.doc.toString()));
          if (update.docChanged || update.selectionSet) hooks.moved?.(update.state.selection.main.head);
        }),
        hooks.help ? helped(hooks.help) : []
      ]
    })
  });
  // What scrolls is walked to and scrolled by keys.
  view.scrollDOM.tabIndex = 0;
  // Whoever gives the focus back to where it was knows the element, and nothing of what is in it.
  parent.focus = () => view.focus();
  return {
    show(next) {
      if (next === standing) return;
      standing = next;
      const now = view.state.doc.toString();
      if (now === next) return;
      let from = 0;
      while (from < now.length && now[from] === next[from]) from += 1;
      let back = 0;
      while (back < Math.min(now.length, next.length) - from && now.at(-1 - back) === next.at(-1 - back)) back += 1;
      const insert = next.slice(from, next.length - back);
      view.dispatch({ changes: { from, to: now.length - back, insert }, annotations: told.of(true) });
    },
    mark(marks) {
      const { doc } = view.state;
      const placed = marks.map(({ line, column, severity, message, actions = [] }) => {
        const at = doc.line(Math.min(Math.max(1, line), doc.lines));
        const from = Math.min(at.from + Math.max(0, column - 1), at.to);
        return { from, to: at.to, severity, message, actions: actions.map(({ name, run }) => ({ name, apply: run })) };
      });
      view.dispatch(setDiagnostics(view.state, placed));
    },
    goTo(where) {
      const { doc } = view.state;
      const anchor =
        'line' in where
          ? doc.line(Math.min(Math.max(1, where.line), doc.lines)).from
          : Math.min(where.offset, doc.length);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
    explain: () => hooks.help && explainHere(view, hooks.help),
    close: () => view.destroy()
  };
}
