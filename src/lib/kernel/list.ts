import { assert } from '#domain/assert';

const chunk = 64;

export interface Series<T> extends Iterable<T> {
  readonly length: number;
  at(index: number): T | undefined;
  slice(from?: number, to?: number): T[];
  map<U>(of: (item: T, index: number) => U): U[];
  flatMap<U>(of: (item: T, index: number) => U | readonly U[]): U[];
  filter<S extends T>(holds: (item: T, index: number) => item is S): S[];
  filter(holds: (item: T, index: number) => unknown): T[];
  find(holds: (item: T, index: number) => unknown): T | undefined;
  findLast(holds: (item: T, index: number) => unknown): T | undefined;
  findIndex(holds: (item: T, index: number) => unknown): number;
  findLastIndex(holds: (item: T, index: number) => unknown): number;
  some(holds: (item: T, index: number) => unknown): boolean;
}

/** Immutable list that grows without being copied; appending to an older version copies 64 items at most. */
export class List<T> implements Series<T> {
  readonly #full: List<readonly T[]> | undefined;
  readonly #tail: T[];

  private constructor(
    readonly length: number,
    full: List<readonly T[]> | undefined,
    tail: T[]
  ) {
    this.#full = full;
    this.#tail = tail;
  }

  static empty<T>(): List<T> {
    return new List<T>(0, undefined, []);
  }

  static of<T>(items: Iterable<T>): List<T> {
    return List.empty<T>().append(...items);
  }

  append(...items: readonly T[]): List<T> {
    if (items.length === 0) return this;
    let full = this.#full;
    const used = this.#used;
    // Another version has grown from here already: its items are not ours.
    let tail = this.#tail.length === used ? this.#tail : this.#tail.slice(0, used);
    for (const item of items) {
      if (tail.length === chunk) {
        full = (full ?? List.empty()).append(tail);
        tail = [];
      }
      tail.push(item);
    }
    return new List(this.length + items.length, full, tail);
  }

  with(index: number, item: T): List<T> {
    assert(index >= 0 && index < this.length, `an index below ${this.length}`, index);
    const at = Math.floor(index / chunk);
    const full = this.#full?.at(at);
    if (full) return new List(this.length, this.#full!.with(at, full.with(index % chunk, item)), this.#tail);
    const own = this.#tail.slice(0, this.#used);
    return new List(this.length, this.#full, own.with(index % chunk, item));
  }

  at(index: number): T | undefined {
    const from = index < 0 ? this.length + index : index;
    if (from < 0 || from >= this.length) return undefined;
    return (this.#full?.at(Math.floor(from / chunk)) ?? this.#tail)[from % chunk];
  }

  [Symbol.iterator](): Iterator<T> {
    return this.toArray()[Symbol.iterator]();
  }

  toJSON(): readonly T[] {
    return this.toArray();
  }

  toArray(): readonly T[] {
    const own = this.#tail.slice(0, this.#used);
    return this.#full ? [...this.#full.toArray().flat(), ...own] : own;
  }

  get #used(): number {
    return this.length - (this.#full?.length ?? 0) * chunk;
  }

  slice(from?: number, to?: number): T[] {
    return this.toArray().slice(from, to);
  }

  map<U>(of: (item: T, index: number) => U): U[] {
    return this.toArray().map(of);
  }

  flatMap<U>(of: (item: T, index: number) => U | readonly U[]): U[] {
    return this.toArray().flatMap(of);
  }

  filter<S extends T>(holds: (item: T, index: number) => item is S): S[];
  filter(holds: (item: T, index: number) => unknown): T[];
  filter(holds: (item: T, index: number) => unknown): T[] {
    return this.toArray().filter(holds);
  }

  findIndex(holds: (item: T, index: number) => unknown): number {
    for (let index = 0; index < this.length; index += 1) if (holds(this.at(index)!, index)) return index;
    return -1;
  }

  findLastIndex(holds: (item: T, index: number) => unknown): number {
    for (let index = this.length - 1; index >= 0; index -= 1) if (holds(this.at(index)!, index)) return index;
    return -1;
  }

  find<S extends T>(holds: (item: T, index: number) => item is S): S | undefined;
  find(holds: (item: T, index: number) => unknown): T | undefined;
  find(holds: (item: T, index: number) => unknown): T | undefined {
    return this.at(nowhere(this.findIndex(holds)));
  }

  findLast<S extends T>(holds: (item: T, index: number) => item is S): S | undefined;
  findLast(holds: (item: T, index: number) => unknown): T | undefined;
  findLast(holds: (item: T, index: number) => unknown): T | undefined {
    return this.at(nowhere(this.findLastIndex(holds)));
  }

  some(holds: (item: T, index: number) => unknown): boolean {
    return this.findIndex(holds) >= 0;
  }
}

const nowhere = (index: number): number => (index < 0 ? Infinity : index);

export const emptyList = List.empty;
