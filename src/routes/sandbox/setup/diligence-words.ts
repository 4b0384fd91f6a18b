import { m } from '#app/messages';
import type { Diligence } from '#kernel/diligence';

/** How careful somebody on autopilot is, in a word. */
export function diligenceWords(diligence: Diligence): string {
  return { exemplary: m.sandbox_exemplary, average: m.sandbox_average, careless: m.sandbox_careless }[diligence]();
}
