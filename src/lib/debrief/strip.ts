import { stages, type Stage } from '#domain/ids';
import type { Milestone } from '#machines/clause';
import type { Finding } from '#scoring/scorecard';
import type { TranscriptSource } from './transcript.ts';

/** A stage of the SOP in this run; later ones that a call never enters have no time. */
export interface StageMark {
  readonly stage: Stage;
  readonly entered_ms?: number;
}

/**
 * A timer of the SOP as it ended. `broken`: done too late or, for a wait, too early. `undone`: the call ended before it
 * was done and before it was due.
 */
export interface TimerMark {
  readonly clause: string;
  readonly kind: 'within' | 'wait';
  readonly is: 'met' | 'broken' | 'undone';
  readonly limit_ms: number;
  /** What was used of it until it was done, for a wait until it was first done, else until the call ended. */
  readonly used_ms: number;
}

/** When the stages of the SOP were entered: intake with the call, preprocessing when the customer has told the demand. */
export function stageMarks(played: TranscriptSource): readonly StageMark[] {
  const told_ms = played.acts.find(({ name }) => name === 'tells-demand')?.at_ms;
  const entered: Partial<Record<Stage, number | undefined>> = { intake: 0, preprocessing: told_ms };
  return stages.map((stage) => {
    const entered_ms = entered[stage];
    return { stage, ...(entered_ms !== undefined && { entered_ms }) };
  });
}

/**
 * The timers of a run from its findings alone, so that a sealed card of another version shows them too. A limit that
 * the allowance switched off, or that never started, is left out.
 */
export function timerMarks(findings: readonly Finding[], ended_ms: number): readonly TimerMark[] {
  return findings.flatMap((finding): TimerMark[] => {
    const { opened_ms, limit_ms, due_ms } = finding.window;
    if (opened_ms === undefined || limit_ms === undefined || !Number.isFinite(limit_ms)) return [];
    if (finding.verdict === 'not-applicable' || finding.fact !== undefined) return [];
    const kind = isWait(finding) ? 'wait' : 'within';
    // What was read and did not count shows in a finding, but has stopped no timer.
    const done =
      kind === 'wait' ? finding.entries[0] : finding.verdict === 'missed' ? undefined : finding.entries.at(-1);
    const until_ms = done?.at_ms ?? (finding.verdict === 'met' ? due_ms : undefined) ?? ended_ms;
    const used_ms = Math.max(0, until_ms - opened_ms);
    const lapsed = finding.verdict !== 'met' && finding.verdict !== 'to-review';
    const is = !lapsed ? 'met' : done === undefined && used_ms < limit_ms ? 'undone' : 'broken';
    return [{ clause: finding.clause, kind, is, limit_ms, used_ms }];
  });
}

/** "Not before" rather than "at the latest": only the wait after a restart, so far. */
function isWait({ clause, window }: Finding): boolean {
  return window.opens === ('restarted' satisfies Milestone) || clause.includes('-wait-');
}
