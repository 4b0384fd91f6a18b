/** One figure that matters to somebody, and what it may be. */
export interface Bench {
  /** A claim's subject: "a step of a call". */
  readonly name: string;
  /** What the 95th percentile should stay under. */
  readonly budget_ms: number;
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
export function timeMany(times: number, once: () => unknown): Figures {
  for (let i = 0; i < times / 10; i += 1) once();
  const times_ms: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const started_ms = performance.now();
    once();
    times_ms.push(performance.now() - started_ms);
  }
  return figuresOf(times_ms);
}
