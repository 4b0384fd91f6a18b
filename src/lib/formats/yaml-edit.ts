import { isAlias, isCollection, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Path } from './value-at';

const options = { schema: 'core', version: '1.2', merge: false, uniqueKeys: false, logLevel: 'silent' } as const;

interface Spot {
  readonly node: Node;
  readonly pair: Pair | undefined;
}

/** Value to insert: plain data, or YAML source. */
export type Put = { readonly value: unknown } | { readonly source: string };

/** Sets the value at a path of a text, replacing or adding it; in a list, one index past the end appends. */
export function putAt(text: string, path: Path, put: Put): string | undefined {
  const document = parseDocument(text, options);
  const spot = spotOf(document, path);
  if (spot) return replaced(text, spot, put);
  // What is not there yet comes behind all else in the last mapping on the way to it.
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const above = spotOf(document, path.slice(0, depth));
    if (!above) continue;
    const value = 'value' in put ? put.value : parseDocument(put.source, options).toJS();
    const nested = path.slice(depth + 1).reduceRight((inner: unknown, key) => ({ [key]: inner }), value);
    if (isMap(above.node)) return added(text, above.node, String(path[depth]), nested);
    if (isSeq(above.node))
      return path[depth] === above.node.items.length ? appended(text, above.node, nested) : undefined;
    const isEmpty = isScalar(above.node) && above.node.value === null;
    return isEmpty ? replaced(text, above, { value: { [path[depth]!]: nested } }) : undefined;
  }
  return undefined;
}

export function removeAt(text: string, path: Path): string | undefined {
  const document = parseDocument(text, options);
  const parent = spotOf(document, path.slice(0, -1));
  if (isSeq(parent?.node)) return withoutItem(text, parent.node, Number(path.at(-1)));
  if (!parent || !isMap(parent.node)) return undefined;
  const { items, flow } = parent.node;
  const index = items.findIndex(({ key }) => keyOf(key) === String(path.at(-1)));
  if (index < 0) return undefined;
  const whole = rangeOf(parent.node);
  if (items.length === 1) return splice(text, whole[0], trimmedEnd(text, whole), '{}');
  const ranges = items.map((pair) => rangeOfPair(text, pair));
  if (flow) return outOfRow(text, ranges, index);
  const [from, to] = ranges[index]!;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  // The first of a mapping that begins beside the dash of its item.
  if (text.slice(start, from).trim() !== '') return ranges[index + 1] && splice(text, from, ranges[index + 1]![0], '');
  return withoutLines(text, start, to);
}

/** Renames a key of a text; its value and position do not change. */
export function renameAt(text: string, path: Path, to: string): string | undefined {
  const spot = spotOf(parseDocument(text, options), path);
  const key = spot?.pair?.key as Node | undefined;
  if (!key) return undefined;
  const range = rangeOf(key);
  return splice(text, range[0], trimmedEnd(text, range), written(to, key));
}

function withoutItem(text: string, { items, flow }: YAMLSeq, index: number): string | undefined {
  const ranges = items.map((item): readonly [number, number] => {
    const range = rangeOf(item as Node);
    return [range[0], trimmedEnd(text, range)];
  });
  const range = ranges[index];
  if (!range) return undefined;
  if (flow) return ranges.length === 1 ? splice(text, ...range, '') : outOfRow(text, ranges, index);
  const dash = text.lastIndexOf('-', range[0] - 1);
  const start = text.lastIndexOf('\n', dash) + 1;
  return text.slice(start, dash).trim() === '' && ranges.length > 1 ? withoutLines(text, start, range[1]) : undefined;
}

function outOfRow(text: string, ranges: readonly (readonly [number, number])[], index: number): string {
  const [from, to] = ranges[index]!;
  const next = ranges[index + 1];
  return next ? splice(text, from, next[0], '') : splice(text, ranges[index - 1]![1], to, '');
}

function withoutLines(text: string, start: number, to: number): string {
  const end = text.indexOf('\n', to);
  return splice(text, start, end < 0 ? text.length : end + 1, '');
}

/** Returns the YAML source at a path, without its indentation. */
export function sourceAt(text: string, path: Path): string | undefined {
  const spot = spotOf(parseDocument(text, options), path);
  if (!spot) return undefined;
  const [start] = rangeOf(spot.node);
  const margin = ' '.repeat(columnOf(text, start));
  return text
    .slice(start, trimmedEnd(text, rangeOf(spot.node)))
    .split('\n')
    .map((line, at) => (at > 0 && line.startsWith(margin) ? line.slice(margin.length) : line))
    .join('\n');
}

/** Returns the offset of the value at a path; `undefined` if there is none. */
export function offsetAt(text: string, path: Path): number | undefined {
  const spot = spotOf(parseDocument(text, options), path);
  return spot && (spot.pair ? rangeOf(spot.pair.key as Node)[0] : rangeOf(spot.node)[0]);
}

/** True if the YAML source is valid on its own. */
export function isYaml(source: string): boolean {
  const { errors, contents } = parseDocument(source, options);
  return errors.length === 0 && contents !== null;
}

