import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import { offeredBy } from './editor-help.ts';
import type { Choice } from './writing-help.ts';

const choices: readonly Choice[] = ['raised', 'settled', 'given-up'].map((word) => ({
  word,
  text: word,
  kind: 'value'
}));
const offered = offeredBy({ choices: (text) => ({ from: 4, to: text.length, choices }) });

function at(text: string, explicit: boolean) {
  const found = offered(new CompletionContext(EditorState.create({ doc: text }), text.length, explicit));
  return found && { words: found.options.map(({ displayLabel }) => displayLabel), filter: found.filter };
}

it('lists what else may stand where a word stands already, once that is asked for', () => {
  expect(at('go: settled', true)).toEqual({ words: ['settled', 'raised', 'given-up'], filter: false });
  expect(at('go: settled', false)).toBeNull();
});

it('leaves it to what is typed where no word stands yet', () => {
  expect(at('go: se', false)?.filter).toBeUndefined();
  expect(at('go: se', false)?.words).toHaveLength(3);
});
