import { m } from '#app/messages';
import type { Diligence } from '#kernel/diligence';

export function diligenceWords(diligence: Diligence): string {
  return { exemplary: m.sandbox_exemplary, average: m.sandbox_average, careless: m.sandbox_careless }[diligence]();
}
