import type { Result } from '#diagnostics/diagnostic';
import type { Store } from '#storage/database';
import { answerDispute, disputeFinding, withdrawDispute, type Dispute, type SignedAnswer } from '#storage/disputes';
import { readTrainer } from '#storage/trainer';

export interface GivenAnswer extends Pick<SignedAnswer, 'ruling' | 'text'> {
  readonly name: string;
}

export interface DisputeActs {
  file(finding: string, text: string): Promise<Result<Dispute>>;
  withdraw(finding: string): Promise<Result<void>>;
  /** `undefined` if the dispute was withdrawn meanwhile. */
  answer(finding: string, given: GivenAnswer): Promise<Result<Dispute | undefined>>;
  /** Returns the trainer who last answered a dispute on this device; empty if the store cannot tell. */
  lastTrainer(): Promise<string>;
}

/** Returns the dispute operations for a run on this device; `now` is wall time, ISO 8601. */
export const disputesHere = (store: Store, run: string, now: () => string): DisputeActs => ({
  file: (finding, text) => disputeFinding(store, run, finding, text, now()),
  withdraw: (finding) => withdrawDispute(store, run, finding),
  answer: (finding, { name, ...given }) =>
    answerDispute(store, run, finding, { ...given, by: { role: 'trainer', name }, at: now() }),
  lastTrainer: () => lastTrainer(store)
});

export async function lastTrainer(store: Store): Promise<string> {
  const known = await readTrainer(store);
  return known.ok ? (known.value ?? '') : '';
}

export class Disputes {
  #all = $state.raw<ReadonlyMap<string, Dispute>>(new Map());
  readonly #acts: DisputeActs;

  constructor(all: readonly Dispute[], acts: DisputeActs) {
    this.#acts = acts;
    this.#all = new Map(all.map((dispute) => [dispute.finding, dispute]));
  }

  readonly waiting = $derived.by(
    (): ReadonlySet<string> =>
      new Set([...this.#all.values()].flatMap(({ finding, answer }) => (answer === undefined ? [finding] : [])))
  );

  of(finding: string): Dispute | undefined {
    return this.#all.get(finding);
  }

  async file(finding: string, text: string): Promise<Result<Dispute>> {
    const done = await this.#acts.file(finding, text);
    if (done.ok) this.#put(finding, done.value);
    return done;
  }

  lastTrainer(): Promise<string> {
    return this.#acts.lastTrainer();
  }

  async answer(finding: string, given: GivenAnswer): Promise<Result<Dispute | undefined>> {
    const done = await this.#acts.answer(finding, given);
    if (done.ok) this.#put(finding, done.value);
    return done;
  }

  async withdraw(finding: string): Promise<Result<void>> {
    const done = await this.#acts.withdraw(finding);
    if (done.ok) this.#put(finding, undefined);
    return done;
  }

  #put(finding: string, dispute: Dispute | undefined): void {
    const others = [...this.#all].filter(([id]) => id !== finding);
    this.#all = new Map(dispute ? [...others, [finding, dispute]] : others);
  }
}
