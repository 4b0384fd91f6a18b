import type { Milestone } from '#machines/clause';
import type { Finding } from '#scoring/scorecard';

/** Timer of the SOP as it ended: `broken` too late (a wait: too early), `missing` incomplete, `undone` call over. */
export interface TimerMark {
  readonly clause: string;
  readonly kind: 'within' | 'wait';
  readonly is: 'met' | 'broken' | 'missing' | 'undone';
  readonly opened_ms: number;
  readonly limit_ms: number;
  /** Time used until it was done, for a wait until it was first done, otherwise until the call ended. */
  readonly used_ms: number;
}

/** Derives timers from findings alone, so that sealed cards of other versions show them too. */
export function timerMarks(findings: readonly Finding[], ended_ms: number): readonly TimerMark[] {
  return findings.flatMap((finding): TimerMark[] => {
    const { opened_ms, limit_ms, due_ms } = finding.window;
    if (opened_ms === undefined || limit_ms === undefined || !Number.isFinite(limit_ms)) return [];
    if (finding.verdict === 'not-applicable' || finding.fact !== undefined) return [];
    const kind = isWait(finding) ? 'wait' : 'within';
    // What was read and did not count shows in a finding, but has stopped no timer; nor has a part of what was asked for.
    const stops = finding.verdict !== 'missed' && finding.verdict !== 'partly' && finding.verdict !== 'violated';
    const done = kind === 'wait' ? finding.entries[0] : stops ? finding.entries.at(-1) : undefined;
    const until_ms = done?.at_ms ?? (finding.verdict === 'met' ? due_ms : undefined) ?? ended_ms;
    const used_ms = Math.max(0, until_ms - opened_ms);
    return [
      { clause: finding.clause, kind, is: endOf(finding, done !== undefined, used_ms), opened_ms, limit_ms, used_ms }
    ];
  });
}

function isWait({ clause, window }: Finding): boolean {
  return window.opens === ('restarted' satisfies Milestone) || clause.includes('-wait-');
}

function endOf({ verdict, window }: Finding, done: boolean, used_ms: number): TimerMark['is'] {
  if (verdict === 'met' || verdict === 'to-review') return 'met';
  if (done) return 'broken';
  return used_ms < (window.limit_ms ?? 0) ? 'undone' : 'missing';
}
