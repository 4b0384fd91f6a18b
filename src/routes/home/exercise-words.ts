import { heading, local } from '#app/local';
import { m } from '#app/messages';
import { practisedText } from '#app/practised-clauses';
import { modeNames } from '#domain/terms';
import type { Exercise, LostReason, Reason } from '#progress/next';

/** Where an exercise is begun, or gone on with. */
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

/** Why this exercise and not another, in a sentence. */
export function reasonText(reason: Reason): string {
  switch (reason.is) {
    case 'unfinished':
      return m.next_unfinished();
    case 'first':
      return m.next_first();
    case 'lost': {
      const told = { clause: local(practisedText(reason.clause)), why: whyText(reason) };
      if (reason.gate) return m.next_gate(told);
      if (reason.max <= 0) return m.next_taken({ ...told, points: points(reason.lost) });
      return m.next_lost({ ...told, points: points(Math.min(reason.lost, reason.max)), max: points(reason.max) });
    }
    case 'fading':
      return m.next_fading({ clause: local(practisedText(reason.clause)) });
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

/** What the card said of it, where that was kept. */
function whyText({ why }: LostReason): string {
  if (why === undefined) return m.next_undone();
  // It goes on behind the sentence, in brackets.
  return local(why).replace(/。$/, '');
}

/** Hundredths as people count them: whole points, or one decimal. */
function points(hundredths: number): string {
  return String(Math.round(hundredths / 10) / 10);
}
