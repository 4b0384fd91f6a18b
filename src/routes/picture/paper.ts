import type { Drawing } from '#chart/layout';
import { sheetsOf, type Sheet } from '#chart/sheets';

/** How a picture is printed. */
export interface PaperPlan {
  /** How large the whole of it is on the first sheet, by the size at which it is read on a screen. */
  readonly whole: number;
  /** How large it is on the sheets. */
  readonly scale: number;
  /** Its parts, a sheet each; none where the whole of it can be read on one. */
  readonly sheets: readonly Sheet[];
}

/** What is left of A4 across within margins of 10 mm and under a line of text, in pixels of 1/96 inch. */
const paper = { width: 1_040, height: 660 } as const;
/** Smaller than this, the letters beside lines (13 px) are under 6 points. */
const least = 0.62;
const largest = 0.8;

/** One sheet where all of a picture can be read on it; or the whole of it as a map, and behind it its parts, on as few sheets as can be. */
export function paperPlan(drawing: Drawing): PaperPlan {
  const whole = Math.min(1, paper.width / drawing.width, paper.height / drawing.height);
  if (whole >= least) return { whole, scale: whole, sheets: [] };
  const plans = Array.from({ length: 10 }, (_, at) => {
    const scale = largest - ((largest - least) * at) / 9;
    return { whole, scale, sheets: sheetsOf(drawing, { width: paper.width / scale, height: paper.height / scale }) };
  });
  return plans.reduce((best, plan) => (plan.sheets.length < best.sheets.length ? plan : best));
}
