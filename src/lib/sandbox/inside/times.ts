import type { Draw } from './draw';

/** Whole seconds: nobody reads a ticket’s beginning to the millisecond. */
const step_ms = 1000;

/**
 * When so many come, counted from the beginning: the first at once, the others at gaps as uneven as those of people who know nothing of each other. In
 * order, all before the end.
 * @param draw of each, by its place
 */
export function arrivalTimes(draws: readonly Draw[], span_ms: number): readonly number[] {
  // Most gaps are short and some are long. A logarithm would say the same, but not to the last bit on every machine.
  const gaps = draws.map((draw) => draw.share('gap') ** 3);
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  let passed = 0;
  return gaps.map((gap) => {
    const at_ms = total === 0 ? 0 : Math.floor(((passed / total) * span_ms) / step_ms) * step_ms;
    passed += gap;
    return at_ms;
  });
}

/** When so many come who come because of the same, in order: the first as it begins, all within a stretch of time. */
export function closeTogether(draw: Draw, many: number, begins_ms: number, within_ms: number): readonly number[] {
  const later = Array.from({ length: many - 1 }, (_, at) => draw.share(`later.${at}`));
  return [0, ...later.sort((a, b) => a - b)].map(
    (share) => Math.floor((begins_ms + share * within_ms) / step_ms) * step_ms
  );
}
