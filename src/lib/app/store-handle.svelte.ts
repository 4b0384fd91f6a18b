import type { Diagnostic, Result } from '#diagnostics/diagnostic';
import type { StorageStatus } from '#session/storage-status';
import type { Store } from '#storage/database';

class Records {
  #opening: Promise<Result<Store>> | undefined;
  #store: Store | undefined;
  #status: StorageStatus | undefined;
  #troubled = $state.raw<StorageStatus>();

  get troubled(): StorageStatus | undefined {
    return this.#troubled;
  }

  get asked(): boolean {
    return this.#opening !== undefined;
  }

  open(): Promise<Result<Store>> {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  /** Closes a banner. A loss that was read (SB0506) is not told again. */
  async dismiss(diagnostic: Diagnostic): Promise<void> {
    this.#status?.send({ type: 'dismissed', diagnostic });
    if (diagnostic.code !== 'SB0506' || this.#store === undefined) return;
    const { confirmLoss } = await import('#storage/database');
    confirmLoss(this.#store);
  }

  async #open(): Promise<Result<Store>> {
    const [{ openStore }, { followStorage }] = await Promise.all([
      import('#storage/database'),
      import('#session/storage-status')
    ]);
    const status = (this.#status ??= this.#follow(followStorage()));
    status.send({ type: 'open' });
    const opened = await openStore({
      at: new Date().toISOString(),
      onTrouble: (diagnostic) => {
        // Another tab only blocks the opening; all else has closed the store.
        const isLost = diagnostic.code !== 'SB0503';
        if (isLost) this.#opening = undefined;
        status.send({ type: isLost ? 'lost' : 'told', diagnostics: [diagnostic] });
      }
    });
    const { diagnostics } = opened;
    status.send({ type: opened.ok ? 'opened' : 'refused', diagnostics });
    if (opened.ok) this.#store = opened.value;
    else this.#opening = undefined;
    return opened;
  }

  #follow(status: StorageStatus): StorageStatus {
    status.subscribe(({ context }) => (this.#troubled = context.trouble.length > 0 ? status : undefined));
    return status;
  }
}

export const records = new Records();
