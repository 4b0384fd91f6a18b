import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { durationText } from '#scoring/sentences';
import type { TimerMark } from '#debrief/timer-marks';

/** Describes the end of a timer in a sentence. For a missed act it names only the limit. */
export function timerText({ is, kind, used_ms }: TimerMark, limit: string): string {
  const used = durationText(used_ms, locale.current);
  switch (is) {
    case 'met':
      return kind === 'wait' ? m.debrief_timer_waited({ used, limit }) : m.debrief_timer_met({ used, limit });
    case 'broken':
      return kind === 'wait' ? m.debrief_timer_early({ used, limit }) : m.debrief_timer_broken({ used, limit });
    case 'missing':
      return m.debrief_timer_missing({ limit });
    case 'undone':
      return m.debrief_timer_undone({ limit });
  }
}
