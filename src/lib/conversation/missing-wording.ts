import { changedBy } from '#formats/yaml-changes';
import { readYaml } from '#formats/yaml';
import { valueAt } from '#formats/value-at';

/** Converts a line to a wording: its words with gaps at pauses, without characters of the wording notation. */
export function asWording(line: string): string {
  const words = line.replace(/[()|<>~?$…（）？]/g, ' ').replace(/[^\p{L}\p{N}'’\s]+/gu, ' … ');
  return words
    .replace(/\s+/g, ' ')
    .replace(/(?:… ?){2,}/g, '… ')
    .replace(/^[ …]+|[ …]+$/g, '');
}

/** Adds a wording to a scenario's `names.says`; `undefined` if the text does not parse, unchanged if it exists. */
export function withWording(text: string, name: string, wording: string): string | undefined {
  const read = readYaml(text, 'scenario.yaml');
  if (!read.ok) return undefined;
  const there = valueAt(read.value.value, ['names', 'says', name]);
  const known = (Array.isArray(there) ? there : there === undefined ? [] : [there]).map(String);
  if (known.includes(wording)) return text;
  return changedBy(text, [{ put: ['names', 'says', name], value: [...known, wording] }]);
}
