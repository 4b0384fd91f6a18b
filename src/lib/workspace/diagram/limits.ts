import { spanText } from '#domain/span-text';
import type { DiagramWay } from '#chart/diagram';
import type { Text } from '#domain/text';
import type { Tone } from '#ui/tone';
import { heading, local } from '#app/local';
import { m } from '#app/messages';

/** Open limit of the ticket. All times use the same clock. */
export interface ChartLimit extends TimedLimit {
  readonly clause: string;
  readonly title: Text;
}

export interface TimedLimit {
  readonly due_ms: number;
  readonly from_ms: number;
  readonly is: 'running' | 'warned' | 'paused' | 'broken';
  /** Set if it counts days of a year whose holidays were not announced. */
  readonly provisional?: true;
}

export interface LimitReading {
  /** Remaining share, 0..1. */
  readonly fraction: number;
  readonly tone: Tone;
  readonly text: string;
}

/** Returns the reading of the limit that takes a transition, on a line from a state; `undefined` for others. */
export type ReadWay = (way: DiagramWay, from: string) => LimitReading | undefined;

/** Reads a limit at a moment. Remaining time that may still end on another day is marked as provisional. */
export function readLimit(limit: TimedLimit, now_ms: number): LimitReading {
  const reading = readTimed(limit, now_ms);
  return limit.provisional ? { ...reading, text: `${reading.text}${m.sandbox_provisional()}` } : reading;
}

/** Describes a limit and its remaining time in a sentence. */
export function limitTold(limit: ChartLimit, now_ms: number): string {
  return m.live_said_limit({ limit: heading(limit.title), left: readLimit(limit, now_ms).text });
}

function readTimed({ due_ms, from_ms, is }: TimedLimit, now_ms: number): LimitReading {
  const left_ms = due_ms - now_ms;
  const fraction = due_ms === Infinity ? 1 : Math.max(0, left_ms / Math.max(1, due_ms - from_ms));
  // What was due may have passed while one waits: it moves when that is over.
  if (is === 'paused') return { fraction, tone: 'neutral', text: m.chart_limit_paused() };
  if (is === 'broken' || left_ms < 0) {
    return { fraction: 0, tone: 'broken', text: m.chart_limit_over({ time: lengthText(Math.max(0, -left_ms)) }) };
  }
  if (due_ms === Infinity) return { fraction, tone: 'neutral', text: m.chart_limit_open() };
  return { fraction, tone: is === 'warned' ? 'warn' : 'ok', text: m.chart_limit_left({ time: lengthText(left_ms) }) };
}

const finely_ms = 600_000;
const unit_ms = { s: 1000, min: 60_000 };

/** Formats a duration; seconds are shown only if few minutes are left. */
export function lengthText(ms: number): string {
  const to = ms < finely_ms ? unit_ms.s : unit_ms.min;
  return local(spanText(Math.ceil(ms / to) * to));
}
