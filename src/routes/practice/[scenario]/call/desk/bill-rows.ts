import type { Text } from '#domain/text';
import type { Bill, BillRow } from '#scenario/scenario';

/** One item of two bills, side by side. */
export interface BillItem {
  readonly item: Text;
  /** Yuan; absent where the month had no such item. */
  readonly last?: number;
  readonly now?: number;
  /** How many yuan more it is than last month. */
  readonly more: number;
  /** What the bills say beside the item: a discount, since when it is on. It is what explains the difference. */
  readonly notes: readonly { readonly of: 'last' | 'now'; readonly text: Text }[];
}

interface Row {
  readonly name: Text;
  readonly note?: Text;
  readonly yuan: number;
}

/**
 * This month's bill item by item beside last month's: first what stands on this one, then what has gone. Items are the same by
 * what they are called up to a bracket or a comma; what follows is said of the month.
 */
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

/** `Enjoy plan, 10 yuan discount` is the plan, and what is said of it. */
function split(label: string): { readonly name: string; readonly note: string } {
  const [, name = label, note = ''] = /^([^(（,，]+)[(（,，]\s*(.*?)[)）]?$/u.exec(label) ?? [];
  return { name: name.trim(), note };
}
