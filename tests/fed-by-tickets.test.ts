import { assert, describe, expect, it } from 'vitest';
import { factsOf, livedUntil, openOperations } from '#operations/operations';
import type { Entry } from '#operations/log';
import { inOrder } from '#operations/log';
import { live } from '#ticket/live';
import { recordsOf } from '#ticket/record';
import { everybody, opened, specOf } from '../src/lib/ticket/testing/sample';
import { loadPolicy } from '../src/cli/data';

/** The charts beyond one ticket hear of tickets that were lived, not of tables made up for them (4.2-three, 2.2-major, 3.3-interview). */
const loaded = await loadPolicy();
assert(loaded.ok);
const policy = loaded.value;

const day_ms = 86_400_000;
const monday_ms = Date.UTC(2026, 10, 2, 1);

/** Lives a ticket with everybody exemplary but the field team. */
function lived(
  number: string,
  openedAt_ms: number,
  field: 'exemplary' | 'careless',
  until_ms = 30 * day_ms
): readonly Entry[] {
  const ticket = opened({ ...specOf(), number, openedAt_ms }, policy);
  const { state } = live(ticket, [], everybody(7, 'exemplary', { field }), until_ms);
  const about = { customer: `C-${number}`, matter: 'no-line', area: 'east', people: { agent: '1024', field: '2001' } };
  return recordsOf(ticket, state, about);
}

function house(entries: readonly Entry[], until_ms: number) {
  const there = openOperations(policy, inOrder(entries), until_ms);
  assert(there.ok);
  return factsOf(livedUntil(there.value, until_ms));
}

describe('the house, fed by tickets that were lived', () => {
  it('sends an engineer to special training after three tickets in a row below standard (4.2-three)', () => {
    const entries = [0, 1, 2].flatMap((at) => lived(`T${at}`, monday_ms + at * 3 * day_ms, 'careless'));
    const trained = house(entries, monday_ms + 20 * day_ms).filter(({ clause }) => clause === '4.2-three');
    expect(trained.some(({ kind, text }) => kind !== 'refused' && text.en.includes('2001'))).toBe(true);
  });

  it('leaves an exemplary one alone', () => {
    const entries = [0, 1, 2].flatMap((at) => lived(`T${at}`, monday_ms + at * 3 * day_ms, 'exemplary'));
    const alerts = house(entries, monday_ms + 20 * day_ms).filter(
      ({ clause, kind }) => clause === '4.2-three' && kind === 'alert'
    );
    expect(alerts).toEqual([]);
  });

  it('declares an emergency when five such tickets of one area are open within half an hour (2.2-major)', () => {
    const open = (count: number) =>
      house(
        Array.from({ length: count }, (_, at) => lived(`E${at}`, monday_ms + at * 5 * 60_000, 'exemplary')).flat(),
        monday_ms + day_ms
      ).some(({ clause }) => clause === '2.2-major-plan');
    expect(open(5)).toBe(true);
    expect(open(4)).toBe(false);
  });
});
