import type { FoundResults } from '#storage/found-results';

export interface KeptResult<Found> {
  readonly version: string;
  /** Digest of all inputs: if it differs now, the result is outdated. */
  readonly of: string;
  /** ISO 8601. */
  readonly at: string;
  readonly found: Found;
}

/** Storage of results by kind and key. */
export type Shelf = Pick<FoundResults, 'of' | 'keep'>;

/** Last result of one kind per version, shared between tabs and sessions; recomputable, so a loss does no harm. */
export class KeptResults<Found> {
  readonly #kind: string;
  readonly #build: string;
  readonly #shelf: () => Promise<Shelf>;

  /** @param build build of the app: results of another build may differ in shape and are not read */
  constructor(kind: string, build: string, shelf: () => Promise<Shelf> = deviceShelf) {
    this.#kind = kind;
    this.#build = build;
    this.#shelf = shelf;
  }

  /** Returns the last result of a version, even if the version has changed since. */
  async of(version: string): Promise<KeptResult<Found> | undefined> {
    try {
      const row = await (await this.#shelf()).of(this.#kind, version);
      // This very build has written it below, or it is not read.
      const stored = JSON.parse(row?.json ?? 'null') as Stored<Found> | null;
      return stored?.build === this.#build ? stored.result : undefined;
    } catch {
      return undefined;
    }
  }

  async keep(result: KeptResult<Found>): Promise<void> {
    try {
      const json = JSON.stringify({ build: this.#build, result } satisfies Stored<Found>);
      await (await this.#shelf()).keep({ kind: this.#kind, key: result.version, at: result.at, json });
    } catch {
      // The code that keeps it could not be fetched: it is shown, and found again when it is asked for.
    }
  }
}

interface Stored<Found> {
  readonly build: string;
  readonly result: KeptResult<Found>;
}

let shelf: Promise<Shelf> | undefined;

function deviceShelf(): Promise<Shelf> {
  shelf ??= import('#storage/found-results').then(({ FoundResults }) => new FoundResults());
  // What could not be fetched is asked for again.
  shelf.catch(() => (shelf = undefined));
  return shelf;
}
