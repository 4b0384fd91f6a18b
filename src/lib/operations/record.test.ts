import { describe, expect, test } from 'vitest';
import type { Dimension } from '#domain/ids';
import type { Role } from '#domain/roles';
import { peopleSoFar } from './people';
import { isBelow, failedIn, inChargeOf, ownBreaches, peopleOf } from './record';
import { trainingsFor, type Shortfall } from './inside/shortfalls';
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
  test('what binds whoever handles it is on whoever held it then, and on nobody else who worked on it', () => {
    const people = { agent: '1024', specialist: '4001', supervisor: '5001' };
    const it = record({ people, breaches: ['3.2-complaint-2h'], heldBy: { '3.2-complaint-2h': 'agent' } });
    expect(ownBreaches(it, '1024')).toEqual(['3.2-complaint-2h']);
    expect(ownBreaches(it, '4001')).toEqual([]);
    const both = [it, record({ id: 'T2', people, rating: 2 })];
    expect(peopleSoFar(both, operations, () => true)).toEqual([
      { id: '1024', roles: ['agent'], tickets: 2, late: 1, rated: 0, satisfied: 0 },
      { id: '4001', roles: ['specialist'], tickets: 2, late: 0, rated: 1, satisfied: 1 },
      { id: '5001', roles: ['supervisor'], tickets: 2, late: 0, rated: 0, satisfied: 0 }
    ]);
  });
  test('whoever is only assigned has handled nothing, and is named for a limit that they broke', () => {
    const it = record({ ...visited, breaches: ['3.1-tech-24h'] });
    expect(peopleSoFar([it], operations, (_, role) => role === 'agent')).toMatchObject([
      { id: '1024', tickets: 1, late: 0 },
      { id: '2001', tickets: 0, late: 1 }
    ]);
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
    ['a rating of 3', { rating: 3 }, true],
    ['a rating of 2', { rating: 2 }, false],
    ['no rating', {}, undefined],
    ['an own breach, which is the month’s business', { rating: 1, breaches: ['2.1-check-5min'] }, false],
    ['a failed quality check, likewise', { rating: 2, quality: { outcome: 'fail', phrasing: 'fail' } }, false]
  ] as const)('is %s, or not', (_what, changed, expected) => {
    expect(isBelow(record(changed), operations)).toBe(expected);
  });
  test('is what the policy says it is', () => {
    expect(isBelow(record({ rating: 3 }), { ...operations, standard: { ratings: [4], inARow: 3 } })).toBe(false);
  });
});

describe('5.2-person: whom a failed check is about', () => {
  const found = (dimension: Dimension, who: Role | 'handler') => ({ dimension, who, clause: '1.2-capture' });
  const failed = record({ ...visited, quality: { process: 'fail', outcome: 'fail', phrasing: 'pass' } });
  test('is the person in charge, where it does not say whose duties were not kept', () => {
    expect(failedIn(failed, 'process')).toEqual(['2001']);
    expect(failedIn(failed, 'phrasing')).toEqual([]);
  });
  test('is whoever did not keep them, where it does', () => {
    const it = {
      ...failed,
      found: [found('process', 'agent'), found('phrasing', 'agent'), found('outcome', 'handler')]
    };
    expect(failedIn(it, 'process')).toEqual(['1024']);
    expect(failedIn(it, 'outcome')).toEqual(['2001']);
    expect(failedIn(it, 'phrasing')).toEqual([]);
    expect(peopleOf(it)).toEqual(['2001', '1024']);
  });
  test('is nobody, if the system did not', () => {
    expect(failedIn({ ...failed, found: [found('process', 'system')] }, 'process')).toEqual([]);
  });
});

describe('4.2-three, 5.2-person: what exactly to train', () => {
  const [fault, enquiry] = [record(), record({ class: 'request', business: 'enquiry' })];
  const dispute = record({ class: 'complaint', business: 'fee-dispute' });
  const fit = (...shortfalls: readonly Shortfall[]) => trainingsFor(shortfalls, operations);
  test('fits the matter of the tickets that customers rated low', () => {
    expect(fit({ what: 'rating', on: fault })).toEqual(['common-faults']);
    expect(fit({ what: 'rating', on: enquiry })).toEqual(['tariff-policy']);
    expect(fit({ what: 'first-contact', on: dispute })).toEqual(['unclear-fees', 'case-teaching']);
  });
  test('fits what somebody fell short in, where a training names that, whatever the ticket was about', () => {
    expect(fit({ what: 'phrasing', on: fault })).toEqual(['case-teaching']);
    expect(fit({ what: 'overdue', on: enquiry })).toEqual(['time-limits']);
  });
  test('is each once, in the order of the policy', () => {
    const all = [fault, dispute, fault, enquiry].map((on) => ({ what: 'rating', on }));
    expect(fit(...all)).toEqual(['unclear-fees', 'case-teaching', 'tariff-policy', 'common-faults']);
  });
  test('is the training for whatever is left, for a matter that none is for', () => {
    expect(fit({ what: 'rating', on: record({ class: 'request', business: 'new-install' }) })).toEqual(['time-limits']);
  });
  test('is nothing for no shortfall', () => expect(fit()).toEqual([]));
});
