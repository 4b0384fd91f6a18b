import { expect, it } from 'vitest';
import { dropAssignment, keepAssignment, listAssignments, type AssignmentRow } from './assignments';
import { at, device, later, open, value } from './testing/stores';

const row = (id: string, due: string, acceptedAt = at): AssignmentRow => ({
  id,
  title: id,
  by: 'Lin',
  madeAt: at,
  due,
  mustPass: false,
  cases: [{ scenario: 'fee-complaint', mode: 'exam' }],
  acceptedAt
});

it('what was accepted is there, what is due first in front, until it is taken off', async () => {
  const store = await open(device());
  value(await keepAssignment(store, row('b', '2026-12-09')));
  value(await keepAssignment(store, row('a', '2026-12-04')));
  expect(value(await listAssignments(store)).map(({ id }) => id)).toEqual(['a', 'b']);
  value(await dropAssignment(store, 'a'));
  value(await dropAssignment(store, 'nobody'));
  expect(value(await listAssignments(store)).map(({ id }) => id)).toEqual(['b']);
});

it('one that is sent anew is there once, as it was sent last', async () => {
  const store = await open(device());
  value(await keepAssignment(store, row('a', '2026-12-04')));
  value(await keepAssignment(store, row('a', '2026-12-11', later(5))));
  expect(value(await listAssignments(store))).toEqual([row('a', '2026-12-11')]);
});
