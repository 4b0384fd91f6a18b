import { good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { passes_ms, type Entry } from '#domain/entry';
import type { Run } from '#contact/log';
import type { Store } from '#storage/database';
import { appendEntry, loadRun, noteLived, sealRun, type LoadedRun, type Sealing } from '#storage/runs';

export type Finish = Omit<Sealing, 'entries' | 'until_ms'>;

/** Log of one run in the store: the only writer of its entries, which counts them. */
export class StoredLog {
  #count: number;

  constructor(
    private readonly store: Store,
    private readonly runId: string,
    private readonly at: () => string,
    count: number
  ) {
    this.#count = count;
  }

  get count(): number {
    return this.#count;
  }

  /** Stores the next entry; succeeds once its transaction has committed. */
  async append(entry: Entry): Promise<Result<void>> {
    const stored = await appendEntry(this.store, this.runId, this.#count, entry, this.at());
    if (!stored.ok) return stored;
    this.#count += 1;
    return good(undefined);
  }

  async reload(): Promise<Result<LoadedRun>> {
    const loaded = await loadRun(this.store, this.runId);
    if (loaded.ok) this.#count = loaded.value.run.entries.length;
    return loaded;
  }

  async note(until_ms: number): Promise<Diagnostic | undefined> {
    const noted = await noteLived(this.store, this.runId, until_ms, this.at());
    // Sealed or left meanwhile: there is nothing more to note.
    return noted.ok ? undefined : noted.diagnostics.find(({ code }) => code !== 'SB0511');
  }

  async seal(finish: Finish, until_ms: number): Promise<Result<unknown>> {
    return sealRun(this.store, this.runId, { ...finish, entries: this.#count, until_ms }, this.at());
  }
}

/** Returns the simulated time at which a stored run continues: after its last entry, skipped wait and time played. */
export function resumeTime_ms({ entries, until_ms = 0 }: Pick<Run, 'entries' | 'until_ms'>): number {
  const last = entries.at(-1);
  if (last === undefined) return until_ms;
  return Math.max(until_ms, last.at_ms + passes_ms(last));
}

/** Checks whether the trainee has begun the run: more entries or more time than were prepared. */
export function wasBegun({ header, entries, until_ms }: Pick<Run, 'header' | 'entries' | 'until_ms'>): boolean {
  const { drill } = header;
  // It was noted that time has passed, be it none.
  if (drill === undefined) return entries.length > 0 || until_ms !== undefined;
  return entries.length > drill.entries || (until_ms ?? 0) > drill.from_ms;
}
