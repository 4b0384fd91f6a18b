import { m } from '#app/messages';
import type { Diligence } from '#kernel/diligence';

/** Returns a word for the diligence of a role on autopilot. */
export function diligenceWords(diligence: Diligence): string {
  return { exemplary: m.sandbox_exemplary, average: m.sandbox_average, careless: m.sandbox_careless }[diligence]();
}
