interface Waiting {
  readonly name: string;
  readonly mode: LockMode;
  readonly grant: () => void;
}

interface Holding {
  readonly name: string;
  readonly mode: LockMode;
  readonly fail: (error: unknown) => void;
}

/** Web Locks as the specification has them, as far as we use them: modes, queue, `ifAvailable`, `signal`, `steal`. */
export class FakeLocks {
  #held: Holding[] = [];
  #queue: Waiting[] = [];

  get manager(): LockManager {
    return this as unknown as LockManager;
  }

  request(name: string, options: LockOptions, work: (lock: Lock | null) => unknown): Promise<unknown> {
    const { mode = 'exclusive', ifAvailable = false, steal = false, signal } = options;
    return new Promise((resolve, reject) => {
      const grant = (): void => {
        const holding: Holding = { name, mode, fail: reject };
        this.#held.push(holding);
        void Promise.resolve(work({ name, mode })).then((result) => {
          this.#held = this.#held.filter((one) => one !== holding);
          resolve(result);
          this.#serve();
        });
      };
      const waiting: Waiting = { name, mode, grant };
      signal?.addEventListener('abort', () => {
        this.#queue = this.#queue.filter((one) => one !== waiting);
        reject(new DOMException('stopped', 'AbortError'));
      });
      if (steal) {
        for (const one of this.#held.filter((held) => held.name === name)) one.fail(new DOMException('', 'AbortError'));
        this.#held = this.#held.filter((held) => held.name !== name);
      }
      if (ifAvailable && !this.#isFree(waiting, this.#queue)) {
        resolve(work(null));
        return;
      }
      this.#queue.push(waiting);
      this.#serve();
    });
  }

  #isFree({ name, mode }: Waiting, before: readonly Waiting[]): boolean {
    const rivals = [...this.#held, ...before].filter((one) => one.name === name);
    return rivals.every((one) => one.mode === 'shared' && mode === 'shared');
  }

  #serve(): void {
    for (const one of [...this.#queue]) {
      if (!this.#isFree(one, this.#queue.slice(0, this.#queue.indexOf(one)))) continue;
      this.#queue = this.#queue.filter((other) => other !== one);
      one.grant();
    }
  }
}
