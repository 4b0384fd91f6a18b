type Key = string | symbol;

interface Read {
  readonly under: Map<Key, Read>;
  keys?: true;
}

const unread = (): Read => ({ under: new Map() });

/** Data that records what was read of it: results stay valid, without replay, for other data equal in those parts. */
export class Watched<T extends object> {
  readonly #data: T;
  readonly #read = unread();
  readonly view: T;

  constructor(data: T) {
    this.#data = data;
    this.view = watch(data, this.#read);
  }

  isSameIn(other: T): boolean {
    return isSame(this.#data, other, this.#read);
  }
}

function watch<T extends object>(data: T, read: Read): T {
  const views = new Map<Key, object>();
  const underOf = (key: Key): Read => {
    let under = read.under.get(key);
    if (!under) read.under.set(key, (under = unread()));
    return under;
  };
  const keysRead = (): void => {
    read.keys = true;
  };
  return new Proxy(data, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      // What lists can do, and what has no data in it, is the same for all.
      if (typeof value === 'function') return value;
      const under = underOf(key);
      if (value === null || typeof value !== 'object') return value;
      let view = views.get(key);
      if (!view) views.set(key, (view = watch(value, under)));
      return view;
    },
    has(target, key) {
      keysRead();
      return Reflect.has(target, key);
    },
    ownKeys(target) {
      keysRead();
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(target, key) {
      // Asked for by whoever lists keys or copies a mapping; the value itself is read by `get`.
      keysRead();
      return Reflect.getOwnPropertyDescriptor(target, key);
    }
  });
}

function isSame(data: unknown, other: unknown, read: Read): boolean {
  if (data === other) return true;
  if (data === null || other === null || typeof data !== 'object' || typeof other !== 'object') return false;
  if (read.keys && Object.keys(data).join('\n') !== Object.keys(other).join('\n')) return false;
  if (Array.isArray(data) !== Array.isArray(other)) return false;
  for (const [key, under] of read.under)
    if (!isSame(Reflect.get(data, key), Reflect.get(other, key), under)) return false;
  return true;
}
