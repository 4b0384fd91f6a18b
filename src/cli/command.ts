import { report } from '#diagnostics/catalogue/command';
import type { Lang, Text } from '#domain/text';
import type { Lexicon } from '#language/lexicon';
import { readArguments, type GivenOptions, type Options } from './arguments.ts';
import { diagnosticLine } from './print.ts';

/** 0 fine, 1 the input has errors, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** What a command gets from the outside: everything it reads and writes goes through here. */
export interface Io {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** The day in Shanghai on which the command was called, `2026-11-27`. */
  readonly today: string;
  /** Language of the output. */
  readonly lang: Lang;
  out(line: string): void;
  err(line: string): void;
  /** The shipped lexicon, compiled; if it is bad, the command ends with its diagnostics. */
  loadLexicon(): Promise<Lexicon>;
}

interface CommandSpec<Of extends Options> {
  readonly name: string;
  readonly summary: Text;
  /** What stands behind the name, as the usage shows it. */
  readonly takes?: string;
  /** How many words that may be, least and most; without it none. */
  readonly words?: readonly [least: number, most: number];
  readonly options: Of;
  /** What `--help` tells beside. */
  readonly details?: Text;
  run(given: GivenOptions<Of>, io: Io): ExitCode | Promise<ExitCode>;
}

/** A command of `sb`. A new one is a file in `commands/` and a line in the list of `sb.ts`. */
export interface Command {
  readonly name: string;
  readonly summary: Text;
  readonly options: Options;
  readonly details?: Text;
  /** In one line, from what it takes and its options. */
  readonly usage: string;
  run(args: readonly string[], io: Io): Promise<ExitCode>;
}

/** Makes a command: its usage told and its arguments read by what it declares. Wrong use is SB0290, and exit 2. */
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
