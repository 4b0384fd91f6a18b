import type { Part } from '#domain/act-ids';
import type { Hit, MarkHit, Reading } from '#language/reading';

type PartHit = Hit<Part>;

const openEnd_months = 12;

/** Converts a sum promised each month to its total: ten a month for half a year are sixty. Adds a missing remedy. */
export function withMonthlySums(read: Reading, text: string, plan_yuan: number | undefined): Reading {
  const reading = { ...read, marks: read.marks.map((mark) => inMoney(mark, text, plan_yuan)) };
  const promised = reading.marks.filter(({ name, value, sure }) => name === 'each-month' && sure && Number(value) > 0);
  if (promised.length === 0) return reading;
  const sums = promised.map(({ value }) => Number(value));
  const told = reading.marks.find(({ name, value }) => name === 'for-months' && Number(value) > 1);
  const months = told ? Number(told.value) : openEnd_months;
  const comesTo = (yuan: number): number => (sums.includes(yuan) ? yuan * months : yuan);
  const isGiven = reading.parts.some(({ name, sure }) => name === 'solution' && sure);
  const given = isGiven
    ? []
    : promised.slice(0, 1).map(({ from, to, value }): PartHit => ({
        name: 'solution',
        value: 'compensate',
        yuan: Number(value),
        from,
        to,
        sure: true
      }));
  // What is taken off each month is neither what is paid nor what falls away.
  const isOff = ({ name, value, from, to }: PartHit): boolean =>
    (name === 'fee' || name === 'current-fee' || name === 'price-difference') &&
    promised.some((mark) => Number(value) === Number(mark.value) && from < mark.to && to > mark.from);
  const parts = [...reading.parts.filter((hit) => !isOff(hit) && (isGiven || hit.name !== 'solution')), ...given];
  return {
    ...reading,
    parts: parts
      .map((hit) => (hit.name === 'solution' && hit.yuan !== undefined ? { ...hit, yuan: comesTo(hit.yuan) } : hit))
      .sort((a, b) => a.from - b.from || a.to - b.to),
    answers: reading.answers.map((hit) => (typeof hit.value === 'number' ? { ...hit, value: comesTo(hit.value) } : hit))
  };
}

const paidTenths = '折';

function inMoney(mark: MarkHit, text: string, plan_yuan: number | undefined): MarkHit {
  if (mark.name !== 'part-each-month' || plan_yuan === undefined) return mark;
  const said = Number(mark.value);
  const isPaid = text.slice(mark.from, mark.to).includes(paidTenths);
  const percent = isPaid ? 100 - (said < 10 ? said * 10 : said) : said;
  const yuan = Math.round(plan_yuan * percent) / 100;
  return percent > 0 && percent <= 100 ? { ...mark, name: 'each-month', value: yuan } : mark;
}
