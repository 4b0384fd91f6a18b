import { expect, test } from 'vitest';
import type { AssignedCase, Assignment } from '#domain/assignment';
import { offerOf, type Playable } from './assignment-offer';

const shipped: readonly Playable[] = [
  { id: 'fee-complaint', modes: ['assisted', 'exam'], variants: [{ id: 'plain' }, { id: 'vip' }] }
];
const here: AssignedCase = { scenario: 'fee-complaint', variant: 'plain', mode: 'exam' };
const asked = (change: Partial<Assignment> = {}): Assignment => ({
  ...{ id: 'a', title: 'Fees', by: '林老师', madeAt: '2026-11-30T02:00:00.000Z', due: '2026-12-04' },
  ...{ mustPass: true, cases: [here] },
  ...change
});
const early = Date.parse('2026-12-04T15:59:59.000Z');
const offer = (one: Assignment, accepted: readonly Assignment[] = [], now_ms = early) =>
  offerOf(one, accepted, shipped, now_ms);

test('an assignment is offered as new once; the same again is here already, and another one of its id replaces it', () => {
  expect(offer(asked())).toEqual({ is: 'new', isOver: false, missing: [], taken: asked() });
  const row = { ...asked(), acceptedAt: '2026-12-01T00:00:00.000Z' };
  expect(offer(asked(), [row]).is).toBe('same');
  expect(offer(asked({ due: '2026-12-08' }), [row]).is).toBe('changed');
  expect(offer(asked({ tries: 2 }), [row]).is).toBe('changed');
  expect(offer(asked({ id: 'b' }), [row]).is).toBe('new');
  // The file of a scenario says nothing of whether it is the same.
  const own = { scenario: 'own.mine', title: { zh: '', en: '' }, cases: [] };
  expect(offer(asked({ own: [{ ...own, text: 'x' }] }), [{ ...row, own: [own] }]).is).toBe('same');
});

test('it is over with the last second of its day in Shanghai', () => {
  expect(offer(asked(), [], early + 1000).isOver).toBe(true);
});

test.each<[string, AssignedCase]>([
  ['scenario', { scenario: 'never-shipped', mode: 'exam' }],
  ['case', { ...here, variant: 'never' }],
  ['mode', { ...here, mode: 'guided' }]
])('a call of an unknown %s is told and left out; where none is left, nothing is taken', (_, missing) => {
  expect(offer(asked({ cases: [missing, here] }))).toMatchObject({ missing: [missing], taken: { cases: [here] } });
  expect(offer(asked({ cases: [missing] }))).not.toHaveProperty('taken');
  // What was taken without them is the same when it comes once more.
  expect(offer(asked({ cases: [missing, here] }), [asked()]).is).toBe('same');
});

test('a scenario of the trainer’s own is never missing: it comes with the assignment, or is asked for', () => {
  expect(offer(asked({ cases: [{ scenario: 'own.mine', variant: 'x', mode: 'exam' }] })).missing).toEqual([]);
});
