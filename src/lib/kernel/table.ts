import { List } from './list';

interface Index {
  readonly positions: Map<string, number>;
  count: number;
}

/** Immutable table of rows in insertion order; versions share rows. `__proto__` is a key like any other. */
export class Table<Row> implements Iterable<readonly [string, Row]> {
  readonly #index: Index;
  readonly #rows: List<readonly [string, Row]>;

  private constructor(index: Index, rows: List<readonly [string, Row]>) {
    this.#index = index;
    this.#rows = rows;
  }

  static empty<Row>(): Table<Row> {
    return new Table<Row>({ positions: new Map(), count: 0 }, List.empty());
  }

  get size(): number {
    return this.#rows.length;
  }

  get(key: string): Row | undefined {
    const at = this.#index.positions.get(key);
    return at === undefined ? undefined : this.#rows.at(at)?.[1];
  }

  has(key: string): boolean {
    return (this.#index.positions.get(key) ?? Infinity) < this.#rows.length;
  }

  set(key: string, row: Row): Table<Row> {
    const at = this.#index.positions.get(key);
    if (at !== undefined && at < this.#rows.length) return new Table(this.#index, this.#rows.with(at, [key, row]));
    // Another version has put other keys behind these: from here on they need an index of their own.
    const index =
      this.#index.count === this.#rows.length
        ? this.#index
        : { positions: new Map(this.#rows.map(([own], position) => [own, position])), count: this.#rows.length };
    index.positions.set(key, index.count);
    index.count += 1;
    return new Table(index, this.#rows.append([key, row]));
  }

  at(position: number): readonly [string, Row] | undefined {
    return this.#rows.at(position);
  }

  toJSON(): Readonly<Record<string, Row>> {
    return Object.fromEntries(this.#rows);
  }

  keys(): readonly string[] {
    return this.#rows.map(([key]) => key);
  }

  values(): readonly Row[] {
    return this.#rows.map(([, row]) => row);
  }

  [Symbol.iterator](): Iterator<readonly [string, Row]> {
    return this.#rows[Symbol.iterator]();
  }
}

export const emptyTable = Table.empty;
