import { canonical } from '#domain/canonical';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { putAt, removeAt, renameAt, sourceAt } from './yaml-edit';
import { valueAt, type Path } from './value-at';

/** Change of a YAML text: a new value, a removal, or a new name for a key. */
export type Change =
  | { readonly put: Path; readonly value: unknown }
  | { readonly remove: Path }
  | { readonly rename: Path; readonly to: string };

export const placeOf = (change: Change): Path =>
  'put' in change ? change.put : 'remove' in change ? change.remove : change.rename;

const options = { schema: 'core', version: '1.2', merge: false, uniqueKeys: false, logLevel: 'silent' } as const;

/** Applies changes in order and writes aliases out; `undefined` if one is impossible or others would change too. */
export function changedBy(text: string, changes: readonly Change[]): string | undefined {
  let now: string | undefined = text;
  for (const change of changes) now = now === undefined ? undefined : madeBy(now, change);
  return now;
}

function madeBy(text: string, change: Change): string | undefined {
  const document = parseDocument(text, options);
  if (document.errors.length > 0) return undefined;
  const before = dataOf(text);
  if (before === undefined) return undefined;
  const meant = canonical(asMeant(before, change));
  const isMeant = (to: string | undefined): to is string => to !== undefined && canonical(dataOf(to)) === meant;
  if (canonical(before) === meant) return text;
  for (const edit of [grown, edited]) {
    const made = edit(text, change, before);
    if (isMeant(made)) return made;
  }
  const apart = writtenOut(text, document, placeOf(change));
  const again = apart === undefined ? undefined : madeBy(apart, change);
  return isMeant(again) ? again : undefined;
}

function edited(text: string, change: Change): string | undefined {
  if ('put' in change) return putAt(text, change.put, { value: change.value });
  return 'remove' in change ? removeAt(text, change.remove) : renameAt(text, change.rename, change.to);
}

function grown(text: string, change: Change, before: unknown): string | undefined {
  if (!('put' in change) || !Array.isArray(change.value) || change.value.length !== 2) return undefined;
  const { put, value } = change;
  const source = sourceAt(text, put);
  if (source === undefined || source.includes('\n') || canonical(valueAt(before, put)) !== canonical(value[0]))
    return undefined;
  const list = putAt(text, put, { source: `[${source}]` });
  return list === undefined ? undefined : putAt(list, [...put, 1], { value: value[1] as unknown });
}

function dataOf(text: string): unknown {
  const document = parseDocument(text, options);
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS();
  } catch {
    // An alias of what is not there is found only as it is resolved.
    return undefined;
  }
}

function writtenOut(text: string, document: Document.Parsed, path: Path): string | undefined {
  let node: unknown = document.contents;
  for (const [depth, step] of path.entries()) {
    if (isMap(node))
      node = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step))?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return undefined;
    if (!isAlias(node)) continue;
    const value = (node.resolve(document) as Node | undefined)?.toJS(document) as unknown;
    return putAt(text, path.slice(0, depth + 1), { value });
  }
  return undefined;
}

function asMeant(value: unknown, change: Change): unknown {
  if ('put' in change) return withPut(value, change.put, change.value);
  if ('remove' in change) return withoutAt(value, change.remove);
  const { rename, to } = change;
  const above = rename.slice(0, -1);
  // Two keys of one name are nobody's meaning: then nothing is changed.
  if (valueAt(value, [...above, to]) !== undefined) return undefined;
  return withPut(withoutAt(value, rename), [...above, to], valueAt(value, rename));
}

function withPut(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  const inner = withPut(valueAt(value, [step]), rest, to);
  if (Array.isArray(value)) return Number(step) === value.length ? [...value, inner] : value.with(Number(step), inner);
  return { ...(value as object | null), [step]: inner };
}

function withoutAt(value: unknown, [step = '', ...rest]: Path): unknown {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return value;
  if (rest.length > 0) return withPut(value, [step], withoutAt(valueAt(value, [step]), rest));
  if (Array.isArray(value)) return value.filter((_, at) => at !== Number(step));
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== String(step)));
}
