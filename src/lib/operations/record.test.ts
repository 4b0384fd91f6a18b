import { describe, expect, test } from 'vitest';
import { inChargeOf, ownBreaches, peopleOf } from './record';
import { shortfallsOf, trainingsFor } from './inside/shortfalls';
import { record, shippedPolicy } from './testing/samples';

const { operations } = shippedPolicy();
const visited = { people: { agent: '1024', field: '2001', supervisor: '5001' } } as const;

describe('4.2-three: whose ticket it is', () => {
  test('is recorded, or that of whoever handled it last', () => {
    expect(inChargeOf(record({ ...visited, inCharge: '3001' }))).toBe('3001');
    expect(inChargeOf(record(visited))).toBe('2001');
    expect(inChargeOf(record())).toBe('1024');
    expect(inChargeOf(record({ people: {} }))).toBeUndefined();
  });
  test('a broken limit is that of the role which its clause binds', () => {
    const it = record({ ...visited, breaches: ['2.1-check-5min', '3.1-tech-24h'] });
    expect(ownBreaches(it, '1024')).toEqual(['2.1-check-5min']);
    expect(ownBreaches(it, '2001')).toEqual(['3.1-tech-24h']);
  });
  test('what sends a ticket to the overdue report is on the person in charge; what the system watches for itself on nobody', () => {
    const it = record({ ...visited, breaches: ['3.3-overdue-field', '4.2-24h', '3.3-unanswered-2h'] });
    expect(ownBreaches(it, '2001')).toEqual(['3.3-overdue-field']);
    expect(peopleOf(it)).toEqual(['2001']);
  });
  test('a clause that there is not is nobody’s', () => {
    expect(peopleOf(record({ breaches: ['9.9-no-such'] }))).toEqual(['1024']);
  });
});

describe('4.2-three: below standard', () => {
  test.each([
    ['a rating of 3', { rating: 3 }, ['rating']],
    ['a rating of 2', { rating: 2 }, []],
    ['no rating', {}, []],
    ['an own breach', { breaches: ['2.1-check-5min'] }, ['2.1-check-5min']],
    ['a failed quality check', { quality: { outcome: 'fail', phrasing: 'pass' } }, ['outcome']],
    [
      'all of it',
      { rating: 4, breaches: ['2.1-check-5min'], quality: { phrasing: 'fail' } },
      ['rating', 'phrasing', '2.1-check-5min']
    ]
  ] as const)('is %s, or not', (_what, changed, expected) => {
    expect(shortfallsOf(record(changed), '1024', operations)).toEqual(expected);
  });
  test('is what the policy says it is', () => {
    const it = record({ rating: 3, breaches: ['2.1-check-5min'], quality: { outcome: 'fail' } });
    const mild = { ...operations, standard: { ratings: [4], ownBreaches: false, quality: [], inARow: 3 } };
    expect(shortfallsOf(it, '1024', mild)).toEqual([]);
  });
  test('by rating or quality check is no matter of who only passed the ticket on', () => {
    const it = record({ ...visited, rating: 4, quality: { outcome: 'fail' } });
    expect(shortfallsOf(it, '1024', operations)).toEqual([]);
    expect(shortfallsOf(it, '2001', operations)).toEqual(['rating', 'outcome']);
  });
});

describe('4.2-three, 5.2-person: what exactly to train', () => {
  test('is every training that names a shortfall, once, in the order of the policy', () => {
    expect(trainingsFor(['outcome', 'first-contact', 'rating'], operations)).toEqual(['unclear-fees', 'common-faults']);
  });
  test('is the training for whatever no other names, for a shortfall that none does', () => {
    expect(trainingsFor(['3.1-vip-1h'], operations)).toEqual(['time-limits']);
  });
  test('is nothing for no shortfall', () => expect(trainingsFor([], operations)).toEqual([]));
});
