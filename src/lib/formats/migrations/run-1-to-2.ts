import { waiting } from '#domain/entry';
import { present } from '#domain/schema';
import { formatDuration } from '#domain/units';
import type { CurrentFile } from '../read-as';
import { valueAt, type Path } from '../value-at';

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Converts either variant of format 1, by hand or exported, to 2. Errors are reported at their original places. */
export function runFromFormat1(value: unknown): CurrentFile {
  if (isTree(value) && Object.hasOwn(value, 'header')) return fromExport(value);
  if (isTree(value) && value['format'] === 1) return fromHand(value);
  return { value, was: (path) => path };
}

function fromHand(file: Tree): CurrentFile {
  const value = {
    ...file,
    format: 2,
    ...(file['entries'] === undefined ? {} : { entries: each(file['entries'], byHand) })
  };
  return { value, was: (path) => carried(file, path, { for: 'wait', line: 'line' }) };
}

function byHand(entry: Tree): Tree {
  const { wait, line, ...rest } = entry;
  const { say, do: deed, with: given } = rest;
  if (given !== undefined) return entry;
  if (wait !== undefined && say === undefined && deed === undefined && line === undefined)
    return { ...rest, do: waiting, with: { for: wait } };
  return line !== undefined && say !== undefined && wait === undefined ? { ...rest, with: { line } } : entry;
}

function carried(file: Tree, path: Path, names: Readonly<Record<string, string>>): Path {
  const [root, index = 0, key, field = ''] = path;
  if (root !== 'entries' || key !== 'with' || !Object.hasOwn(names, field)) return path;
  const before = ['entries', index, names[field]!];
  return valueAt(file, before) === undefined ? path : before;
}

const headerKeys = ['scenario', 'seed', 'mode', 'lang', 'origin', 'allowance', 'startedAt'];
const versionKeys = ['charts', 'policy', 'lexicon', 'scenario'];
const sealKeys = ['card', 'transcript', 'acts', 'versions', 'summary', 'entries', 'sealedAt'];

function fromExport(file: Tree): CurrentFile {
  const header = isTree(file['header']) ? file['header'] : {};
  const { format, id } = header;
  const value = present({
    ...(pick(header, headerKeys) as Tree),
    // Another number than 1 stood in no export of this shape.
    format: format === 1 ? 2 : format === undefined ? undefined : 0,
    run: id,
    trainee: pick(header['trainee'], ['name', 'agentId']),
    versions: pick(header['versions'], versionKeys),
    until: time(livedUntil(file)),
    entries: each(file['entries'], exported),
    disputes: each(file['disputes'], (it) => pick(it, ['finding', 'text', 'at'])),
    seal: sealOf(file['seal'])
  });
  return { value, was: (path) => placeInExport(file, path) };
}

function exported({ at_ms, who, say, line, do: deed, wait_ms, with: given }: Tree): Tree {
  const at = time(at_ms);
  if (wait_ms !== undefined && deed === undefined && say === undefined)
    return { at, do: waiting, with: { for: time(wait_ms) } };
  if (deed === undefined) return present({ at, who, say, with: line === undefined ? pick(given, ['line']) : { line } });
  return present({
    at,
    who,
    say,
    do: deed,
    with: deed === waiting && isTree(given) ? { for: time(given['for']) } : given
  });
}

function livedUntil({ until_ms, entries }: Tree): unknown {
  const last: unknown = Array.isArray(entries) ? entries.at(-1) : undefined;
  const last_ms = isTree(last) ? last['at_ms'] : undefined;
  return typeof until_ms === 'number' && typeof last_ms === 'number' && until_ms < last_ms ? undefined : until_ms;
}

function sealOf(seal: unknown): unknown {
  if (!isTree(seal)) return seal;
  const summary = pick(seal['summary'], ['total', 'scores', 'passed', 'record', 'ending']);
  return present({ ...(pick(seal, sealKeys) as Tree), versions: pick(seal['versions'], versionKeys), summary });
}

function placeInExport(file: Tree, path: Path): Path {
  const [root = '', index, key] = path;
  if (root === 'run') return ['header', 'id'];
  if (root === 'until') return ['until_ms'];
  if (root === 'entries' && key === 'at') return [root, index!, 'at_ms'];
  if (root === 'entries') return carried(file, path, { for: 'wait_ms', line: 'line' });
  return root === '' || root === 'disputes' || root === 'seal' ? path : ['header', ...path];
}

const time = (value: unknown): unknown =>
  typeof value === 'number' && value >= 0 && Number.isFinite(value) ? formatDuration(Math.round(value)) : value;

const each = (value: unknown, map: (item: Tree) => unknown): unknown =>
  Array.isArray(value) ? value.map((item: unknown) => (isTree(item) ? map(item) : item)) : value;

const pick = (value: unknown, keys: readonly string[]): unknown =>
  isTree(value)
    ? Object.fromEntries(keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]])))
    : value;
