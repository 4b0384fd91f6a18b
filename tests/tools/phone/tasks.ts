import { z } from 'zod';

/** One task of the page's main thread. */
export interface MainTask {
  /** Milliseconds of wall time on the trace's clock. */
  readonly at_ms: number;
  /** Milliseconds of the processor's time: what others do on this machine meanwhile does not count. */
  readonly took_ms: number;
}

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      cat: z.string().default(''),
      pid: z.number(),
      tid: z.number(),
      ts: z.number().default(0),
      tdur: z.number().optional(),
      args: z.object({ name: z.unknown() }).partial().optional()
    })
  )
});

/** What a trace of a page has to have for {@link tasksIn}. */
export const TRACED = ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];

/** Reads a trace: the tasks of the page that has marks, by the last mark before each. */
export function tasksIn(trace: string): ReadonlyMap<string, readonly MainTask[]> {
  const { traceEvents } = traceSchema.parse(JSON.parse(trace));
  const marks = traceEvents
    .filter(({ cat, name }) => cat.includes('blink.user_timing') && /^[a-z ]+$/.test(name))
    .sort((a, b) => a.ts - b.ts);
  const page = marks[0]?.pid;
  const mains = traceEvents.filter(
    ({ name, pid, args }) => name === 'thread_name' && pid === page && args?.name === 'CrRendererMain'
  );
  const phases = new Map<string, MainTask[]>();
  for (const { name, pid, tid, ts, tdur } of traceEvents) {
    if (name !== 'RunTask' || tdur === undefined || !mains.some((main) => main.pid === pid && main.tid === tid))
      continue;
    const phase = marks.findLast((mark) => mark.ts <= ts)?.name ?? 'opening';
    phases.set(phase, [...(phases.get(phase) ?? []), { at_ms: ts / 1000, took_ms: tdur / 1000 }]);
  }
  return phases;
}
