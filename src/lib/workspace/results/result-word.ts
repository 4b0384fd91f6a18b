import { m } from '#app/messages';

/** Returns passed or failed; for a single step, whether it was done right. */
export function resultWord(passed: boolean, isStep: boolean): string {
  if (isStep) return passed ? m.drill_passed() : m.drill_not_passed();
  return passed ? m.result_passed() : m.result_not_passed();
}
