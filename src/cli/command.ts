import { report } from '#diagnostics/catalogue/command';
import type { Lang, Text } from '#domain/text';
import type { Lexicon } from '#language/lexicon';
import { readArguments, type GivenOptions, type Options } from './arguments.ts';
import { diagnosticLine } from './print.ts';

/** Exit code: 0 success, 1 errors in the input, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Interface of a command to the outside: all input and output goes through it. */
export interface Io {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** Day in Shanghai on which the command was called, `2026-11-27`. */
  readonly today: string;
  readonly lang: Lang;
  out(line: string): void;
  err(line: string): void;
  /** Loads the shipped lexicon; if it is bad, the command ends with its diagnostics. */
  loadLexicon(): Promise<Lexicon>;
}

interface CommandSpec<Of extends Options> {
  readonly name: string;
  readonly summary: Text;
  readonly takes?: string;
  readonly words?: readonly [least: number, most: number];
  readonly options: Of;
  readonly details?: Text;
  run(given: GivenOptions<Of>, io: Io): ExitCode | Promise<ExitCode>;
}

/** Command of `sb`. A new one needs a file in `commands/` and a line in the list of `sb.ts`. */
export interface Command {
  readonly name: string;
  readonly summary: Text;
  readonly options: Options;
  readonly details?: Text;
  readonly usage: string;
  run(args: readonly string[], io: Io): Promise<ExitCode>;
}

/** Creates a command with usage text and argument reading as declared. Wrong usage is SB0290 and exit code 2. */
export function command<const Of extends Options>(spec: CommandSpec<Of>): Command {
  const { name, summary, options, details, takes = '', words: [least, most] = [0, 0] } = spec;
  const shown = Object.entries(options).map(([option, { value }]) => `[--${option}${value ? ` ${value}` : ''}]`);
  const usage = ['sb', name, takes, ...shown].filter(Boolean).join(' ');
  return {
    name,
    summary,
    options,
    usage,
    ...(details && { details }),
    async run(args, io) {
      const given = readArguments(args, options);
      const wrong = 'wrong' in given ? given.wrong : wrongWords(given.words, least, most);
      if ('wrong' in given || wrong) {
        const diagnostic = report('SB0290', { command: name, wrong: wrong!, usage });
        io.err(diagnosticLine(diagnostic, io.lang));
        return 2;
      }
      return spec.run(given, io);
    }
  };
}

function wrongWords(words: readonly string[], least: number, most: number): Text | undefined {
  if (words.length < least) return { zh: '参数不够', en: 'an argument is missing' };
  return words.length > most ? { zh: `多出参数 ${words[most]!}`, en: `${words[most]!} is too much` } : undefined;
}
