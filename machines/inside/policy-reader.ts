import { report, type sentences } from '#diagnostics/catalogue/policy';
import type { ValuesOf } from '#diagnostics/report';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { mostOfLimit, parseLimit, type Limit } from '#domain/limit';
import { suggestion } from '#domain/suggest';
import type { Text } from '#domain/text';
import { anyDuration, longestDuration, parseDuration } from '#domain/units';
import { isDate } from '#domain/working-hours';
import { isAtom, type Formula } from '../clause';

export type Path = readonly (string | number)[];
type Sentences = typeof sentences;
/** What is said of a name that is none of those to choose from. */
export type UnknownName = 'SB0604' | 'SB0605' | 'SB0606.name' | 'SB0612';
type Tree = Readonly<Record<string, unknown>>;

/** Names to choose from: those of the SOP, or those that the policy itself gives elsewhere (under `from`). */
export type Names = readonly string[] | NamesHere;

/** Names that the policy itself gives, under one of its keys. */
export interface NamesHere {
  readonly from: string;
  readonly names: readonly string[];
}

export const listOf = (names: Names): readonly string[] => ('from' in names ? names.names : names);

/** Whether a policy has a key, with dots between its levels: `ticket.self-help`. */
export function isKeyOf(root: unknown, key: string): boolean {
  let value = root;
  for (const step of key.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return false;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return true;
}

/** Where a path stands in the file that the plain data came from. */
export type Locate = (path: Path) => Pick<Diagnostic, 'file' | 'line' | 'column'>;

/** Reads values by their paths; what is wrong is said once, and a harmless stand-in goes on. */
export class PolicyReader {
  readonly found: Diagnostic[] = [];
  constructor(private readonly locate: Locate) {}

  say<Key extends keyof Sentences>(key: Key, path: Path, values: ValuesOf<Sentences, Key>): void {
    this.found.push(report(key, values, this.locate(path)));
  }

  missing(path: Path): void {
    this.say('SB0601', path, { name: path.join('.') });
  }

  wrong(value: unknown, path: Path, zh: string, en: string): void {
    if (value === undefined) return this.missing(path);
    this.say('SB0602', path, { name: path.join('.') || 'policy', expected: { zh, en } });
  }

  /** A mapping; with `known`, no other keys. */
  tree(value: unknown, path: Path, known?: readonly string[]): Tree {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      this.wrong(value, path, '键值表', 'a mapping');
      return {};
    }
    for (const key of known ? Object.keys(value) : []) {
      if (known!.includes(key)) continue;
      this.say('SB0606', [...path, key], { name: key, suggestion: suggestion(key, known!) });
    }
    return value as Tree;
  }

  /** A mapping with keys of the author's; with `ids`, only those clauses or rules. */
  map<T>(value: unknown, path: Path, read: (value: unknown, path: Path) => T, ids?: Names): Record<string, T> {
    const tree = this.tree(value, path);
    const known = ids && listOf(ids);
    for (const key of known ? Object.keys(tree) : [])
      if (!known!.includes(key)) this.unknown('SB0604', key, [...path, key], known!);
    return Object.fromEntries(Object.entries(tree).map(([key, each]) => [key, read(each, [...path, key])]));
  }

  /** A mapping with exactly these keys. */
  record<K extends string, T>(
    value: unknown,
    path: Path,
    names: readonly K[],
    read: (value: unknown, path: Path) => T
  ): Record<K, T> {
    const tree = this.tree(value, path, names);
    return Object.fromEntries(names.map((name) => [name, read(tree[name], [...path, name])])) as Record<K, T>;
  }

  withDefault<T>(map: Record<string, T>, path: Path, standIn: T): Record<string, T> & { default: T } {
    if (!Object.hasOwn(map, 'default')) this.missing([...path, 'default']);
    return { default: standIn, ...map };
  }

  text(value: unknown, path: Path): string {
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.wrong(value, path, '文字', 'text');
    return '';
  }

  both(value: unknown, path: Path): Text {
    const tree = this.tree(value, path, ['zh', 'en']);
    for (const lang of ['zh', 'en']) {
      const text = tree[lang];
      if (typeof text === 'string' && text.trim() !== '') continue;
      const language = lang === 'zh' ? { zh: '中文', en: 'Chinese' } : { zh: '英文', en: 'English' };
      this.say('SB0608', path, { name: path.join('.'), language, key: lang });
    }
    return { zh: String(tree['zh'] ?? ''), en: String(tree['en'] ?? '') };
  }

  number(value: unknown, path: Path, least: number, most: number): number {
    if (typeof value !== 'number' || !Number.isFinite(value)) this.wrong(value, path, '数字', 'a number');
    else if (value >= least && value <= most) return value;
    else this.say('SB0603', path, { name: path.join('.'), came: value, least, most });
    return least;
  }

  whole(value: unknown, path: Path, least: number, most: number): number {
    const number = this.number(value, path, least, most);
    if (Number.isInteger(number)) return number;
    this.wrong(value, path, '整数', 'a whole number');
    return least;
  }

  yes(value: unknown, path: Path): boolean {
    if (typeof value === 'boolean') return value;
    this.wrong(value, path, 'true 或 false', 'true or false');
    return false;
  }

  /** A time of day, `09:00`, in minutes after midnight. */
  clock(value: unknown, path: Path): number {
    const found = typeof value === 'string' ? /^([01]\d|2[0-4]):([0-5]\d)$/.exec(value) : null;
    const minutes = found ? Number(found[1]) * 60 + Number(found[2]) : Infinity;
    if (minutes <= 24 * 60) return minutes;
    this.wrong(value, path, '带引号的时刻，如 "09:00"', 'a time of day in quotes, such as "09:00"');
    return 0;
  }

  /** Says so if a text is no date such as `2026-11-27`. */
  date(text: string, path: Path): void {
    if (isDate(text)) return;
    this.say('SB0609', path, { came: text });
  }

  /** A question about a case. */
  formula(value: unknown, path: Path): Formula {
    if (typeof value === 'string') {
      if (isAtom(value)) return value as Formula;
    } else if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      const [key, of] = Object.entries(value)[0] ?? [];
      if (key === 'not') return { not: this.formula(of, [...path, key]) };
      if (key === 'all') return { all: this.list(of, [...path, key], (v, place) => this.formula(v, place)) };
      if (key === 'any') return { any: this.list(of, [...path, key], (v, place) => this.formula(v, place)) };
    }
    this.wrong(value, path, '条件（见 conditions，或 all、any、not）', 'a formula (a condition, or all, any, not)');
    return 'in-scope';
  }

  /** A list of anything. */
  list<T>(value: unknown, path: Path, read: (value: unknown, path: Path) => T): readonly T[] {
    if (Array.isArray(value)) return value.map((each: unknown, at) => read(each, [...path, at]));
    this.wrong(value, path, '列表', 'a list');
    return [];
  }

  /** How long something may take, around the clock or in working time. */
  limit(value: unknown, path: Path): Limit {
    const limit = parseLimit(value);
    if (limit) return limit;
    const most = mostOfLimit(value);
    if (most !== undefined) {
      this.tooLong(value, path, most);
      return { per: 'wall', ms: 1 };
    }
    // What is no limit in working time is told as the duration that it is not.
    return { per: 'wall', ms: this.duration(value, path) };
  }

  /** A list of years. */
  years(value: unknown, path: Path): readonly number[] {
    if (!Array.isArray(value)) {
      this.wrong(value, path, '年份的列表，如 [2027]', 'a list of years, such as [2027]');
      return [];
    }
    return value.map((year, at) => this.whole(year, [...path, at], 1992, 2200));
  }

  duration(value: unknown, path: Path): number {
    const ms = parseDuration(value);
    if (ms === undefined && anyDuration(value) !== undefined) this.tooLong(value, path, longestDuration);
    else if (ms === undefined)
      this.wrong(value, path, '带单位的时长，如 3s、5min、24h', 'a duration with its unit, such as 3s, 5min, 24h');
    else if (ms > 0) return ms;
    else this.say('SB0603.zero', path, { name: path.join('.') });
    return 1;
  }

  private tooLong(value: unknown, path: Path, most: string): void {
    this.say('SB0603.long', path, { name: path.join('.'), came: String(value), longest: most });
  }

  choice<T extends string>(value: unknown, path: Path, from: readonly T[]): T {
    if (from.includes(value as T)) return value as T;
    this.wrong(value, path, `${from.join('、')} 之一`, `one of ${from.join(', ')}`);
    return from[0]!;
  }

  /** A name, one of those. */
  name(value: unknown, path: Path, from: Names, code: UnknownName = 'SB0604'): string {
    const name = this.text(value, path);
    if (name !== '' && !listOf(from).includes(name)) this.unknown(code, name, path, listOf(from));
    return name;
  }

  /** A list of names; with `from`, only those. */
  names(value: unknown, path: Path, from?: Names, code: UnknownName = 'SB0604'): readonly string[] {
    if (!Array.isArray(value)) {
      this.wrong(value, path, '列表', 'a list');
      return [];
    }
    return value.map((each: unknown, at) =>
      from ? this.name(each, [...path, at], from, code) : this.text(each, [...path, at])
    );
  }

  unknown(code: UnknownName, name: string, path: Path, known: readonly string[]): void {
    this.say(code, path, { name, suggestion: suggestion(name, known) });
  }
}
