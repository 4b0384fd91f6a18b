import { good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { passes_ms, type Entry } from '#domain/entry';
import type { Run } from '#contact/log';
import type { Store } from '#storage/database';
import { appendEntry, loadRun, noteLived, sealRun, type LoadedRun, type Sealing } from '#storage/runs';

/** What a run is sealed with, beside what its log knows. */
export type Finish = Omit<Sealing, 'entries' | 'until_ms'>;

/** The log of one run in the store: the only writer of entries, which knows how many are there. */
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

  /** Stores the next entry; good once its transaction has committed. */
  async append(entry: Entry): Promise<Result<void>> {
    const stored = await appendEntry(this.store, this.runId, this.#count, entry, this.at());
    if (!stored.ok) return stored;
    this.#count += 1;
    return good(undefined);
  }

  /** Reads the run anew: what is stored is what holds. */
  async reload(): Promise<Result<LoadedRun>> {
    const loaded = await loadRun(this.store, this.runId);
    if (loaded.ok) this.#count = loaded.value.run.entries.length;
    return loaded;
  }

  /** Notes how far the run was lived. What went wrong, if anything did. */
  async note(until_ms: number): Promise<Diagnostic | undefined> {
    const noted = await noteLived(this.store, this.runId, until_ms, this.at());
    // Sealed or left meanwhile: there is nothing more to note.
    return noted.ok ? undefined : noted.diagnostics.find(({ code }) => code !== 'SB0511');
  }

  /** Seals the finished run, lived until then. */
  async seal(finish: Finish, until_ms: number): Promise<Result<unknown>> {
    return sealRun(this.store, this.runId, { ...finish, entries: this.#count, until_ms }, this.at());
  }
}

/** Simulated time at which a stored run goes on: after its last entry, the wait that it let pass, and what was lived. */
export function resumeTime_ms({ entries, until_ms = 0 }: Pick<Run, 'entries' | 'until_ms'>): number {
  const last = entries.at(-1);
  if (last === undefined) return until_ms;
  return Math.max(until_ms, last.at_ms + passes_ms(last));
}

/** Its trainee has begun it: more stands in its log, or more time was lived, than was there before they came in. */
export function wasBegun({ header, entries, until_ms }: Pick<Run, 'header' | 'entries' | 'until_ms'>): boolean {
  const { drill } = header;
  // It was noted that time has passed, be it none.
  if (drill === undefined) return entries.length > 0 || until_ms !== undefined;
  return entries.length > drill.entries || (until_ms ?? 0) > drill.from_ms;
}
