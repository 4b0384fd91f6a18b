export const spanUnits = ['s', 'min', 'h', 'd'] as const;
/** Units of a limit: also in working time, and to the end of a working day. */
export const limitUnits = [...spanUnits, 'h working', 'working day'] as const;
export type SpanUnit = (typeof limitUnits)[number] | 'ms' | 'min working';

export interface Span {
  readonly amount: string;
  readonly unit: SpanUnit;
}

/** Parses a duration in one unit, `2h` or `1 working day`; `undefined` for others, such as `1h 30min`. */
export function spanOf(text: unknown): Span | undefined {
  if (typeof text !== 'string') return undefined;
  const days = /^(\d{1,6}) working days?$/.exec(text);
  if (days) return { amount: days[1]!, unit: 'working day' };
  const [, amount, unit, working = ''] = /^(\d{1,9}(?:\.\d{1,3})?)\s*(ms|s|min|m|h|d)( working)?$/.exec(text) ?? [];
  if (amount === undefined) return undefined;
  const whole = (unit === 'm' ? 'min' : unit) + working;
  return isUnit(whole) ? { amount, unit: whole } : undefined;
}

export function spanWritten({ amount, unit }: Span): string {
  if (unit === 'working day') return `${amount} working day${Number(amount) === 1 ? '' : 's'}`;
  return amount + unit;
}

const isUnit = (unit: string): unit is SpanUnit => [...limitUnits, 'ms', 'min working'].includes(unit);
