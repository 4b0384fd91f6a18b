import { own } from '#domain/own';
import { clockText } from '#domain/units';
import { m } from '#app/messages';
import type { Milestone } from '#machines/clause';
import type { TimerView } from '#contact/view';

/** A span as people say it: `1.8 s` below ten seconds, `3:12` above. */
export function timeText(ms: number): string {
  return ms < 10_000 ? m.call_seconds({ count: (Math.floor(ms / 100) / 10).toFixed(1) }) : clockText(ms);
}

/** What is left, short enough for a ring: minutes alone where there are hours of them. */
function leftText(ms: number): string {
  const whole_ms = Math.ceil(ms / 1000) * 1000;
  return whole_ms < 3_600_000 ? clockText(whole_ms) : m.call_minutes({ count: Math.ceil(whole_ms / 60_000) });
}

/** By what ended it. */
const metWords: Readonly<Partial<Record<Milestone, (values: { time: string }) => string>>> = {
  greeted: m.call_met_greet,
  checked: m.call_met_check,
  'asked-recovered': m.call_met_wait,
  contacted: m.call_met_contact
};

/** How a timer was met: "greeted in 1.8 s". */
export function metText(timer: TimerView): string {
  const time = timeText(Math.max(0, (timer.met_ms ?? timer.started_ms) - timer.started_ms));
  if (timer.is === 'breached') return m.call_met_late({ time });
  return (own(metWords, timer.to) ?? m.call_met_other)({ time });
}

/** How a timer stands now, for a ring. */
export interface TimerReading {
  /** Share that is left, 0..1. */
  readonly fraction: number;
  readonly figures: string;
  readonly tone: 'ok' | 'warn' | 'broken';
  readonly label: string;
}

/** Reads a running or broken timer at a moment. A wait that the SOP asks for never turns amber: its end is good news. */
export function readTimer(timer: TimerView, now_ms: number, warnAt_percent: number): TimerReading {
  const left_ms = timer.due_ms - now_ms;
  const { clause } = timer;
  if (timer.limit_ms === Infinity) {
    return { fraction: 1, figures: '∞', tone: 'ok', label: m.call_timer_no_limit({ clause }) };
  }
  if (timer.kind === 'wait') {
    const time = leftText(left_ms);
    return {
      fraction: left_ms / timer.limit_ms,
      figures: time,
      tone: 'ok',
      label: m.call_timer_wait({ clause, time })
    };
  }
  if (timer.is === 'breached' || left_ms <= 0) {
    const time = clockText(-left_ms);
    return { fraction: 0, figures: `+${time}`, tone: 'broken', label: m.call_timer_broken({ clause, time }) };
  }
  const fraction = left_ms / timer.limit_ms;
  const time = leftText(left_ms);
  return {
    fraction,
    figures: time,
    tone: fraction * 100 <= warnAt_percent ? 'warn' : 'ok',
    label: m.call_timer_left({ clause, time })
  };
}

/** A limit that went away without being met or broken (the call ended) is nobody's business. */
export function isOpen(timer: TimerView): boolean {
  return timer.is === 'running' || (timer.is === 'breached' && timer.met_ms === undefined);
}
