import type { Result } from '#diagnostics/diagnostic';
import { judgeRun, type ClassRun } from '#class/class-run';
import { isArchive, unpack } from '#class/unpack';
import { saidIn } from '#domain/entry';
import type { ScenarioNames } from '#domain/scenario-names';
import type { Lang } from '#domain/text';
import { namesHeard } from '#contact/names-heard';
import { isOtherKind, readUnpinned } from '#debrief/run-file';
import { isJudgements } from '#formats/file-kind';
import type { Reading, ReadUtterance } from '#language/reading';
import type { ClassAnswer, ClassQuestion, Ground, ReadFile } from '../class-reader.ts';
import { readersFor, type LexiconAddresses } from './lexicon-pieces.ts';

let lexicons: LexiconAddresses | undefined;
let mostCharacters = 0;
const grounds = new Map<string, Ground>();

globalThis.addEventListener('message', ({ data }) => {
  // Sent by `ClassReader`, and by nobody else: a worker has one owner.
  const question = data as ClassQuestion;
  if (question.asks === 'begin') ({ lexicons, mostCharacters } = question);
  else if (question.asks === 'know') grounds.set(question.key, question.ground);
  else void answer(question);
});

async function answer(question: Extract<ClassQuestion, { readonly id: number }>): Promise<void> {
  const { id } = question;
  const tell = (told: ClassAnswer): void => globalThis.postMessage(told);
  try {
    if (question.asks === 'read') tell({ id, read: await read(question.name, question.bytes) });
    else tell({ id, judged: await judge(question) });
  } catch {
    tell({ id, failed: true });
  }
}

async function read(name: string, bytes: ArrayBuffer): Promise<readonly ReadFile[]> {
  if (!isArchive(name)) return [await readOne(name, bytes)];
  const unpacked = unpack(name, new Uint8Array(bytes));
  if (!unpacked.ok) return [{ file: name, run: unpacked }];
  const all: ReadFile[] = [];
  for (const { name: file, bytes: of } of unpacked.value) all.push(await readOne(file, of.slice().buffer));
  return all;
}

async function readOne(file: string, bytes: ArrayBuffer): Promise<ReadFile> {
  const given = { name: file, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes) };
  const run = await readUnpinned(given, mostCharacters);
  if (run.ok || !isOtherKind(run.diagnostics)) return { file, run };
  const text = new TextDecoder().decode(bytes);
  return { file, run, ...(isJudgements(text) && { judgements: text }) };
}

async function judge({
  file,
  run,
  ground: key
}: Extract<ClassQuestion, { readonly asks: 'judge' }>): Promise<Result<ClassRun>> {
  const ground = key === undefined ? undefined : grounds.get(key);
  if (!ground || !lexicons) return judgeRun(file, run, undefined);
  const { lang } = run.header;
  const lines = saidIn(run.entries).map((text) => [lang, text] as const);
  const make = await readersFor([lang], lines, lexicons);
  const read = readerOf(namesHeard(ground.scenario.names, ground.policy), lang, make);
  return judgeRun(file, run, { ...ground, read });
}

const readers = new Map<string, ReadUtterance>();

function readerOf(
  names: ScenarioNames,
  lang: Lang,
  make: (names: ScenarioNames, lang: Lang) => ReadUtterance
): ReadUtterance {
  const key = `${lang} ${JSON.stringify(names)}`;
  const known = readers.get(key);
  if (known) return known;
  const found = new Map<string, Reading>();
  const fresh = make(names, lang);
  const remembering: ReadUtterance = (text) => {
    const reading = found.get(text) ?? fresh(text);
    found.set(text, reading);
    return reading;
  };
  readers.set(key, remembering);
  return remembering;
}
