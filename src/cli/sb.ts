/** `npm run -s sb -- <command>`: the command line. Commands are loaded when called. Exit: 0 fine, 1 errors in the input, 2 wrong use. */
import { parseArgs } from 'node:util';
import type { Result } from '#diagnostics/diagnostic';
import { dateOf, dayOf } from '#calendar/dates';
import { langs, type Lang } from '#domain/text';
import type { Command, ExitCode, Io } from './command.ts';

const names = [
  'score',
  'understand',
  'check',
  'acts',
  'due',
  'calendar',
  'ticket',
  'desk',
  'trace',
  'chart',
  'events',
  'decisions',
  'policy',
  'coverage',
  'curriculum',
  'operations',
  'explain'
] as const;
type Name = (typeof names)[number];

const loaders: Readonly<Record<Name, () => Promise<Command>>> = {
  score: async () => (await import('./commands/score.ts')).score,
  understand: async () => (await import('./commands/understand.ts')).understand,
  check: async () => (await import('./commands/check.ts')).check,
  acts: async () => (await import('./commands/acts.ts')).acts,
  due: async () => (await import('./commands/due.ts')).due,
  calendar: async () => (await import('./commands/calendar.ts')).calendar,
  desk: async () => (await import('./commands/desk.ts')).desk,
  ticket: async () => (await import('./commands/ticket.ts')).ticket,
  trace: async () => (await import('./commands/trace.ts')).trace,
  chart: async () => (await import('./commands/chart.ts')).chart,
  events: async () => (await import('./commands/events.ts')).events,
  decisions: async () => (await import('./commands/decisions.ts')).decisions,
  policy: async () => (await import('./commands/policy.ts')).policyCommand,
  coverage: async () => (await import('./commands/coverage.ts')).coverage,
  curriculum: async () => (await import('./commands/curriculum.ts')).curriculum,
  operations: async () => (await import('./commands/operations.ts')).operations,
  explain: async () => (await import('./commands/explain.ts')).explain
};

class Unreadable extends Error {
  constructor(readonly result: Result<never>) {
    super('the shipped data is bad');
  }
}

const commandOf = (name: Name): Promise<Command> => loaders[name]();

const common = { lang: { type: 'string' }, help: { type: 'boolean' } } as const;

function languageOf(asked: string | boolean | undefined): Lang | undefined {
  if (asked !== undefined) return langs.find((lang) => lang === asked || (lang === 'zh-CN' && asked === 'zh'));
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL ?? LC_MESSAGES ?? LANG ?? '').startsWith('zh') ? 'zh-CN' : 'en';
}

function commonOf(args: readonly string[]) {
  const read = parseArgs({ args: [...args], strict: false, allowPositionals: true, tokens: true, options: common });
  const taken = new Set<number>();
  for (const token of read.tokens) {
    if (token.kind !== 'option') continue;
    // Not by its letter: `-2h` is a word.
    if (args[token.index] !== '-h' && !Object.hasOwn(common, token.name)) continue;
    taken.add(token.index);
    if (token.value !== undefined && !token.inlineValue) taken.add(token.index + 1);
  }
  const help = read.values.help === true || args.includes('-h');
  return { lang: read.values.lang, help, rest: args.filter((_, at) => !taken.has(at)) };
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const { help, rest: given, ...asked } = commonOf(args);
  const lang = languageOf(asked.lang);
  const io = ioOf(lang ?? 'en');
  if (!lang) {
    io.err(`--lang ${langs.join('|')}: ${String(asked.lang)}?`);
    return 2;
  }
  const [name, ...rest] = given;
  const { about, overview } = await import('./commands/help.ts');
  if (name === undefined || name === 'help') {
    const commands = await Promise.all(names.map(commandOf));
    (name === undefined && !help ? io.err : io.out)(
      overview(
        commands.filter((it) => it !== undefined),
        lang
      )
    );
    return name === undefined && !help ? 2 : 0;
  }
  const known = names.find((it) => it === name);
  const command = known && (await commandOf(known));
  if (!command) {
    const { suggestion } = await import('#domain/suggest');
    io.err(
      `sb ${name}: ${lang === 'en' ? 'there is no such command' : '没有这个命令'}. ${suggestion(name, names)[lang === 'en' ? 'en' : 'zh']}`
    );
    return 2;
  }
  if (help) {
    io.out(about(command, lang));
    return 0;
  }
  return command.run(rest, io);
}

function plain(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '');
}

function ioOf(lang: Lang): Io {
  return {
    stdin: process.stdin,
    // The one reading of the clock: whatever a command makes of a day, it makes of this one.
    today: dateOf(dayOf(Date.now())),
    lang,
    out: (line) => void process.stdout.write(`${plain(line)}\n`),
    err: (line) => void process.stderr.write(`${plain(line)}\n`),
    loadLexicon: async () => {
      const { loadLexicon } = await import('./data.ts');
      const lexicon = await loadLexicon();
      if (!lexicon.ok) throw new Unreadable(lexicon);
      return lexicon.value;
    }
  };
}

// A reader that has seen enough (`sb check | head`) closes the pipe: no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  // Not process.exit: what is still on its way to a pipe would be lost.
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  const { diagnosticLines } = await import('./print.ts');
  for (const it of error.result.diagnostics)
    diagnosticLines(it, 'en').forEach((line) => process.stderr.write(`${plain(line)}\n`));
  process.exitCode = 1;
}
