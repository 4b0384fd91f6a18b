import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult
} from '@codemirror/autocomplete';
import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, showTooltip, type Tooltip } from '@codemirror/view';
import type { Choice, Meaning, WritingHelp } from './writing-help.ts';

const offersAfter_ms = 250;

/** Returns the completion source. On an existing word it offers all alternatives, the word itself first. */
export function offeredBy(help: Pick<WritingHelp, 'choices'>): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const found = help.choices(context.state.doc.toString(), context.pos);
    if (!found || found.choices.length === 0) return null;
    const { from, choices } = found;
    const typed = context.state.sliceDoc(from, context.pos);
    const words = new Set(choices.map(({ word }) => word));
    // Unasked it comes with the first letter, and goes with the last: Enter is a line more then.
    if (!context.explicit && (typed === '' || words.has(typed))) return null;
    // Whoever writes Chinese looks for what it is called.
    const byTitle = /[^\u0000-\u007f]/.test(typed);
    if (words.has(typed)) {
      const here = choices.filter(({ word }) => word === typed);
      const others = choices.filter(({ word }) => word !== typed);
      return { from, to: found.to, options: [...here, ...others].map((it) => optionOf(it, false)), filter: false };
    }
    return {
      from,
      to: found.to,
      options: choices.map((choice) => optionOf(choice, byTitle)),
      validFor: (now) => /^[\w.:-]*$/.test(now) && !words.has(now) && !byTitle
    };
  };
}

/** Returns the editor extension for completion (typing, Ctrl+Space) and hover help. Tab still leaves the editor. */
export function helped(help: Pick<WritingHelp, 'choices' | 'meaning'>): Extension {
  return [
    autocompletion({
      override: [offeredBy(help)],
      icons: false,
      maxRenderedOptions: 60,
      activateOnTypingDelay: offersAfter_ms
    }),
    hoverTooltip((view, at) => {
      const meaning = help.meaning(view.state.doc.toString(), at);
      return meaning ? tooltipOf(meaning) : null;
    }),
    explained,
    look
  ];
}

function optionOf({ word, text, title, needed, kind }: Choice, byTitle: boolean): Completion {
  return {
    label: byTitle && title !== undefined ? title : word,
    displayLabel: word,
    apply: text,
    type: kind === 'key' ? 'property' : 'constant',
    ...(title === undefined ? {} : { detail: title }),
    ...(needed ? { boost: 50 } : {})
  };
}

const explain = StateEffect.define<Meaning | undefined>();
const explained = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, { effects, docChanged, selection }) {
    for (const effect of effects) if (effect.is(explain)) return effect.value ? tooltipOf(effect.value) : null;
    return docChanged || selection ? null : tooltip;
  },
  provide: (field) => showTooltip.from(field)
});

/** Shows the meaning of the word at the cursor and returns it for announcement. */
export function explainHere(view: EditorView, help: Pick<WritingHelp, 'meaning'>): Meaning | undefined {
  const meaning = help.meaning(view.state.doc.toString(), view.state.selection.main.head);
  view.dispatch({ effects: explain.of(meaning) });
  return meaning;
}

function tooltipOf({ from, to, word, told }: Meaning): Tooltip {
  return {
    pos: from,
    end: to,
    above: true,
    create() {
      const dom = document.createElement('div');
      dom.className = 'cm-meaning';
      const name = document.createElement('strong');
      name.textContent = word.length > 40 ? `${word.slice(0, 40)}…` : word;
      dom.append(name, ...told.map(paragraph));
      return { dom };
    }
  };
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

const look = EditorView.theme({
  '.cm-tooltip': {
    maxWidth: 'min(36rem, calc(100vw - 2rem))',
    borderRadius: '6px',
    boxShadow: '0 4px 16px rgb(0 0 0 / 0.15)'
  },
  '.cm-meaning': { padding: '0.5rem 0.75rem', fontSize: '14px', lineHeight: '1.5' },
  '.cm-meaning p': { margin: '0.15rem 0 0' },
  '.cm-meaning strong': { fontFamily: 'ui-monospace, monospace' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'inherit',
    maxHeight: '16rem',
    maxWidth: 'min(36rem, calc(100vw - 2rem))'
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    gap: '0.75rem',
    alignItems: 'baseline',
    padding: '0.25rem 0.6rem',
    lineHeight: '1.4'
  },
  '@media (pointer: coarse)': { '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.6rem' } },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--color-ink)',
    backgroundColor: 'color-mix(in oklab, var(--color-accent) 18%, var(--color-surface))'
  },
  '.cm-completionLabel': {
    fontFamily: 'ui-monospace, monospace',
    flex: 'none',
    maxWidth: '60%',
    overflow: 'hidden',
    textOverflow: 'ellipsis'
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': {
    color: 'var(--color-quiet)',
    fontStyle: 'normal',
    marginLeft: '0',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap'
  }
});
