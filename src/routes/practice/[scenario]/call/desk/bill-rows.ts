import type { Text } from '#domain/text';
import type { Bill, BillRow } from '#scenario/scenario';

export interface BillItem {
  readonly item: Text;
  /** Yuan; absent if the month had no such item. */
  readonly last?: number;
  readonly now?: number;
  /** Difference to last month in yuan. */
  readonly more: number;
  readonly notes: readonly { readonly of: 'last' | 'now'; readonly text: Text }[];
}

interface Row {
  readonly name: Text;
  readonly note?: Text;
  readonly yuan: number;
}

/** Compares two bills by item, removed ones last; items match by label up to a bracket or comma. */
export function compareBills({ rows, last }: Bill & { readonly last?: Bill }): readonly BillItem[] {
  const nowRows = rows.map(rowOf);
  const lastRows = (last?.rows ?? []).map(rowOf);
  const both = nowRows.map((now) => itemOf(lastRows.find(isSame(now)), now));
  const gone = lastRows.filter((row) => !nowRows.some(isSame(row))).map((row) => itemOf(row, undefined));
  return [...both, ...gone];
}

const isSame =
  (one: Row) =>
  (other: Row): boolean =>
    one.name.zh === other.name.zh;

function itemOf(last: Row | undefined, now: Row | undefined): BillItem {
  const note = (of: 'last' | 'now', row: Row | undefined) => (row?.note ? [{ of, text: row.note }] : []);
  return {
    item: (now ?? last)!.name,
    ...(last ? { last: last.yuan } : {}),
    ...(now ? { now: now.yuan } : {}),
    more: (now?.yuan ?? 0) - (last?.yuan ?? 0),
    notes: [...note('last', last), ...note('now', now)]
  };
}

function rowOf({ label, yuan }: BillRow): Row {
  const [zh, en] = [split(label.zh), split(label.en)];
  const note = zh.note === '' && en.note === '' ? undefined : { zh: zh.note, en: en.note };
  return { name: { zh: zh.name, en: en.name }, ...(note ? { note } : {}), yuan };
}

function split(label: string): { readonly name: string; readonly note: string } {
  const [, name = label, note = ''] = /^([^(（,，]+)[(（,，]\s*(.*?)[)）]?$/u.exec(label) ?? [];
  return { name: name.trim(), note };
}
