import type { Reason } from '#language/explain';
import type { ScenarioNames } from '#language/reading';
import type { KeptRun } from '#domain/kept-run';
import type { Policy } from '#machines/policy';
import type { PlayedAnew } from '#playthrough/kept-runs';
import type {
  LineExplained,
  RunsReplayed,
  ScenarioProofsAnswer,
  ScenarioProofsQuestion
} from './inside/scenario-proofs-channel.ts';
import { lexiconAddress } from './shipped.ts';
import { shippedShared } from './shipped-writing.ts';

export type { ScenarioProofsAnswer };

/** Plays scenarios in a worker as good, lazy and careless trainees do; a new text replaces the previous one. */
export class ScenarioProver {
  #worker: Promise<Worker> | undefined;
  #last = 0;
  #asked = 0;
  readonly #open = new Map<number, (reasons: readonly Reason[] | undefined) => void>();
  readonly #replaying = new Map<number, (played: readonly PlayedAnew[] | undefined) => void>();

  /** @param told receives progress and results for the latest text */
  constructor(
    readonly policy: Policy,
    private readonly told: (answer: ScenarioProofsAnswer) => void
  ) {}

  /** Plays a readable text for at most `within_ms`; the proof lists what was not tried. */
  prove(text: string, file: string, within_ms: number): void {
    const id = (this.#last += 1);
    this.#tell({ asks: 'prove', id, text, file, within_ms });
  }

  explain(line: string, names: ScenarioNames): Promise<readonly Reason[] | undefined> {
    const id = (this.#asked += 1);
    return new Promise((resolve) => {
      this.#open.set(id, resolve);
      this.#tell({ asks: 'explain', id, line, names });
    });
  }

  /** Replays saved runs on a readable text; `undefined` if a later text was requested or it failed. */
  replay(text: string, file: string, runs: readonly KeptRun[]): Promise<readonly PlayedAnew[] | undefined> {
    const id = (this.#asked += 1);
    return new Promise((resolve) => {
      this.#replaying.set(id, resolve);
      this.#tell({ asks: 'replay', id, text, file, runs });
    });
  }

  halt(): void {
    this.#last += 1;
    if (this.#worker) this.#tell({ asks: 'halt' });
  }

  close(): void {
    this.#last += 1;
    void this.#worker?.then(
      (worker) => worker.terminate(),
      () => undefined
    );
    this.#worker = undefined;
  }

  #tell(question: ScenarioProofsQuestion): void {
    const id = this.#last;
    const worker = (this.#worker ??= this.#begin());
    worker.then(
      (it) => it.postMessage(question),
      (error: unknown) => this.#failed(id, error instanceof Error ? error.message : String(error))
    );
  }

  #failed(id: number, why: string): void {
    this.#worker = undefined;
    for (const open of [this.#open, this.#replaying]) {
      for (const resolve of open.values()) resolve(undefined);
      open.clear();
    }
    if (id === this.#last) this.told({ id, tells: 'failed', why });
  }

  async #begin(): Promise<Worker> {
    const shared = await shippedShared();
    const worker = new Worker(new URL('./inside/scenario-proofs-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }) => {
      // Sent by our own worker, and by nobody else.
      const answer = data as ScenarioProofsAnswer | LineExplained | RunsReplayed;
      if (answer.tells === 'explained') {
        this.#open.get(answer.id)?.(answer.reasons);
        this.#open.delete(answer.id);
      } else if (answer.tells === 'replayed') {
        this.#replaying.get(answer.id)?.(answer.played);
        this.#replaying.delete(answer.id);
      } else if (answer.id === this.#last) this.told(answer);
    });
    worker.addEventListener('error', ({ message }) => this.#failed(this.#last, message || 'no worker'));
    const begin: ScenarioProofsQuestion = {
      asks: 'begin',
      policy: this.policy,
      shared,
      lexicon: lexiconAddress('both')
    };
    worker.postMessage(begin);
    return worker;
  }
}
