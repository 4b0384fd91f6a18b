import { report } from '#diagnostics/catalogue/transfer';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import type { Lang, Text } from '#domain/text';
import type { Run, Versions } from '#contact/log';
import { otherKindOf } from '#formats/file-kind';
import type { RunFile } from '#formats/run';

/** Four bytes are the most that UTF-8 takes. */
const bytesPerCharacter = 4;

/** A run file is nested some ten deep. */
const mostDepth = 60;

/** A file that was picked or dropped; of a browser's `File` what reading needs. */
export interface GivenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What a run is completed with, where its file pins no versions. */
export type VersionsFor = (scenario: string, lang: Lang) => Promise<Result<Versions>>;

/** A run that came in a file, with what was disputed of it and what was sealed. */
export type GivenRun = RunFile & Run;

/**
 * Reads one run file, by hand or exported by the app. SB0550 or SB0521 too large to be read, SB0551 empty, SB0552 not text, SB0553 not JSON (with
 * line and column), SB0554 nested too deeply, SB0557 another kind of file of ours,
 * SB0555 the browser cannot read it, SB0556 what reads run files could not be fetched, SB0520 an
 * export that is none, SB01xx and SB04xx a bad file by hand. Every diagnostic names the file.
 * @param most characters of the longest text that is looked into
 */
export async function readRunFile(file: GivenFile, most: number, versionsFor: VersionsFor): Promise<Result<GivenRun>> {
  const run = await readUnpinned(file, most);
  return run.ok ? pinned(file.name, run.value, versionsFor) : run;
}

/** {@link readRunFile} as far as the file itself says it: a run by hand need not pin versions. */
export async function readUnpinned(file: GivenFile, most: number): Promise<Result<RunFile>> {
  const mostBytes = most * bytesPerCharacter;
  if (file.size > mostBytes) {
    const mb = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
    return bad(report('SB0550', { came: mb(file.size), limit: mb(mostBytes) }, { file: file.name }));
  }
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return bad(report('SB0555', {}, { file: file.name }));
  const read = readText(file.name, bytes);
  if (!read.ok) return read;
  const came = read.value.length;
  if (came > most)
    return bad(
      report('SB0521', { what: 'JSON', came: characters(came), limit: characters(most) }, { file: file.name })
    );
  return readEither(file.name, read.value);
}

const characters = (count: number): Text => ({ zh: `${count} 个字`, en: `${count.toLocaleString('en')} characters` });

/** The text of a file's bytes. */
export function readText(file: string, bytes: ArrayBuffer): Result<string> {
  if (bytes.byteLength === 0) {
    return bad(report('SB0551', {}, { file }));
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return good(text);
  } catch {
    // Not UTF-8: said below, like text with zero bytes in it.
  }
  return bad(report('SB0552', {}, { file }));
}

/** True if a text is a run file by hand rather than an export. */
function isByHand(text: string): boolean {
  return /^\s*(?:#|format:|run:|scenario:)/.test(text);
}

/** True of what reading says of another kind of file of ours: it is no broken run. */
export const isOtherKind = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ code }) => code === 'SB0557');

/** The run that a text tells, by a reader that is loaded only then. */
async function readEither(file: string, text: string): Promise<Result<RunFile>> {
  const value = isByHand(text) ? undefined : readJson(file, text);
  // What is no run is called what it is, before it is told what it lacks of one.
  const isBroken = value?.ok === false && text.trimStart().startsWith('{');
  const other = isBroken ? undefined : otherKindOf(text);
  if (other) return bad(report('SB0557', { ...other }, { file }));
  if (value?.ok === false) return value;
  const fetched = await Promise.all([import('#scenario/read-run'), import('#machines/desk-acts')]).catch(
    () => undefined
  );
  if (fetched === undefined) return bad(report('SB0556', {}, { file }));
  const [{ readExport, readRun }, { deskActs }] = fetched;
  return value ? readExport(value.value, file) : readRun(text, file, deskActs);
}

/** A file need not pin versions: then the run is played on what is shipped today. */
async function pinned(file: string, run: RunFile, versionsFor: VersionsFor): Promise<Result<GivenRun>> {
  const { header } = run;
  if (header.versions) return good({ ...run, header: { ...header, versions: header.versions } });
  const versions = await versionsFor(header.scenario, header.lang).catch(() => bad(report('SB0556', {}, { file })));
  return versions.ok ? good({ ...run, header: { ...header, versions: versions.value } }) : versions;
}

/** The JSON of a text, or where it stops being JSON. */
export function readJson(file: string, text: string): Result<unknown> {
  if (depthOf(text) > mostDepth) {
    return bad(report('SB0554', { limit: mostDepth }, { file }));
  }
  try {
    return good(JSON.parse(text) as unknown);
  } catch (error) {
    const place = placeOf(error instanceof Error ? error.message : '', text);
    return bad(report('SB0553', {}, { file, ...place }));
  }
}

/** How deep lists and objects stand in each other, before anything recurses over them. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[{]|[\]}]/g)) {
    if (token === '[' || token === '{') most = Math.max(most, ++depth);
    else if (token === ']' || token === '}') depth--;
    if (most > mostDepth) return most;
  }
  return most;
}

/** Line and column from the engine's message; where it names none, the first thing that is no token of JSON. */
function placeOf(message: string, text: string): Pick<Diagnostic, 'line' | 'column'> {
  const placed = /line (\d+) column (\d+)/.exec(message);
  if (placed) return { line: Number(placed[1]), column: Number(placed[2]) };
  const offset = /position (\d+)/.exec(message)?.[1];
  const before = text.slice(0, offset === undefined ? firstStrange(text) : Number(offset)).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function firstStrange(text: string): number {
  const token = /[\s{}[\],:]+|"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
  let at = 0;
  while (token.test(text)) at = token.lastIndex;
  return at;
}
