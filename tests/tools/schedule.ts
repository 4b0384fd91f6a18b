/** Something that can be run, possibly after others. */
export interface Job {
  readonly name: string;
  /** Names of jobs that must have ended before. Names that are not in the list are not waited for. */
  readonly after: readonly string[];
  /** True: it runs when nothing else does. */
  readonly alone?: boolean;
}

/**
 * Picks what may start now, in list order, given what waits and what runs. At most `width` run at a time.
 * Jobs that run alone are left to the end, when the others are through.
 */
export function startable<J extends Job>(waiting: readonly J[], running: readonly J[], width: number): J[] {
  if (running.some((job) => job.alone)) return [];
  const unfinished = new Set([...waiting, ...running].map((job) => job.name));
  const ready = waiting.filter((job) => !job.after.some((name) => unfinished.has(name)));
  const together = ready.filter((job) => !job.alone).slice(0, Math.max(0, width - running.length));
  if (together.length > 0 || running.length > 0 || waiting.some((job) => !job.alone)) return together;
  return ready.slice(0, 1);
}

/** Runs all jobs as `startable` allows, whatever becomes of each. Throws if they wait for one another in a circle. */
export async function runAll<J extends Job>(
  jobs: readonly J[],
  width: number,
  run: (job: J) => Promise<void>
): Promise<void> {
  const waiting = [...jobs];
  const running = new Map<J, Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    for (const job of startable(waiting, [...running.keys()], width)) {
      waiting.splice(waiting.indexOf(job), 1);
      const ended = run(job).finally(() => running.delete(job));
      running.set(job, ended);
    }
    if (running.size === 0)
      throw new Error(`These wait for one another: ${waiting.map((job) => job.name).join(', ')}.`);
    await Promise.race(running.values());
  }
}
