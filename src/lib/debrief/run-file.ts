import { report } from '#diagnostics/catalogue/transfer';
import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import type { Lang, Text } from '#domain/text';
import type { Run, Versions } from '#contact/log';
import { otherKindOf } from '#formats/file-kind';
import type { RunFile } from '#formats/run';

const bytesPerCharacter = 4;

const mostDepth = 60;

/** File that was picked or dropped: the part of the browser's `File` that reading needs. */
export interface GivenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Looks up the versions of a run whose file pins none. */
export type VersionsFor = (scenario: string, lang: Lang) => Promise<Result<Versions>>;

export type GivenRun = RunFile & Run;

/** Reads a run file of at most `most` characters; SB0550 to SB0557, SB0520, SB0521, SB01xx or SB04xx. */
export async function readRunFile(file: GivenFile, most: number, versionsFor: VersionsFor): Promise<Result<GivenRun>> {
  const run = await readUnpinned(file, most);
  return run.ok ? pinned(file.name, run.value, versionsFor) : run;
}

/** Reads a run file like {@link readRunFile}, but does not complete versions: runs by hand need not pin them. */
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

function isByHand(text: string): boolean {
  return /^\s*(?:#|format:|run:|scenario:)/.test(text);
}

/** True if the file is another kind of file of this project (SB0557), not a broken run. */
export const isOtherKind = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ code }) => code === 'SB0557');

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

async function pinned(file: string, run: RunFile, versionsFor: VersionsFor): Promise<Result<GivenRun>> {
  const { header } = run;
  if (header.versions) return good({ ...run, header: { ...header, versions: header.versions } });
  const versions = await versionsFor(header.scenario, header.lang).catch(() => bad(report('SB0556', {}, { file })));
  return versions.ok ? good({ ...run, header: { ...header, versions: versions.value } }) : versions;
}

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
