import { own } from '#domain/own';
import { lengthText } from '#domain/span-text';
import { listed, type Text } from '#domain/text';
import type { Path } from '#formats/value-at';
import { entryAround, entryAt, outlineOf, type Entry, type Span } from '#formats/yaml-outline';
import type { Meaning } from '#workspace/yaml/writing-help.ts';
import { wordsAt, keyWordsAt, type Say } from './choices.ts';
import { kindAt } from './kinds-at.ts';
import { meaningOf } from './schema-at.ts';
import { Vocabulary, type Surroundings } from './vocabulary.ts';
import { firstIn, textOf } from './written.ts';

/** Returns the meaning of a word in a scenario; `undefined` if it would add nothing to the text. */
export function meaningAt(text: string, offset: number, around: Surroundings, say: Say): Meaning | undefined {
  const root = outlineOf(text);
  const { path, entry } = entryAround(root, offset);
  const vocabulary = new Vocabulary(root, around);
  const isOn = (span: Span | undefined) => span !== undefined && span.from <= offset && offset <= span.to;
  if (typeof entry.key === 'string' && isOn(entry.at))
    return told(entry.key, entry.at, ofKey(path, entry, vocabulary), say);
  const { scalar, value } = entry;
  if (scalar === undefined || !value || !isOn(value)) return undefined;
  return told(scalar, value, ofValue(path, scalar, root, vocabulary, around), say);
}

function ofKey(path: Path, entry: Entry, vocabulary: Vocabulary): readonly (Text | undefined)[] {
  const key = String(path.at(-1));
  const word = keyWordsAt(path.slice(0, -1), vocabulary).find((it) => it.word === key);
  // Of what is one's own, what it says there.
  return [
    meaningOf(path),
    word?.title,
    word ? undefined : (textOf(entry, 'title') ?? textOf(entry, 'label') ?? textOf(entry))
  ];
}

function ofValue(
  path: Path,
  word: string,
  root: Entry,
  vocabulary: Vocabulary,
  { policy }: Surroundings
): readonly (Text | undefined)[] {
  const found = wordsAt(path, vocabulary).find((it) => it.word === word);
  const kind = kindAt(path, 'value')?.kind;
  const limit = kind === 'clause' ? own(policy?.limits ?? {}, word) : undefined;
  return [
    found?.title,
    limit && limitTold(lengthText(limit)),
    kind === 'fact' ? valuesOf(entryAt(root, ['facts', word])) : undefined
  ];
}

const limitTold = ({ zh, en }: Text): Text => ({ zh: `时限 ${zh}`, en: `Limit: ${en}` });

function valuesOf(fact: Entry | undefined): Text | undefined {
  const value = fact && entryAt(fact, ['value']);
  if (!value) return undefined;
  const one = (entry: Entry): Text => textOf(entry) ?? { zh: firstIn(entry) ?? '', en: firstIn(entry) ?? '' };
  const all = value.of === 'list' ? value.entries.map(one) : [one(value)];
  return { zh: listed(all.map(({ zh }) => zh)).zh, en: listed(all.map(({ en }) => en)).en };
}

function told(word: string, { from, to }: Span, texts: readonly (Text | undefined)[], say: Say): Meaning | undefined {
  const said = [...new Set(texts.flatMap((it) => (it ? [say(it).replaceAll('`', '')] : [])))];
  return said.length === 0 ? undefined : { from, to, word, told: said };
}
