import type { z } from 'zod';
import { nearest } from '#domain/suggest';
import { problemsOf, type Problem } from './explain/problems';
import { valueAt, withValueAt, type Path } from './value-at';

/** Result of replacing each unknown word by the one most likely meant. */
export interface Respelt {
  readonly value: unknown;
  readonly unknown: readonly Problem[];
  /** Other problems; a misspelt key is not reported as missing. */
  readonly others: readonly Problem[];
  /** Returns the place in the file of a path in `value`. */
  was(path: Path): Path;
}

const mostPasses = 8;

/** Corrects unknown words repeatedly, so that all are reported at once, without problems that follow from them. */
export function respelt(schema: z.ZodType, value: unknown, namesOf?: (kind: string) => readonly string[]): Respelt {
  const unknown: Problem[] = [];
  const wasKey = new Map<string, string>();
  const was = (path: Path): Path => path.map((step, at) => wasKey.get(JSON.stringify(path.slice(0, at + 1))) ?? step);
  let now = value;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const parsed = schema.safeParse(now);
    const problems = parsed.success ? [] : problemsOf(parsed.error.issues, now, namesOf);
    const words = problems.filter(({ kind }) => kind === 'unknown');
    if (words.length === 0 || pass === mostPasses - 1)
      return { value: now, unknown, others: problems.filter((it) => !words.includes(it)).map(inFile), was };
    for (const problem of words) {
      unknown.push(inFile(problem));
      now = problem.of === 'key' ? withKey(problem) : withWord(problem);
    }
  }
  return { value: now, unknown, others: [], was };

  function inFile(problem: Problem): Problem {
    return { ...problem, path: was(problem.path) };
  }

  function withKey({ path, choices }: Problem): unknown {
    const above = path.slice(0, -1);
    const key = String(path.at(-1));
    const parent = valueAt(now, above);
    if (parent === null || typeof parent !== 'object' || !Object.hasOwn(parent, key)) return now;
    const meant = nearest(key, choices);
    const isFree = meant !== undefined && !Object.hasOwn(parent, meant);
    if (isFree) wasKey.set(JSON.stringify([...above, meant]), key);
    const entries = Object.entries(parent).flatMap(([name, it]) =>
      name === key ? (isFree ? [[meant, it] as const] : []) : [[name, it] as const]
    );
    return withValueAt(now, above, Object.fromEntries(entries));
  }

  function withWord({ path, came, choices }: Problem): unknown {
    return withValueAt(now, path, nearest(String(came), choices) ?? choices[0]);
  }
}
