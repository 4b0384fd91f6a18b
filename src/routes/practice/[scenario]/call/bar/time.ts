import { own } from '#domain/own';
import { clockText } from '#domain/units';
import { m } from '#app/messages';
import type { Milestone } from '#machines/clause';
import type { TimerView } from '#contact/view';
import { limitTask } from '#workspace/talk/call-messages.ts';

/** Formats a duration: `1.8 s` below ten seconds, `3:12` above. */
export function timeText(ms: number): string {
  return ms < 10_000 ? m.call_seconds({ count: (Math.floor(ms / 100) / 10).toFixed(1) }) : clockText(ms);
}

function leftText(ms: number): string {
  const whole_ms = Math.ceil(ms / 1000) * 1000;
  if (whole_ms < 600_000) return clockText(whole_ms);
  if (whole_ms < 7_200_000) return m.call_minutes({ count: Math.ceil(whole_ms / 60_000) });
  return m.call_hours({ count: Math.ceil(whole_ms / 3_600_000) });
}

const metWords: Readonly<Partial<Record<Milestone, (values: { time: string }) => string>>> = {
  greeted: m.call_met_greet,
  checked: m.call_met_check,
  'asked-recovered': m.call_met_wait,
  contacted: m.call_met_contact
};

function metText(timer: TimerView): string {
  const met_ms = timer.met_ms ?? timer.started_ms;
  if (timer.is === 'breached') return m.call_met_late({ time: timeText(Math.max(0, met_ms - timer.due_ms)) });
  return (own(metWords, timer.to) ?? m.call_met_other)({ time: timeText(Math.max(0, met_ms - timer.started_ms)) });
}

export interface TimerReading {
  /** 0 to 1: share left of a limit, or share elapsed of a wait. */
  readonly fraction: number;
  readonly tone: 'ok' | 'warn' | 'broken';
  /** Text such as "0:48 left to verify". */
  readonly text: string;
}

/** Reads a limit at a moment. A wait that the SOP requires never turns amber, because its end is good news. */
export function readTimer(timer: TimerView, now_ms: number, warnAt_percent: number): TimerReading {
  const left_ms = timer.due_ms - now_ms;
  const task = limitTask(timer.next);
  if (!isOpen(timer)) {
    const broken = timer.is === 'breached';
    return { fraction: broken ? 0 : 1, tone: broken ? 'broken' : 'ok', text: metText(timer) };
  }
  if (timer.limit_ms === Infinity) return { fraction: 1, tone: 'ok', text: m.call_timer_no_limit({ task }) };
  const left = left_ms / timer.limit_ms;
  if (timer.kind === 'wait') {
    const text = left_ms > 0 ? m.call_timer_wait({ task, time: leftText(left_ms) }) : m.call_timer_waited({ task });
    return { fraction: 1 - left, tone: 'ok', text };
  }
  if (timer.is === 'breached' || left_ms <= 0) {
    return { fraction: 0, tone: 'broken', text: m.call_timer_late({ task, time: timeText(Math.max(0, -left_ms)) }) };
  }
  return {
    fraction: left,
    tone: left * 100 <= warnAt_percent ? 'warn' : 'ok',
    text: m.call_timer_left({ task, time: leftText(left_ms) })
  };
}

/** True if a timer runs, or is breached and still unmet; not for a limit cancelled by the end of the call. */
export function isOpen(timer: TimerView): boolean {
  return timer.is === 'running' || (timer.is === 'breached' && timer.met_ms === undefined);
}

const pressing_ms = 600_000;

/** Returns the timer for the bar: the limit that expires first, else a running wait. */
export function mostUrgent(timers: readonly TimerView[], now_ms: number): TimerView | undefined {
  const running = timers.filter(({ is, due_ms }) => is === 'running' && due_ms > now_ms);
  const near = running.filter(({ due_ms }) => due_ms - now_ms < pressing_ms);
  const [first] = near.sort((a, b) => Number(a.kind === 'wait') - Number(b.kind === 'wait') || a.due_ms - b.due_ms);
  return first;
}
