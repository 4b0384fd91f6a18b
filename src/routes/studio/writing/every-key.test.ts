import { expect, test } from 'vitest';
import { outlineOf } from '#formats/yaml-outline';
import type { Path } from '#formats/value-at';
import { keyWordsAt } from './choices.ts';
import { kindAt } from './kinds-at.ts';
import { keysAt, schemaAt, valuesAt } from './schema-at.ts';
import { Vocabulary } from './vocabulary.ts';

/** Each place of the format once, keys that are an author's own as `any`. */
function placesOfFormat(): readonly Path[] {
  const seen = new Map<string, Path>();
  const walk = (path: Path): void => {
    const { part, within, schemas } = schemaAt(path);
    const id = `${part} ${within.join(' ')}`;
    if (seen.has(id) || schemas.length === 0) return;
    seen.set(id, path);
    for (const key of keysAt(path)) walk([...path, key]);
    for (const { additionalProperties, items } of schemas) {
      if (typeof additionalProperties === 'object') walk([...path, 'any']);
      if (items) walk([...path, 0]);
    }
  };
  walk([]);
  return [...seen.values()];
}

const places = placesOfFormat();
const vocabulary = new Vocabulary(outlineOf(''), { shared: {} });

test('every key of the format says what it is, in both languages', () => {
  expect(places.length).toBeGreaterThan(150);
  const silent = places.flatMap((path) => {
    const keys = new Set(keysAt(path));
    return keyWordsAt(path, vocabulary)
      .filter(({ word }) => keys.has(word))
      .filter(({ title }) => !title || !/\p{Script=Han}/u.test(title.zh) || title.en.trim() === '')
      .map(({ word }) => [...path, word].join(' '));
  });
  expect(silent).toEqual([]);
});

/** Where an author writes words of their own: ids that they choose, sentences, sums, times. */
const own =
  /^(scenario|title|summary|version|opensAt|jargon|words any|names \w+ any|sums any|lock \w+ any|facts any (value|wordings)|.* (zh|en|total|yuan|after|hold|wait|patience))$|^(zh|en)$/;

test('wherever a name of something stands there is something to choose from', () => {
  const bare = places.flatMap((path) => {
    const isWord = schemaAt(path).schemas.some(({ type }) => type === 'string');
    const isOffered = kindAt(path, 'value') !== undefined || valuesAt(path).length > 0;
    const name = path.filter((step) => typeof step === 'string').join(' ');
    return !isWord || isOffered || own.test(name) ? [] : [name];
  });
  expect(bare).toEqual([]);
});
