import { expect, test } from 'vitest';
import type { Role } from '#domain/roles';
import { apply } from '#kernel/simulation';
import { live } from './live';
import { everybody, opened, specOf } from './testing/sample';

const minute_ms = 60_000;

/** A complaint that a team has in hand, and what became of money there. */
function moneyBy(who: Role, team: string, event: 'solution-put' | 'credited') {
  const spec = { ...specOf('2026-11-25 10:00', { class: 'complaint', business: 'fee-dispute' }), disputed_yuan: 20 };
  const ticket = opened(spec);
  const agents = everybody(1, 'exemplary').map((pilot) => ({
    next: (...at: Parameters<typeof pilot.next>) => {
      const entry = pilot.next(...at);
      return entry && (entry.who === 'agent' || entry.who === 'customer') ? entry : undefined;
    }
  }));
  const { state } = live(
    ticket,
    [
      { at_ms: 20 * minute_ms, who: 'dispatcher', do: 'dispatched', with: { team } },
      { at_ms: 30 * minute_ms, who, do: 'responded' }
    ],
    agents,
    40 * minute_ms
  );
  const entry = { at_ms: state.now_ms, who, do: event, with: { yuan: 20 } };
  const { state: after, refused } = apply(ticket.simulation, state, entry, state.now_ms);
  const irregular = after.memory.facts.filter(({ kind, order }) => kind === 'irregular' && order >= state.memory.order);
  return { refused, irregular: irregular.map(({ clause, deviation }) => `${clause} ${deviation}`) };
}

test('whoever has a complaint in hand may promise money on it and give it; a crew that was sent one by mistake may not', () => {
  expect(moneyBy('specialist', 'complaints', 'credited').refused).toBeUndefined();
  expect(moneyBy('specialist', 'complaints', 'solution-put').irregular.join()).not.toContain('forbidden');
  expect(moneyBy('field', 'field', 'credited').refused?.en).toContain('not for the field');
  expect(moneyBy('field', 'field', 'solution-put').irregular).toContain('3.2-complaint-reasonable forbidden');
});
