import Dexie from 'dexie';
import type { Table } from 'dexie';

export interface FoundRow {
  readonly kind: string;
  /** Unique within its kind. */
  readonly key: string;
  /** ISO 8601. */
  readonly at: string;
  readonly json: string;
}

const most = { rows: 40, characters: 6_000_000 };

class FoundDatabase extends Dexie {
  declare readonly results: Table<FoundRow, [string, string]>;

  constructor(name: string, factory?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) {
    super(name, { cache: 'disabled', ...factory });
    this.version(1).stores({ results: '&[kind+key]' });
  }
}

/** Cache of slow results, on this device or in memory if the browser refuses storage. Never fails. */
export class FoundResults {
  readonly #db: FoundDatabase;
  readonly #memory = new Map<string, FoundRow>();

  constructor({
    name = 'switchboard-results',
    factory
  }: { name?: string; factory?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange } } = {}) {
    this.#db = new FoundDatabase(name, factory);
  }

  async of(kind: string, key: string): Promise<FoundRow | undefined> {
    const inMemory = this.#memory.get(nameOf({ kind, key }));
    if (inMemory) return inMemory;
    try {
      return await this.#db.results.get([kind, key]);
    } catch {
      return undefined;
    }
  }

  /** Saves a result; at the limit the oldest are dropped. An oversized one is not saved and removes its predecessor. */
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
