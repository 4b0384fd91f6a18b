import type { Reading } from '#language/reading';
import type { CaseInstance } from '#scenario/case-instance';

/** For so many months a sum is taken to be promised that is promised each month, where nobody says until when. */
const openEnd_months = 12;

/**
 * A sum that is promised each month is worth what it comes to: ten a month for half a year are sixty, whoever may give thirty. A sum of the bill or
 * the tariff is told more often than given.
 */
export function withMonthlySums(reading: Reading, { facts }: Pick<CaseInstance, 'facts'>): Reading {
  const ofCase = new Set(Object.values(facts).map(Number));
  const sums = reading.marks.flatMap(({ name, value, sure }) =>
    name === 'each-month' && sure && !ofCase.has(Number(value)) ? [value] : []
  );
  const told = reading.marks.find(({ name, value }) => name === 'for-months' && Number(value) > 1);
  const months = told ? Number(told.value) : openEnd_months;
  const comesTo = (yuan: number): number => (sums.includes(yuan) ? yuan * months : yuan);
  return {
    ...reading,
    parts: reading.parts.map((hit) =>
      hit.name === 'solution' && hit.yuan !== undefined ? { ...hit, yuan: comesTo(hit.yuan) } : hit
    ),
    answers: reading.answers.map((hit) => (typeof hit.value === 'number' ? { ...hit, value: comesTo(hit.value) } : hit))
  };
}
