import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Policy } from '#machines/policy';
import type { SharedFile } from '#scenario/read';
import type { Scenario } from '#scenario/scenario';
import { shippedShared } from './shipped-writing.ts';

export interface ReadScenario {
  readonly text: string;
  readonly scenario?: Scenario;
  readonly diagnostics: readonly Diagnostic[];
}

/** Message to the worker: first its data, then each text. Plain data, as is the answer. */
export type ReadingQuestion =
  | { readonly asks: 'begin'; readonly policy: Policy; readonly shared: Readonly<Record<string, SharedFile>> }
  | { readonly asks: 'read'; readonly id: number; readonly text: string; readonly file: string };
export interface ReadingAnswer {
  readonly id: number;
  readonly read: ReadScenario;
}

/** Reads scenarios under a policy in a worker, so that the page stays responsive with any text. */
export class ScenarioReader {
  #worker: Promise<Worker> | undefined;
  #last = 0;
  readonly #waiting = new Map<number, { resolve: (read: ReadScenario) => void; reject: (why: Error) => void }>();

  constructor(readonly policy: Policy) {}

  /**
   * Reads and checks a text; `file` is its name in diagnostics. Rejects if the worker fails; the next call starts a new
   * one.
   */
  async read(text: string, file: string): Promise<ReadScenario> {
    const worker = await (this.#worker ??= this.#begin());
    const id = (this.#last += 1);
    const answered = new Promise<ReadScenario>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    tell(worker, { asks: 'read', id, text, file });
    return answered;
  }

  close(): void {
    void this.#worker?.then((worker) => worker.terminate());
    this.#worker = undefined;
  }

  async #begin(): Promise<Worker> {
    const shared = await shippedShared().catch((error: unknown) => {
      this.#worker = undefined;
      throw error;
    });
    const worker = new Worker(new URL('./inside/scenario-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }) => {
      // Sent by our own worker, and by nobody else.
      const { id, read } = data as ReadingAnswer;
      this.#waiting.get(id)?.resolve(read);
      this.#waiting.delete(id);
    });
    worker.addEventListener('error', ({ message }) => {
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values())
        reject(new Error(`expected a scenario read, came ${message || 'no worker'}`));
      this.#waiting.clear();
    });
    tell(worker, { asks: 'begin', policy: this.policy, shared });
    return worker;
  }
}

const tell = (worker: Worker, question: ReadingQuestion): void => worker.postMessage(question);
