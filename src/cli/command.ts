import type { Lang, Text } from '#domain/text';
import type { Lexicon } from '#language/lexicon';

/** 0 fine, 1 the input has errors, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** What a command gets from the outside: everything it reads and writes goes through here. */
export interface Io {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** Language of the output. */
  readonly lang: Lang;
  out(line: string): void;
  err(line: string): void;
  /** The shipped lexicon, compiled; if it is bad, the command ends with its diagnostics. */
  loadLexicon(): Promise<Lexicon>;
}

/**
 * Takes `--policy <file>` out of the arguments: the policy to go by instead of the one in force.
 * @returns the other arguments; `undefined` where no file is named
 */
export function withPolicy(
  args: readonly string[]
): { readonly rest: readonly string[]; readonly path?: string } | undefined {
  const rest = [...args];
  const at = rest.indexOf('--policy');
  if (at < 0) return { rest };
  const path = rest.splice(at, 2)[1];
  return path === undefined || path.startsWith('--') || rest.includes('--policy') ? undefined : { rest, path };
}

/** A command of `sb`. A new one is a file in `commands/` and a line in the list of `sb.ts`. */
export interface Command {
  readonly name: string;
  readonly summary: Text;
  readonly usage: string;
  /** What `--help` tells beside. */
  readonly details?: Text;
  run(args: string[], io: Io): Promise<ExitCode>;
}
