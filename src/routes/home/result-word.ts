import { m } from '#app/messages';

/** Passed or not; of one step of a call, whether it is done right. */
export function resultWord(passed: boolean, isStep: boolean): string {
  if (isStep) return passed ? m.drill_passed() : m.drill_not_passed();
  return passed ? m.result_passed() : m.result_not_passed();
}
