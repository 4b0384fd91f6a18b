/** One figure that matters to somebody, and what it may be. */
export interface Bench {
  /** A claim's subject: "a step of a call". */
  readonly name: string;
  readonly budget_ms: number;
  /** What is held against the budget: the 95th percentile where somebody waits each time, else the median. */
  readonly judged: keyof Figures;
  /** Another bench, listed before: how many times its median this one's is says more than milliseconds, since machines vary. */
  readonly against?: string;
  /** That many times at most. */
  readonly mostTimes?: number;
  run(): Promise<Figures>;
}

export interface Figures {
  readonly p50_ms: number;
  readonly p95_ms: number;
}

/** Reads the percentiles off a list of measured times; the list is left as it is. */
export function figuresOf(times_ms: readonly number[]): Figures {
  const sorted = times_ms.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50_ms: at(0.5), p95_ms: at(0.95) };
}

/** Calls `once` `times` times after a warm-up of a tenth of that, and times each call. */
export async function timeMany(times: number, once: (nth: number) => unknown): Promise<Figures> {
  for (let i = 0; i < times / 10; i += 1) await once(i);
  const times_ms: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const started_ms = performance.now();
    const done = once(i + Math.ceil(times / 10));
    // What is done at once is not charged for the waiting of what is not.
    if (done instanceof Promise) await done;
    times_ms.push(performance.now() - started_ms);
  }
  return figuresOf(times_ms);
}

/** What a result that must be there is; a bench stands on the project's own files. */
export function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(`expected the project's own files to be good, came ${JSON.stringify(result)}`);
  return result.value;
}
