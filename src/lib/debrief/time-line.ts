import { mindOf } from '#contact/call';
import type { Finding } from '#scoring/scorecard';
import { isFine } from './findings.ts';
import { shownAt_ms } from './first-thing.ts';
import type { Rewind } from './rewind.ts';
import type { TimerMark } from './timer-marks.ts';
import { rowFor, type TranscriptRow } from './transcript.ts';

/** How the customer felt at an event: -4 furious to 4 delighted. */
export interface MoodSample {
  readonly at_ms: number;
  readonly mood: number;
}

/** A limit on the line of time, with the row of marks in which it has room. */
export interface LimitSpan {
  readonly timer: TimerMark;
  readonly from_ms: number;
  /** When it was due, and until when it was used; both within the call. */
  readonly due_ms: number;
  readonly used_ms: number;
  /** From 0: spans of one lane do not overlap. */
  readonly lane: number;
}

/** A place of the line of time at which something is to be learnt. */
export interface FindingMark {
  /** Of the row of the transcript: one finding can be the worst at several. */
  readonly key: string;
  readonly at_ms: number;
  readonly worst: Finding;
  readonly count: number;
}

/** The customer's mood at each event of the call, from the log folded until there. */
export function moodCurve(rewind: Rewind, rows: readonly TranscriptRow[]): readonly MoodSample[] {
  const times = [...new Set([0, ...rows.map(({ at_ms }) => at_ms)])].sort((a, b) => a - b);
  return times.map((at_ms) => ({ at_ms, mood: mindOf(rewind.at(at_ms)).mood }));
}

/** The limits as spans, in as few lanes as there is room in. What is due long behind the call ends with it. */
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

/** What is to be looked at, by the row of the transcript at which it shows, and what was said or done amiss at each row of it; the first of a row stands for all of them. */
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

/** The rows at which a finding is pinned: each lapse of what must not be said or done, else the first. */
function rowsOfFinding(finding: Finding, rows: readonly TranscriptRow[]): readonly TranscriptRow[] {
  const lapses = finding.verdict === 'violated' ? finding.entries.slice(1) : [];
  const more = lapses.map(({ entry, at_ms }) => rowFor(rows, entry, at_ms));
  const all = [rowOfFinding(finding, rows), ...more];
  return [...new Map(all.flatMap((row) => (row ? [[row.key, row] as const] : []))).values()];
}

/** The row at which a finding shows first or, never done, should have. */
export function rowOfFinding(finding: Finding, rows: readonly TranscriptRow[]): TranscriptRow | undefined {
  return rowFor(rows, finding.entries[0]?.entry, shownAt_ms(finding));
}
