import type { Bench, Figures } from './figures.ts';

/**
 * What of a bench's figures is over what they may be, one phrase each; nothing: all is within.
 * @param against_ms median of the bench that it is held against, if that was measured
 */
export function excesses(bench: Bench, figures: Figures, against_ms?: number): readonly string[] {
  const { budget_ms, judged, against, mostTimes } = bench;
  const measured_ms = figures[judged];
  const times = against_ms === undefined ? undefined : figures.p50_ms / against_ms;
  return [
    // Written so that a figure that is no number is over.
    ...(measured_ms <= budget_ms
      ? []
      : [`${nameOf(judged)} of ${timeText(measured_ms)} is over ${timeText(budget_ms)}`]),
    ...(times === undefined || mostTimes === undefined || times <= mostTimes
      ? []
      : [`${timesText(times)} times “${against}” is over ${timesText(mostTimes)} times`])
  ];
}

/** A bench's figures in a line: what was measured, what it may be, and how many times another's. */
export function figureLine(bench: Bench, { p50_ms, p95_ms }: Figures, against_ms?: number): string {
  const { name, budget_ms, judged, against, mostTimes } = bench;
  const ratio =
    against_ms === undefined
      ? ''
      : `; ${timesText(p50_ms / against_ms)} times “${against}”${mostTimes === undefined ? '' : `, at most ${timesText(mostTimes)}`}`;
  return `${name}: median ${timeText(p50_ms)}, 95th percentile ${timeText(p95_ms)}; ${nameOf(judged)} at most ${timeText(budget_ms)}${ratio}`;
}

function nameOf(judged: Bench['judged']): string {
  return judged === 'p50_ms' ? 'the median' : 'the 95th percentile';
}

function timesText(times: number): string {
  return String(Number(times.toPrecision(2)));
}

function timeText(ms: number): string {
  if (ms < 0.1) return `${(ms * 1000).toPrecision(2)} µs`;
  return ms < 100 ? `${ms.toPrecision(3)} ms` : `${Math.round(ms)} ms`;
}
