import type { Text } from '#domain/text';
import type { Path } from '#formats/value-at';
import { writingAt, type Span, type WritingPlace } from '#formats/yaml-outline';
import type { Choice, Choices } from '#workspace/yaml/writing-help.ts';
import { kindAt } from './kinds-at.ts';
import { keysAt, meaningOf, neededAt, schemaAt, valuesAt } from './schema-at.ts';
import { Vocabulary, type Surroundings, type Word } from './vocabulary.ts';

export type Say = (text: Text) => string;

/** Returns the keys, words and names allowed at a place of a scenario. The text need not parse. */
export function choicesAt(text: string, offset: number, around: Surroundings, say: Say): Choices | undefined {
  const place = writingAt(text, offset);
  if (!place) return undefined;
  // A long text is read once for each that is offered, not twice.
  const vocabulary = new Vocabulary(place.root, around);
  const inBraces = braceAt(place, offset);
  if (inBraces) return { ...inBraces, choices: isText(place.path) ? placesIn(place.path, vocabulary, say) : [] };
  const { word, role, path } = place;
  const keys = role === 'value' ? [] : keyChoices(place, vocabulary, say);
  const values = role === 'key' ? [] : wordsAt(path, vocabulary).map((it) => valueChoice(it, place, say));
  return { from: word.from, to: word.to, choices: [...keys, ...values] };
}

/** Returns the values allowed at a path, from the format or as names. */
export function wordsAt(path: Path, vocabulary: Vocabulary): readonly Word[] {
  const kind = kindAt(path, 'value');
  const fixed = valuesAt(path).map((word) => ({ word, title: vocabulary.fixed(word) }));
  return [...fixed, ...(kind ? vocabulary.of(kind) : [])];
}

/** Returns the keys allowed in a mapping, in the order of the format. */
export function keyWordsAt(path: Path, vocabulary: Vocabulary): readonly Word[] {
  const kind = kindAt([...path, ''], 'key');
  const fixed = keysAt(path).map((word) => ({ word, title: meaningOf([...path, word]) ?? vocabulary.fixed(word) }));
  return [...fixed, ...(kind ? vocabulary.of(kind) : [])];
}

function keyChoices(
  { path, beside, colon, quote, role }: WritingPlace,
  vocabulary: Vocabulary,
  say: Say
): readonly Choice[] {
  if (role === 'either' && !isMapping(path)) return [];
  const taken = new Set(beside);
  const needed = new Set(neededAt(path));
  return keyWordsAt(path, vocabulary)
    .filter(({ word }) => !taken.has(word))
    .map(({ word, title }) => ({
      word,
      text: `${quote ? word : asKey(word)}${colon || quote ? '' : ': '}`,
      kind: 'key' as const,
      ...(title ? { title: say(title) } : {}),
      ...(needed.has(word) ? { needed: true } : {})
    }));
}

function valueChoice({ word, title }: Word, { quote }: WritingPlace, say: Say): Choice {
  return { word, text: quote ? word : asValue(word), kind: 'value', ...(title ? { title: say(title) } : {}) };
}

const asValue = (word: string): string => (/^[\w.-]+$|^[\w-]+(:[\w.-]+)+$/.test(word) ? word : JSON.stringify(word));
const asKey = (word: string): string => (/^[\w-][\w.:-]*$/.test(word) ? word : JSON.stringify(word));

const isMapping = (path: Path): boolean => schemaAt(path).schemas.some(({ type }) => type === 'object');
const isText = (path: Path): boolean =>
  ['text', 'wordings'].includes(schemaAt(path).part) || path[0] === 'facts' || path[0] === 'draws';

function braceAt({ typed, word, quote }: WritingPlace, offset: number): Span | undefined {
  const begun = /\{(\w*)$/.exec(typed);
  if (!begun || !quote) return undefined;
  const from = word.from + begun.index + 1;
  return { from, to: offset };
}

function placesIn(path: Path, vocabulary: Vocabulary, say: Say): readonly Choice[] {
  const more = { ready: 'agentId', lines: 'promised', variants: 'promised' }[String(path[0])];
  const facts = vocabulary.of({ kind: 'fact' }).filter(({ word }) => /^\w+$/.test(word));
  return [...facts, ...(more === undefined ? [] : [{ word: more, title: vocabulary.fixed(more) }])].map(
    ({ word, title }) => ({
      word,
      text: `${word}}`,
      kind: 'value' as const,
      ...(title ? { title: say(title) } : {})
    })
  );
}
