import type { Diagnostic } from '#diagnostics/diagnostic';
import { suggestion } from '#domain/suggest';
import type { Text } from '#domain/text';
import type { Problem, Voice } from '../explain';
import { cameAs, kind } from '../inside/kinds';
import { shown, type FilePosition } from '../say';
import type { Path } from '../value-at';

type Place = Partial<FilePosition>;
type Names = { readonly name: string | Text };

/** Diagnostics common to all files with entries, by the codes of each kind of file. */
export interface EntriesWords {
  missing(values: Names & { readonly expected: Text }, place: Place): Diagnostic;
  wrong(values: Names & { readonly expected: Text; readonly came: Text }, place: Place): Diagnostic;
  unknownKey(values: { readonly name: string; readonly suggestion: Text }, place: Place): Diagnostic;
  unknownWord(values: Names & { readonly came: string; readonly suggestion: Text }, place: Place): Diagnostic;
  tooLong(values: { readonly came: number; readonly limit: number }, place: Place): Diagnostic;
}

/** Makes the wording of schema problems in a file with entries; `special` words those of one kind of file. */
export function entriesVoice(
  words: EntriesWords,
  special: (problem: Problem, place: Place) => Diagnostic | undefined
): Voice {
  return { say: (problem, place) => special(problem, place) ?? common(words, problem, place) };
}

function common(words: EntriesWords, { kind: what, path, expected, came, choices }: Problem, place: Place): Diagnostic {
  const name = nameOf(path);
  const [, longest] = /^shorter:(\d+)$/.exec(expected) ?? [];
  if (expected.startsWith('known:'))
    return words.unknownKey({ name: shown(came), suggestion: suggestion(String(came), choices) }, place);
  if (what === 'missing') return words.missing({ name, expected: kind(expected, choices) }, place);
  if (typeof came === 'string' && longest) return words.tooLong({ came: came.length, limit: Number(longest) }, place);
  if (choices.length > 0 && (typeof came !== 'object' || came === null)) {
    const written = shown(String(came));
    return words.unknownWord({ name, came: written, suggestion: suggestion(written, choices) }, place);
  }
  return words.wrong({ name, expected: kind(expected, choices), came: cameAs(came) }, place);
}

/** Returns the name of a place: within a list, that of the list; for the root, the file. */
export function nameOf(path: Path): string | Text {
  return path.findLast((step) => typeof step === 'string') ?? { zh: '这份文件', en: 'the file' };
}
