import Dexie from 'dexie';
import type { Table } from 'dexie';

/** A result that can be found again: of what kind, for what, when, and what was found. */
export interface FoundRow {
  readonly kind: string;
  /** Of each kind there is one result for one thing. */
  readonly key: string;
  /** ISO 8601. */
  readonly at: string;
  readonly json: string;
}

/** So much is kept, at the most. */
const most = { rows: 40, characters: 6_000_000 };

/** Apart from the records: what is in it may be thrown away at any time, and asks for no fence and no upgrade. */
class FoundDatabase extends Dexie {
  declare readonly results: Table<FoundRow, [string, string]>;

  constructor(name: string, factory?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) {
    super(name, { cache: 'disabled', ...factory });
    this.version(1).stores({ results: '&[kind+key]' });
  }
}

/** Where results are kept that take a while to find: on this device, or where the browser refuses that, as long as the page lives. It never fails. */
export class FoundResults {
  readonly #db: FoundDatabase;
  /** What could not be written. */
  readonly #memory = new Map<string, FoundRow>();

  constructor({
    name = 'switchboard-results',
    factory
  }: { name?: string; factory?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange } } = {}) {
    this.#db = new FoundDatabase(name, factory);
  }

  /** The last result of a kind for one thing. */
  async of(kind: string, key: string): Promise<FoundRow | undefined> {
    const inMemory = this.#memory.get(nameOf({ kind, key }));
    if (inMemory) return inMemory;
    try {
      return await this.#db.results.get([kind, key]);
    } catch {
      return undefined;
    }
  }

  /** Keeps a result in place of the one before. What is too much makes room, the oldest first; what is too large by itself is not kept, nor is an older one that would pass for it. */
  async keep(row: FoundRow): Promise<void> {
    const { results } = this.#db;
    try {
      await this.#db.transaction('rw', results, async () => {
        await results.put(row);
        const gone = tooMuch(await results.toArray());
        await results.bulkDelete(gone.map(({ kind, key }): [string, string] => [kind, key]));
      });
      this.#memory.delete(nameOf(row));
    } catch {
      this.#memory.set(nameOf(row), row);
      for (const old of tooMuch([...this.#memory.values()])) this.#memory.delete(nameOf(old));
    }
  }

  close(): void {
    this.#db.close();
  }
}

const nameOf = ({ kind, key }: Pick<FoundRow, 'kind' | 'key'>): string => `${kind} ${key}`;

/** What goes so that the rest has room. */
function tooMuch(rows: readonly FoundRow[]): readonly FoundRow[] {
  const [gone, kept]: [FoundRow[], FoundRow[]] = [[], []];
  let characters = 0;
  for (const row of [...rows].sort((one, other) => other.at.localeCompare(one.at))) {
    const isRoom = kept.length < most.rows && characters + row.json.length <= most.characters;
    if (isRoom) characters += row.json.length;
    (isRoom ? kept : gone).push(row);
  }
  return gone;
}
