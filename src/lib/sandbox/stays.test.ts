import { expect, test } from 'vitest';
import { activeIn, diagramOf, nodesIn, type StateValue } from '#chart/diagram';
import { outlineOf } from '#chart/outline';
import { ticketChart } from '#machines/ticket';
import { addressOf } from '#simulation/desk';
import { History } from './history';
import { quantile, staysIn } from './stays';
import { planOf, sandboxOf, staffOf } from './testing/sandboxes';

const sandbox = sandboxOf(planOf({ seed: 5, tickets: 12, hours: 6, at: '09:00' }));
const drawn = new Set(
  nodesIn(
    diagramOf(
      outlineOf(ticketChart).states.filter(({ path }) => path[0] === 'contact' || path[0] === 'handling'),
      {
        state: () => undefined,
        way: () => undefined
      }
    )
  ).map(({ id }) => id)
);
const statesIn = (value: unknown) => [...activeIn(value as StateValue)].filter((id) => drawn.has(id));
const history = History.begin(sandbox, { ...staffOf('careless'), customer: 'exemplary', system: 'exemplary' });
history.runUntil(sandbox.begins_ms + 3 * 86_400_000);

test('the time that is spent in states is that of a slow recount, moment by moment of the whole desk', () => {
  const slow = new Map<string, Map<string, number>>();
  for (const [at, { state }] of history.moments.entries()) {
    const next_ms = history.moments[at + 1]?.state.desk.now_ms ?? history.now_ms;
    for (const number of state.desk.memory.tickets.keys()) {
      const snapshot = state.desk.instances.get(addressOf(number))?.snapshot as { value: StateValue } | undefined;
      for (const id of snapshot ? activeIn(snapshot.value) : []) {
        if (!drawn.has(id)) continue;
        const by = slow.get(id) ?? new Map<string, number>();
        slow.set(id, by.set(number, (by.get(number) ?? 0) + next_ms - state.desk.now_ms));
      }
    }
  }
  const stays = staysIn(history, statesIn);
  expect(stays.tickets).toBe(12);
  expect(stays.spent.size).toBe(slow.size);
  expect(stays.spent.size).toBeGreaterThan(10);
  for (const [id, by] of slow) expect(stays.spent.get(id), id).toEqual([...by.values()].sort((a, b) => a - b));
});

test('a limit is counted once for each ticket on which it ran, and once for each on which it was broken', () => {
  const told = history.last.state.desk.memory.facts;
  const { limits } = staysIn(history, statesIn);
  const clauses = new Set([...told].filter(({ kind }) => kind === 'breached').map(({ clause }) => clause));
  expect(clauses.size).toBeGreaterThan(0);
  for (const clause of clauses) {
    const on = (kind: string) =>
      new Set(
        [...told]
          .filter((fact) => fact.kind === kind && fact.clause === clause && fact.about?.startsWith('ticket:'))
          .map(({ about }) => about)
      );
    expect(limits.get(clause)?.broken ?? 0, clause).toBe(on('started').size > 0 ? on('breached').size : 0);
    expect(limits.get(clause)?.ran ?? 0, clause).toBe(on('started').size);
  }
});

test('a quantile is a value that there is', () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2);
  expect(quantile([1, 2, 3, 4], 0.9)).toBe(4);
  expect(quantile([7], 0.5)).toBe(7);
});
