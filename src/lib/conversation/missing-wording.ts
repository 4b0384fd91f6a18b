import { changedBy } from '#formats/yaml-changes';
import { readYaml } from '#formats/yaml';
import { valueAt } from '#formats/value-at';

/** A line as a wording of a scenario's own: its words, with a short gap where it pauses; what means something in the notation of wordings is left out. */
export function asWording(line: string): string {
  const words = line.replace(/[()|<>~?$…（）？]/g, ' ').replace(/[^\p{L}\p{N}'’\s]+/gu, ' … ');
  return words
    .replace(/\s+/g, ' ')
    .replace(/(?:… ?){2,}/g, '… ')
    .replace(/^[ …]+|[ …]+$/g, '');
}

/**
 * The text of a scenario in which a name has one wording more (`names.says`).
 * @returns nothing where the text does not parse; the same text where the wording stands there already
 */
export function withWording(text: string, name: string, wording: string): string | undefined {
  const read = readYaml(text, 'scenario.yaml');
  if (!read.ok) return undefined;
  const there = valueAt(read.value.value, ['names', 'says', name]);
  const known = (Array.isArray(there) ? there : there === undefined ? [] : [there]).map(String);
  if (known.includes(wording)) return text;
  return changedBy(text, [{ put: ['names', 'says', name], value: [...known, wording] }]);
}
