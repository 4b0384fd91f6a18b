import { m } from '#app/messages';

type Face = 0 | 1 | 2 | 3 | 4;

const words = [m.call_mood_0, m.call_mood_1, m.call_mood_2, m.call_mood_3, m.call_mood_4] as const;
const levels = [1, 2, 3, 4, 5] as const;

/** How a customer with such a face feels. */
export function moodText(face: Face): string {
  return words[face]();
}

/** The face as the design system counts it, from angry (1) to pleased (5). */
export function moodLevel(face: Face): 1 | 2 | 3 | 4 | 5 {
  return levels[face];
}
