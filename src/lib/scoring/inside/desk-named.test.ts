import { expect, it } from 'vitest';
import { playedWith, type Happened } from '../testing/played';
import { withDesksNamed } from '../score.ts';
import { rightFor } from './names';

const counts = (value: string, desk: Happened['desk'] = {}) => {
  const { call, memory } = playedWith({
    expects: { 'transfer-to': ['enterprise'] },
    acts: [{ name: 'transfer-to', value, at_ms: 1000, counts: 'wrong-fact' }],
    desk
  });
  return withDesksNamed(call, memory).acts.map((act) => act.counts);
};

it('takes a desk by a name that the house does not have for none that contradicts, while none was chosen', () => {
  expect(counts('sales-desk')).toEqual(['doubtful']);
});
it('leaves it to review where the call has gone to the right one, and wrong where it has not', () => {
  expect(counts('sales-desk', { transferredTo: 'enterprise' })).toEqual(['doubtful']);
  expect(counts('sales-desk', { transferredTo: 'billing' })).toEqual(['wrong-fact']);
});
it('leaves another desk of the house wrong, and says which is right', () => {
  expect(counts('billing')).toEqual(['wrong-fact']);
  const played = playedWith({ expects: { 'transfer-to': ['enterprise'] } });
  expect(rightFor('transfer-to', played)).toMatchObject({ zh: '政企专席' });
});
