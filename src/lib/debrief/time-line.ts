import { mindOf } from '#contact/call';
import type { Finding } from '#scoring/scorecard';
import { isFine } from './findings.ts';
import { shownAt_ms } from './first-thing.ts';
import type { Rewind } from './rewind.ts';
import type { TimerMark } from './timer-marks.ts';
import { rowFor, type TranscriptRow } from './transcript.ts';

/** Customer's mood at an event: -4 furious to 4 delighted. */
export interface MoodSample {
  readonly at_ms: number;
  readonly mood: number;
}

export interface LimitSpan {
  readonly timer: TimerMark;
  readonly from_ms: number;
  /** Time at which it was due, like `used_ms` within the call. */
  readonly due_ms: number;
  readonly used_ms: number;
  /** From 0; spans of one lane do not overlap. */
  readonly lane: number;
}

export interface FindingMark {
  /** Key of the transcript row: one finding can be the worst at several rows. */
  readonly key: string;
  readonly at_ms: number;
  readonly worst: Finding;
  readonly count: number;
}

/** Samples the customer's mood at each event, from the log folded until there. */
export function moodCurve(rewind: Rewind, rows: readonly TranscriptRow[]): readonly MoodSample[] {
  const times = [...new Set([0, ...rows.map(({ at_ms }) => at_ms)])].sort((a, b) => a - b);
  return times.map((at_ms) => ({ at_ms, mood: mindOf(rewind.at(at_ms)).mood }));
}

/** Arranges the limits as spans in as few lanes as possible. Spans due after the call end with it. */
export function limitSpans(timers: readonly TimerMark[], ended_ms: number): readonly LimitSpan[] {
  const lanes: number[] = [];
  return [...timers]
    .sort((a, b) => a.opened_ms - b.opened_ms)
    .map((timer) => {
      const from_ms = Math.min(timer.opened_ms, ended_ms);
      const due_ms = Math.min(timer.opened_ms + timer.limit_ms, ended_ms);
      const free = lanes.findIndex((until_ms) => until_ms <= from_ms);
      const lane = free < 0 ? lanes.length : free;
      const used_ms = Math.min(timer.opened_ms + timer.used_ms, ended_ms);
      lanes[lane] = Math.max(due_ms, used_ms);
      return { timer, from_ms, due_ms, used_ms, lane };
    });
}

/** Marks the rows at which a finding shows; errors said or done, at each of their rows. Each row has one mark. */
export function findingMarks(findings: readonly Finding[], rows: readonly TranscriptRow[]): readonly FindingMark[] {
  const places = new Map<string, { at_ms: number; findings: Finding[] }>();
  for (const finding of findings) {
    for (const row of isFine(finding) ? [] : rowsOfFinding(finding, rows)) {
      const place = places.get(row.key) ?? { at_ms: row.at_ms, findings: [] };
      place.findings.push(finding);
      places.set(row.key, place);
    }
  }
  return [...places]
    .map(([key, { at_ms, findings: here }]) => ({
      key,
      at_ms,
      worst: here.find(({ gate }) => gate) ?? here[0]!,
      count: here.length
    }))
    .sort((a, b) => a.at_ms - b.at_ms);
}

function rowsOfFinding(finding: Finding, rows: readonly TranscriptRow[]): readonly TranscriptRow[] {
  const lapses = finding.verdict === 'violated' ? finding.entries.slice(1) : [];
  const more = lapses.map(({ entry, at_ms }) => rowFor(rows, entry, at_ms));
  const all = [rowOfFinding(finding, rows), ...more];
  return [...new Map(all.flatMap((row) => (row ? [[row.key, row] as const] : []))).values()];
}

/** Returns the row at which a finding shows first or, never done, should have. */
export function rowOfFinding(finding: Finding, rows: readonly TranscriptRow[]): TranscriptRow | undefined {
  return rowFor(rows, finding.entries[0]?.entry, shownAt_ms(finding));
}
