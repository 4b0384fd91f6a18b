import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { codes } from '#diagnostics/explain';
import type { Diagnostic, DiagnosticCode } from '#diagnostics/diagnostic';
import { compileLexicon, type LexiconSource } from '#language/lexicon';
import { readJson, readText } from '#debrief/run-file';
import { wordingMistake } from '#language/wording';
import { readPolicy } from '#formats/policy';
import { deskActs } from '#machines/desk-acts';
import { speech_ms } from '#contact/speech';
import { openScenario } from '#scenario/read';
import { readOperations } from '#scenario/read-operations';
import { readRun } from '#scenario/read-run';
import { readTrace } from '#scenario/read-trace';
import { readYaml } from '#formats/yaml';
import { ticketOf } from '#simulation/from-script';
import type { Command } from '../../src/cli/command.ts';
import { chart } from '../../src/cli/commands/chart.ts';
import { check } from '../../src/cli/commands/check.ts';
import { calendar } from '../../src/cli/commands/calendar.ts';
import { due } from '../../src/cli/commands/due.ts';
import { explain } from '../../src/cli/commands/explain.ts';
import { trace } from '../../src/cli/commands/trace.ts';
import { understand } from '../../src/cli/commands/understand.ts';
import { playFile } from '../../src/cli/play-file.ts';
import { base, policy, vocabulary } from './bases.ts';

/** A diagnostic as far as a reader lets it be seen: a command prints its code and place only. */
export type Seen = Pick<Diagnostic, 'code' | 'line' | 'column'>;

type Reader = (bytes: Uint8Array) => readonly Seen[] | Promise<readonly Seen[]>;

const file = 'sample.yaml';
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** By the name that stands in the middle of a sample's file name. */
export const readers: Readonly<Record<string, Reader>> = {
  yaml: (bytes) => readYaml(bytes, file).diagnostics,
  scenario: (bytes) => openScenario(bytes, file, { policy: policy(), acts: deskActs, wordingMistake }).diagnostics,
  check: (bytes) =>
    checked(base('scenario').replace('scenario: small', 'scenario: other'), base('policy'), text(bytes)),
  policy: (bytes) => {
    const yaml = readYaml(bytes, file);
    if (!yaml.ok) return yaml.diagnostics;
    return readPolicy(yaml.value.value, (path) => yaml.value.place(path), { wordingMistake }).diagnostics;
  },
  run: (bytes) => readRun(bytes, file, deskActs, { speech_ms: (line) => speech_ms(line, policy()) }).diagnostics,
  played: (bytes) =>
    written({ 'run.yaml': text(bytes) }, async ([run]) => {
      const played = await playFile('tests/diagnostics/bases/scenario.yaml', run!);
      return played.diagnostics.filter(({ severity }) => severity === 'error');
    }),
  trace: (bytes) => {
    const script = readTrace(bytes, file);
    const ticket = script.ok ? ticketOf(script.value, policy(), file) : script;
    return [...script.diagnostics, ...(script.ok ? ticket.diagnostics : [])];
  },
  operations: (bytes) => readOperations(bytes, file, policy()).diagnostics,
  lexicon: (bytes) => compileLexicon([vocabulary(), parse(text(bytes)) as LexiconSource]).diagnostics,
  command: (bytes) => commanded(...text(bytes).trim().split(' ')),
  understand: (bytes) => understood(text(bytes)),
  import: (bytes) => {
    const read = readText('sample.json', Uint8Array.from(bytes).buffer);
    return read.ok ? readJson('sample.json', read.value).diagnostics : read.diagnostics;
  }
};

/** Places of files that are not lines. */
export const lineless: readonly string[] = ['played', 'lexicon', 'command', 'understand'];

const commands: Readonly<Record<string, Pick<Command, 'run'>>> = {
  calendar,
  chart,
  check,
  due,
  explain,
  trace,
  understand
};

/** What a command tells of a line of arguments. */
async function commanded(name = '', ...args: readonly string[]): Promise<readonly Seen[]> {
  const lines: string[] = [];
  const tell = (line: string) => void lines.push(line);
  const io = {
    stdin: inputOf(''),
    today: '2026-11-24',
    lang: 'en',
    out: () => undefined,
    err: tell,
    loadLexicon
  } as const;
  await commands[name]!.run([...args], io);
  return seenIn(lines);
}

/** What `sb understand` tells of lines on its input. */
export async function understood(input: string): Promise<readonly Seen[]> {
  const lines: string[] = [];
  const err = (line: string) => void lines.push(line);
  const io = {
    stdin: inputOf(input),
    today: '2026-11-24',
    lang: 'en',
    out: () => undefined,
    err,
    loadLexicon
  } as const;
  await understand.run([], io);
  return seenIn(lines);
}

/** What `sb check` tells of scenarios under a policy. */
export function checked(...[scenario, policyText, ...more]: readonly string[]): Promise<readonly Seen[]> {
  const files = Object.fromEntries([scenario!, ...more].map((each, at) => [`${at}.yaml`, each]));
  return written({ 'policy.yml': policyText!, ...files }, async ([policyPath, ...paths]) => {
    const lines: string[] = [];
    const out = (line: string) => void lines.push(line);
    const io = { stdin: inputOf(''), today: '2026-11-24', lang: 'en', out, err: out, loadLexicon } as const;
    await check.run([...paths, '--quick', '--policy', policyPath!], io);
    return seenIn(lines);
  });
}

async function written<T>(
  files: Readonly<Record<string, string>>,
  use: (paths: readonly string[]) => Promise<T>
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-sample-'));
  try {
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    });
    return await use(paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function seenIn(lines: readonly string[]): readonly Seen[] {
  return lines.flatMap((line) => {
    const code = /^\S+ (SB\d{4}) |^line \d+: (SB\d{4}) |^(SB\d{4}) /
      .exec(line)
      ?.slice(1)
      .find((it) => it !== undefined);
    const place = /:(\d+):(\d+) SB/.exec(line);
    if (!codes.includes(code as DiagnosticCode)) return [];
    return [{ code: code as DiagnosticCode, line: Number(place?.[1] ?? 1), column: Number(place?.[2] ?? 1) }];
  });
}

async function* inputOf(input: string): AsyncGenerator<string> {
  if (input !== '') yield await Promise.resolve(input);
}

/** Words and no entries: what is understood is not asked here. */
function loadLexicon() {
  const lexicon = compileLexicon([vocabulary()]);
  if (!lexicon.ok) throw new Error('the shipped vocabulary is right');
  return Promise.resolve(lexicon.value);
}
