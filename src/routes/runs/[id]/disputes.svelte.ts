import type { Result } from '#diagnostics/diagnostic';
import type { Store } from '#storage/database';
import { answerDispute, disputeFinding, withdrawDispute, type Dispute, type SignedAnswer } from '#storage/disputes';
import { readTrainer } from '#storage/profile';

/** A trainer's ruling with a word why, and who decides. */
export interface GivenAnswer extends Pick<SignedAnswer, 'ruling' | 'text'> {
  readonly name: string;
}

/** The disputes of one run: filed, answered, taken back. */
export class Disputes {
  #all = $state.raw<ReadonlyMap<string, Dispute>>(new Map());
  readonly #store: Store;
  readonly #run: string;
  readonly #now: () => string;

  /** @param now wall time, ISO 8601 */
  constructor(store: Store, run: string, all: readonly Dispute[], now: () => string) {
    this.#store = store;
    this.#run = run;
    this.#now = now;
    this.#all = new Map(all.map((dispute) => [dispute.finding, dispute]));
  }

  /** Findings whose dispute nobody has answered yet. */
  readonly waiting = $derived.by(
    (): ReadonlySet<string> =>
      new Set([...this.#all.values()].flatMap(({ finding, answer }) => (answer === undefined ? [finding] : [])))
  );

  of(finding: string): Dispute | undefined {
    return this.#all.get(finding);
  }

  async file(finding: string, text: string): Promise<Result<Dispute>> {
    const done = await disputeFinding(this.#store, this.#run, finding, text, this.#now());
    if (done.ok) this.#put(finding, done.value);
    return done;
  }

  /** Who answered a dispute on this device last; a store that does not tell is nobody. */
  async lastTrainer(): Promise<string> {
    const known = await readTrainer(this.#store);
    return known.ok ? (known.value ?? '') : '';
  }

  /** A trainer answers. */
  async answer(finding: string, { name, ...given }: GivenAnswer): Promise<Result<Dispute | undefined>> {
    const by = { role: 'trainer', name } as const;
    const done = await answerDispute(this.#store, this.#run, finding, { ...given, by, at: this.#now() });
    if (done.ok) this.#put(finding, done.value);
    return done;
  }

  async withdraw(finding: string): Promise<Result<void>> {
    const done = await withdrawDispute(this.#store, this.#run, finding);
    if (done.ok) this.#put(finding, undefined);
    return done;
  }

  #put(finding: string, dispute: Dispute | undefined): void {
    const others = [...this.#all].filter(([id]) => id !== finding);
    this.#all = new Map(dispute ? [...others, [finding, dispute]] : others);
  }
}
