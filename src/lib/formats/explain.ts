import type { Diagnostic } from '#diagnostics/diagnostic';
import type { z } from 'zod';
import { problemsOf, type Problem } from './explain/problems';
import { firstOf, shown, type FilePosition } from './say';
import type { Path } from './value-at';

export type { Path } from './value-at';

export type { Problem } from './explain/problems';

/** Returns the position of the key or value at a path in a file. */
export type Locate = (path: Path, of?: 'key' | 'value') => Partial<FilePosition>;

/** Wording of the problems of one kind of file. */
export interface Voice {
  say(problem: Problem, place: Partial<FilePosition>): Diagnostic;
  readonly namesOf?: (kind: string) => readonly string[];
}

/** Converts the first hundred schema issues to diagnostics at their places; `value` is what the schema was given. */
export function explain(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  locate: Locate,
  voice: Voice
): readonly Diagnostic[] {
  return tell(problemsOf(issues, value, voice.namesOf), locate, voice);
}

/** Converts problems to diagnostics at their places, the first hundred of them. */
export function tell(problems: readonly Problem[], locate: Locate, voice: Voice): readonly Diagnostic[] {
  const found = problems.map((it) => voice.say(it, locate(it.path, it.of)));
  // What aliases share is complained of once.
  const once = new Map<string, Diagnostic>();
  for (const it of found) {
    const key = `${it.code} ${it.line === undefined ? it.message.en : `${it.line}:${it.column}`} ${it.remedy.en}`;
    if (!once.has(key)) once.set(key, it);
  }
  return firstOf([...once.values()]);
}

/** Returns the end of a path, enough to tell which of many is meant. */
export function nameOf(path: Path): string {
  return path
    .slice(-3)
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : shown(step)))
    .join('.')
    .replaceAll('.[', '[');
}
