import { assert, describe, expect, it } from 'vitest';
import { roles } from '#machines/roles';
import { factsOf, livedUntil, openOperations } from '#operations/operations';
import type { Entry } from '#operations/log';
import { inOrder } from '#operations/log';
import { autopilot } from '#ticket/autopilot';
import { live } from '#ticket/live';
import { recordsOf } from '#ticket/record';
import { openTicket } from '#ticket/ticket';
import type { TicketSpec } from '#ticket/spec';
import { loadPolicy } from '../src/cli/data';

/** The charts beyond one ticket hear of tickets that were lived, not of tables made up for them (4.2-three, 2.2-major, 3.3-interview). */
const loaded = loadPolicy();
assert(loaded.ok);
const policy = loaded.value;

const day_ms = 86_400_000;
const monday_ms = Date.UTC(2026, 10, 2, 1);

function spec(number: string, openedAt_ms: number, more: Partial<TicketSpec['case']> = {}): TicketSpec {
  return {
    number,
    openedAt_ms,
    case: {
      class: 'fault',
      business: 'broadband',
      channel: 'hotline',
      tier: 'ordinary',
      care: false,
      difficulty: 'none',
      conditions: {
        'in-scope': true,
        'wants-change': false,
        'solvable-on-the-spot': false,
        'settles-on-call': false,
        'cured-by-restart': false,
        departments: false,
        'collects-personal-data': true,
        'complex-tariff': false,
        emergency: false,
        'can-verify': true
      },
      ...more
    }
  };
}

/** Lives a ticket with everybody exemplary but the field team. */
function lived(
  number: string,
  openedAt_ms: number,
  field: 'exemplary' | 'careless',
  until_ms = 30 * day_ms
): readonly Entry[] {
  const ticket = openTicket(spec(number, openedAt_ms), policy);
  assert(ticket.ok);
  const pilots = roles.map((role) => autopilot(role, role === 'field' ? field : 'exemplary', 7));
  const { state } = live(ticket.value, [], pilots, until_ms);
  const about = { customer: `C-${number}`, matter: 'no-line', area: 'east', people: { agent: '1024', field: '2001' } };
  return recordsOf(ticket.value, state, about);
}

function house(entries: readonly Entry[], until_ms: number) {
  const opened = openOperations(policy, inOrder(entries), until_ms);
  assert(opened.ok);
  return factsOf(livedUntil(opened.value, until_ms));
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