function spotOf(document: Document.Parsed, path: Path): Spot | undefined {
  let node: Node | null | undefined = document.contents;
  let pair: Pair | undefined;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      pair = node.items.find(({ key }) => keyOf(key) === String(step));
      node = pair?.value as Node | null | undefined;
    } else if (isSeq(node)) {
      pair = undefined;
      node = node.items[Number(step)] as Node | undefined;
    } else return undefined;
  }
  return node ? { node, pair } : undefined;
}

function replaced(text: string, { node, pair }: Spot, put: Put): string {
  const range = rangeOf(node);
  const [start] = range;
  const end = trimmedEnd(text, range);
  const source = 'value' in put ? written(put.value, node) : put.source.trim();
  // A key without a value has nothing between them.
  const gap = start === end && text[start - 1] === ':' ? ' ' : '';
  if (!pair) return splice(text, start, end, gap + indented(source, columnOf(text, start)));
  const [key, keyEnd] = rangeOf(pair.key as Node);
  const margin = columnOf(text, key) + 2;
  const isBelow = text.slice(keyEnd, start).includes('\n');
  if (isBelow) return splice(text, start, end, indented(source, columnOf(text, start)));
  if (!isBlock(source)) return splice(text, start, end, gap + indented(source, margin));
  // What goes over several lines by its indentation cannot begin beside its key.
  const colon = text.indexOf(':', keyEnd) + 1;
  return splice(text, colon, end, `\n${' '.repeat(margin)}${indented(source, margin)}`);
}

function added(text: string, map: YAMLMap, key: string, value: unknown): string {
  const entry = `${written(key)}: ${written(value)}`;
  const last = map.items.at(-1);
  const range = rangeOf(map);
  if (!last) return splice(text, range[0], trimmedEnd(text, range), `{ ${entry} }`);
  const end = rangeOfPair(text, last)[1];
  if (map.flow) return splice(text, end, end, `, ${entry}`);
  const margin = ' '.repeat(columnOf(text, rangeOf(map.items[0]!.key as Node)[0]));
  // Behind what is told of the last one on its line.
  const line = text.indexOf('\n', end);
  const at = line < 0 ? text.length : line;
  return splice(text, at, at, `\n${margin}${entry}`);
}

function appended(text: string, { items, flow, range }: YAMLSeq, value: unknown): string | undefined {
  const last = items.at(-1) as Node | undefined;
  if (!last) return range ? splice(text, range[0], range[1], `[${written(value)}]`) : undefined;
  const end = trimmedEndOf(text, last);
  if (flow) return splice(text, end, end, `, ${written(value)}`);
  const dash = text.lastIndexOf('-', rangeOf(last)[0] - 1);
  const line = text.indexOf('\n', end);
  const at = line < 0 ? text.length : line;
  return splice(text, at, at, `\n${' '.repeat(columnOf(text, dash))}- ${written(value)}`);
}

function written(value: unknown, before?: Node): string {
  if (typeof value === 'string') return isScalar(before) ? quoted(value, before.type) : plain(value);
  if (Array.isArray(value)) return `[${value.map((each: unknown) => written(each)).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  const entries = Object.entries(value).map(([key, each]) => `${plain(key)}: ${written(each)}`);
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}

function quoted(text: string, as: unknown): string {
  if (as === 'QUOTE_DOUBLE') return JSON.stringify(text);
  return as === 'QUOTE_SINGLE' && !text.includes('\n') ? `'${text.replaceAll("'", "''")}'` : plain(text);
}

function plain(text: string): string {
  const isAsIs = (source: string, path: Path) => {
    const { errors, contents } = parseDocument(source, options);
    return errors.length === 0 && isCollection(contents) && contents.getIn(path) === text;
  };
  const isSafe = !text.includes('\n') && isAsIs(`[${text}, x]`, [0]) && isAsIs(`a: ${text}`, ['a']);
  return isSafe ? text : JSON.stringify(text);
}

const isBlock = (source: string): boolean => {
  const { contents } = parseDocument(source, options);
  return isCollection(contents) && contents.flow !== true;
};

const indented = (source: string, by: number): string =>
  source
    .split('\n')
    .map((line, at) => (at === 0 || line === '' ? line : ' '.repeat(by) + line))
    .join('\n');

const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key);

function rangeOf({ range }: Node): readonly [number, number] {
  return range ? [range[0], range[1]] : [0, 0];
}

function rangeOfPair(text: string, { key, value }: Pair): readonly [number, number] {
  const [from, keyEnd] = rangeOf(key as Node);
  return [from, value ? Math.max(keyEnd, trimmedEnd(text, rangeOf(value as Node))) : keyEnd];
}

function trimmedEnd(text: string, [from, to]: readonly [number, number]): number {
  return from + text.slice(from, to).trimEnd().length;
}

const trimmedEndOf = (text: string, node: Node): number => trimmedEnd(text, rangeOf(node));

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

const splice = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by + text.slice(to);
