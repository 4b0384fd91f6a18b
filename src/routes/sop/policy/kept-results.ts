import type { FoundResults } from '#storage/found-results';

/** A result, of which version it is and when it was found. */
export interface KeptResult<Found> {
  /** The version that it was found for, by its id. */
  readonly version: string;
  /** All that it was found for: where that is another now, the result is of before. */
  readonly of: string;
  /** ISO 8601. */
  readonly at: string;
  readonly found: Found;
}

/** Where results are kept by kind and key. */
export type Shelf = Pick<FoundResults, 'of' | 'keep'>;

/**
 * The last results of one kind, one a version, so that neither another tab nor another day loses what took a minute to find. What they were found from is kept for good: they can
 * be found again, and never stand in anybody's way.
 */
export class KeptResults<Found> {
  readonly #kind: string;
  readonly #build: string;
  readonly #shelf: () => Promise<Shelf>;

  /**
   * @param kind  what they are of
   * @param build of the app: what another one kept may have another shape, and is not read
   * @param shelf where they are kept; on this device, if left out
   */
  constructor(kind: string, build: string, shelf: () => Promise<Shelf> = deviceShelf) {
    this.#kind = kind;
    this.#build = build;
    this.#shelf = shelf;
  }

  /** The last result of a version, whatever has become of the version since. */
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

  /** Keeps a result in place of the one before. */
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

/** One for the page: what could only be kept in memory is there for whoever asks next. */
function deviceShelf(): Promise<Shelf> {
  shelf ??= import('#storage/found-results').then(({ FoundResults }) => new FoundResults());
  // What could not be fetched is asked for again.
  shelf.catch(() => (shelf = undefined));
  return shelf;
}
