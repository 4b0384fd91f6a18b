import { heading, local } from '#app/local';
import { m } from '#app/messages';
import { practisedText } from '#app/practised-clauses';
import { modeNames } from '#domain/terms';
import type { Exercise, LostReason } from '#progress/next';

export function hrefOf({ scenario, run, mode, variant, step, clause }: Omit<Exercise, 'reason'>): string {
  if (run !== undefined) return `/practice/${scenario}/call/${run}`;
  const query = new URLSearchParams({
    ...(mode && { mode }),
    ...(variant && { case: variant }),
    ...(step && { drill: step }),
    ...(step && clause && { clause })
  });
  return query.size === 0 ? `/practice/${scenario}` : `/practice/${scenario}?${query}`;
}

export function reasonText({ reason, step }: Pick<Exercise, 'reason' | 'step'>): string {
  switch (reason.is) {
    case 'unfinished':
      return m.next_unfinished();
    case 'first':
      return m.next_first();
    case 'lost':
      return toldOf(reason, step !== undefined);
    case 'fading':
      return m.next_fading({ clause: practisedText(reason.clause) });
    case 'new-scenario':
      return m.next_new_scenario();
    case 'less-help':
      return reason.passed === 'guided' ? m.next_own_words() : m.next_exam({ mode: heading(modeNames[reason.passed]) });
    case 'new-case':
      return m.next_new_case({ left: reason.of - reason.met, of: reason.of });
    case 'longest-ago':
      return m.next_longest_ago();
  }
}

function lostText(reason: LostReason): string {
  const told = { clause: practisedText(reason.clause), why: whyText(reason) };
  // A line that fails a call has that in its own reason.
  if (reason.gate) return told.why.includes(m.next_gate_word()) ? m.next_gate_told(told) : m.next_gate(told);
  if (reason.max <= 0) return m.next_taken({ ...told, points: points(reason.lost) });
  return m.next_lost({ ...told, points: points(Math.min(reason.lost, reason.max)), max: points(reason.max) });
}

function toldOf(reason: LostReason, isStep: boolean): string {
  const told = lostText(reason);
  if (reason.failed === undefined) return told;
  const mode = heading(modeNames[reason.failed]);
  return isStep ? m.next_failed_step({ told, mode }) : m.next_failed_help({ told, mode });
}

function whyText({ why }: LostReason): string {
  if (why === undefined) return m.next_undone();
  // It goes on behind the sentence, in brackets.
  return local(why).replace(/。$/, '');
}

function points(hundredths: number): string {
  return String(Math.round(hundredths / 10) / 10);
}
