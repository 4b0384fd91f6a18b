import type { Call, CallState } from '#contact/call';
import { numbersIn } from '#language/numbers-in';
import type { Span } from './find';

const currency = /^(元|块|圆|yuan|rmb|cny)/;

/** Sums in a summary that are none of the call's: neither the case has them, nor the bill, nor anybody who spoke. */
export function foreignSums(call: Call, state: CallState, summary: string): readonly Span[] {
  const known = knownSums(call, state);
  return numbersIn(summary)
    .filter(({ unit, before, value, from }) => isSum(unit, before, summary, from) && !known.has(value))
    .map(({ from, to }) => ({ from, to }));
}

const isSum = (unit: string, before: string, summary: string, from: number): boolean =>
  currency.test(unit) || before === 'rmb' || /[¥￥]\s*$/.test(summary.slice(0, from));

function knownSums({ caseFile }: Call, { memory }: CallState): ReadonlySet<number> {
  const { credits } = memory.desk;
  const spoken = memory.lines.flatMap(({ text }) => numbersIn(text).map(({ value }) => value));
  const facts = Object.values(caseFile.facts).filter((fact) => typeof fact === 'number');
  const total = credits.reduce((sum, yuan) => sum + yuan, 0);
  return new Set([...facts, ...numbersOf(caseFile.desk), ...spoken, ...credits, total]);
}

/** Every number that the records show. */
function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}
