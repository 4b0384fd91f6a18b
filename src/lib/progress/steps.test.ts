import { expect, it } from 'vitest';
import { callClauses } from '#machines/call-clauses';
import { stepOf, steps } from './steps';

it('each step practises clauses, and what has none is asked of whole calls', () => {
  const known = callClauses.map(({ id }) => [id, stepOf(id)] as const);
  for (const step of steps)
    expect(
      known.some(([, its]) => its === step),
      step
    ).toBe(true);
  const whole = known.filter(([, step]) => step === undefined).map(([id]) => id);
  expect(whole).toEqual(['1.1-hotline-language', '5.1-outcome']);
});
