import { bad, good, type Result } from '#diagnostics/diagnostic';
import type { z } from 'zod';
import { tell, type Problem, type Voice } from './explain';
import { problemsOf } from './explain/problems';
import { valueAt, type Path } from './value-at';
import type { YamlTree } from './yaml';

/** File converted to the current format. */
export interface CurrentFile {
  readonly value: unknown;
  /** Maps a place in the current format to its place in the original file. */
  readonly was: (path: Path) => Path;
}

/** Wraps a file whose format has only ever had one version. */
export const asWritten = ({ value }: YamlTree): CurrentFile => ({ value, was: (path) => path });

export interface ReadAs {
  readonly voice: Voice;
  /** Maximum number of items in top-level lists, by their keys. */
  readonly most?: Readonly<Record<string, number>>;
}

const texts = ['text', 'id', 'digits'];

/** Reads a file by its schema; overlong lists are reported unread. Numbers meant as text keep their leading zeros. */
export function readAs<S extends z.ZodType>(
  schema: S,
  { value, was }: CurrentFile,
  tree: Pick<YamlTree, 'value' | 'place' | 'source'>,
  { voice, most = {} }: ReadAs
): Result<z.output<S>> {
  const told = (problems: readonly Problem[], below: Path = []) =>
    bad(
      ...tell(
        problems.map((it) => ({ ...it, path: was(it.path) })),
        (path, of) => tree.place([...path, ...below], of),
        voice
      )
    );
  for (const [key, limit] of Object.entries(most)) {
    const came = valueAt(value, [key]);
    if (Array.isArray(came) && came.length > limit)
      return told(
        [{ kind: 'wrong', path: [key], of: 'value', expected: `fewer:${limit}`, came, choices: [] }],
        [limit]
      );
  }
  const first = schema.safeParse(value);
  if (first.success) return good(first.data);
  const problems = problemsOf(first.error.issues, value, voice.namesOf);
  const numbers = problems.filter(({ came, expected }) => typeof came === 'number' && texts.includes(expected));
  if (numbers.length === 0) return told(problems);
  const signs = (path: Path, number: unknown) => tree.source(was(path)) ?? String(number);
  const worded = numbers.reduce<unknown>((all, { path, came }) => replaced(all, path, signs(path, came)), value);
  const again = schema.safeParse(worded);
  return again.success ? good(again.data) : told(problemsOf(again.error.issues, worded, voice.namesOf));
}

function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  const inner = replaced((value as Readonly<Record<string | number, unknown>>)[step], rest, by);
  if (Array.isArray(value)) return value.with(Number(step), inner) as unknown;
  return { ...(value as object), [step]: inner };
}
