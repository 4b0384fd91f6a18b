import type { Drawing } from '#chart/layout';
import { sheetsOf, type Sheet } from '#chart/sheets';

export interface PaperPlan {
  /** Scale of the overview on the first sheet, relative to the size on screen. */
  readonly whole: number;
  readonly scale: number;
  /** Parts, one per sheet; empty if the whole picture is readable on one sheet. */
  readonly sheets: readonly Sheet[];
}

const paper = { width: 1_040, height: 660 } as const;
const least = 0.62;
const largest = 0.8;

/** Plans one sheet if the picture is readable on it, else an overview and its parts on as few sheets as possible. */
export function paperPlan(drawing: Drawing): PaperPlan {
  const whole = Math.min(1, paper.width / drawing.width, paper.height / drawing.height);
  if (whole >= least) return { whole, scale: whole, sheets: [] };
  const plans = Array.from({ length: 10 }, (_, at) => {
    const scale = largest - ((largest - least) * at) / 9;
    return { whole, scale, sheets: sheetsOf(drawing, { width: paper.width / scale, height: paper.height / scale }) };
  });
  return plans.reduce((best, plan) => (plan.sheets.length < best.sheets.length ? plan : best));
}
