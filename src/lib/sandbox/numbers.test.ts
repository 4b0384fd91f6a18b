import { expect, test } from 'vitest';
import { emptyBooks } from '#operations/operations-tables';
import { recorded } from '#operations/operations';
import type { TicketRecord } from '#operations/record';
import { History } from './history';
import { numbersOf } from './numbers';
import { shiftEnd_ms } from './stops';
import { planOf, sandboxOf, shipped, staffOf } from './testing/sandboxes';

const sandbox = sandboxOf(planOf());
const { memory } = History.begin(sandbox, staffOf('exemplary')).now.desk;
const day_ms = 86_400_000;

const solved = (id: string, openedAt_ms: number, changed: Partial<TicketRecord> = {}): TicketRecord => ({
  id,
  channel: 'hotline',
  class: 'request',
  business: 'enquiry',
  people: { agent: '1024' },
  customer: 'C1',
  matter: 'enquiry',
  openedAt_ms,
  handledAt_ms: openedAt_ms + 600_000,
  firstContactResolved: true,
  breaches: [],
  overdue: false,
  quality: {},
  open: false,
  ...changed
});

function firstContactOf(...records: readonly TicketRecord[]) {
  const { house } = sandbox.desk.organisation;
  const books = records.reduce((known, record) => recorded(house, known, record).memory, emptyBooks);
  return numbersOf({ ...memory, books }, shipped).firstContact;
}

test('whoever comes again on the same matter within the policy’s time was not helped at first contact', () => {
  expect(firstContactOf(solved('A', 0))).toEqual({ count: 1, of: 1 });
  expect(firstContactOf(solved('A', 0), solved('B', 3 * day_ms))).toEqual({ count: 0, of: 2 });
  expect(firstContactOf(solved('A', 0), solved('B', 8 * day_ms))).toEqual({ count: 2, of: 2 });
  expect(firstContactOf(solved('A', 0), solved('B', day_ms, { matter: 'plan-change' }))).toEqual({ count: 2, of: 2 });
  expect(firstContactOf(solved('A', 0), solved('B', day_ms, { customer: 'C2' }))).toEqual({ count: 2, of: 2 });
});

test('what was handed on counts while it is open, and what was closed untruly is not solved at first contact', () => {
  const handedOn = sandboxOf(planOf({ seed: 3, hours: 9, tickets: 20 }));
  const history = History.begin(handedOn, staffOf('careless'));
  history.runUntil(shiftEnd_ms(handedOn));
  const { memory: desk } = history.now.desk;
  const runs = desk.tickets.values();
  const open = runs.filter(
    ({ memory: { milestones } }) => milestones['handed-over'] !== undefined && !milestones.handled
  );
  expect(open.length).toBeGreaterThan(0);
  expect(numbersOf(desk, shipped).firstContact.of).toBeGreaterThan(numbersOf(desk, shipped).handled);
  history.runUntil(shiftEnd_ms(handedOn) + 30 * day_ms);
  const again = history.now.desk.memory.tickets
    .values()
    .filter(({ memory: { milestones } }) => milestones.reentered !== undefined);
  for (const { record } of again) expect(record.firstContactResolved).toBe(false);
  expect(runs.length).toBe(20);
});
