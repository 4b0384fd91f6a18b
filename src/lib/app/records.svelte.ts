import type { Diagnostic, Result } from '#diagnostics/diagnostic';
import type { Store } from '#storage/database';

/**
 * The runs kept in this browser. Opened once, whoever asks first; the database's code is fetched only then, so that no
 * page waits for it before it is painted.
 */
class Records {
  #opening: Promise<Result<Store>> | undefined;
  #store: Store | undefined;
  #trouble = $state.raw<readonly Diagnostic[]>([]);

  /** What the whole app should know about the store: for the banner above every page. */
  get trouble(): readonly Diagnostic[] {
    return this.#trouble;
  }

  /** Whether anybody has asked for the store, so that its code is here anyway. */
  get asked(): boolean {
    return this.#opening !== undefined;
  }

  /** The open store. A failed opening is tried again by whoever asks next. */
  open(): Promise<Result<Store>> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** Closes a banner. A loss that was read (SB0506) is not told again. */
  async dismiss(diagnostic: Diagnostic): Promise<void> {
    this.#trouble = this.#trouble.filter((one) => one !== diagnostic);
    if (diagnostic.code !== 'SB0506' || this.#store === undefined) return;
    const { confirmLoss } = await import('#storage/database');
    confirmLoss(this.#store);
  }

  async #open(): Promise<Result<Store>> {
    const { openStore } = await import('#storage/database');
    const opened = await openStore({
      at: new Date().toISOString(),
      onTrouble: (diagnostic) => this.#tell([diagnostic])
    });
    this.#tell(opened.diagnostics);
    if (opened.ok) this.#store = opened.value;
    else this.#opening = undefined;
    return opened;
  }

  #tell(diagnostics: readonly Diagnostic[]): void {
    const known = new Set(this.#trouble.map(({ code }) => code));
    this.#trouble = [...this.#trouble, ...diagnostics.filter(({ code }) => !known.has(code))];
  }
}

export const records = new Records();
