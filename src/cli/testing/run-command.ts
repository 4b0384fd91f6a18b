import type { Lang } from '#domain/text';
import type { Command, ExitCode } from '../command.ts';

/** The day on which a test calls a command that does not say one. */
export const testDay = '2026-11-24';

/** Runs a command that reads no lexicon, and answers what it printed, a line each. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  lang: Lang = 'en',
  today: string = testDay
): Promise<{ readonly code: ExitCode; readonly out: readonly string[]; readonly err: readonly string[] }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await command.run(args, {
    stdin: (async function* () {})(),
    today,
    lang,
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    loadLexicon: () => Promise.reject(new Error('not needed'))
  });
  return { code, out, err };
}

/** {@link runCommand}, what it printed as one text. */
export async function textOf(command: Command, args: readonly string[], lang?: Lang) {
  const { code, out, err } = await runCommand(command, args, lang);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
