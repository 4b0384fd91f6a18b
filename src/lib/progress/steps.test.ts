import { expect, it } from 'vitest';
import { callClauses } from '#machines/call-clauses';
import { drillSteps } from '#domain/ids';
import { stepOf } from './steps';

it('each step practises clauses, and what has none is asked of whole calls', () => {
  const known = callClauses.map(({ id }) => [id, stepOf(id)] as const);
  for (const step of drillSteps)
    expect(
      known.some(([, its]) => its === step),
      step
    ).toBe(true);
  const whole = known.filter(([, step]) => step === undefined).map(([id]) => id);
  expect(whole).toEqual([
    '1.1-hotline-language',
    '3.2-fault-reconfirm',
    '3.2-biz-recheck',
    '3.2-complaint-order',
    '3.2-complaint-2h',
    '3.2-complaint-tell',
    '4.1-complaint',
    '4.2-manual',
    '5.1-shirking',
    '5.1-outcome'
  ]);
});
