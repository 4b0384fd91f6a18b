import { describe, expect, test } from 'vitest';
import type { DoneEntry } from '#domain/entry';
import type { Role } from '#domain/roles';
import { apply } from '#kernel/simulation';
import { live } from './live';
import { everybody, opened, specOf } from './testing/sample';

const minute_ms = 60_000;

/** A complaint that a team has in hand, and what became of money there. */
function moneyBy(
  who: Role,
  team: string,
  event: 'solution-put' | 'credited',
  { yuan = 20, disputed_yuan }: { readonly yuan?: number; readonly disputed_yuan?: number } = { disputed_yuan: 20 }
) {
  const spec = {
    ...specOf('2026-11-25 10:00', { class: 'complaint', business: 'fee-dispute' }),
    ...(disputed_yuan !== undefined && { disputed_yuan })
  };
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
  const entry = { at_ms: state.now_ms, who, do: event, with: { yuan } };
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

test('whoever decides on a complaint gives what is in dispute and goodwill, and nothing more: a bill that is right is explained', () => {
  const put = (yuan: number, disputed_yuan?: number) =>
    moneyBy('specialist', 'complaints', 'solution-put', {
      yuan,
      ...(disputed_yuan !== undefined && { disputed_yuan })
    }).irregular;
  const forbidden = '3.2-complaint-reasonable forbidden';
  expect(put(300)).toContain(forbidden);
  expect(put(300, 120)).toContain(forbidden);
  expect(put(120, 120)).not.toContain(forbidden);
  expect(put(30)).not.toContain(forbidden);
});

describe('who is owed money', () => {
  const spec = {
    ...specOf('2026-11-25 10:00', { class: 'complaint', business: 'fee-dispute', difficulty: 'ordinary' }),
    disputed_yuan: 120
  };
  /** @param mean those who give none of it; a customer who agrees to nothing */
  const lived = (mean: readonly Role[]) => {
    const pilots = everybody(1, 'exemplary').map((pilot) => ({
      next: (...at: Parameters<typeof pilot.next>): DoneEntry | undefined => {
        const entry = pilot.next(...at);
        if (!entry || !mean.includes(entry.who)) return entry;
        const { last } = at[1].memory;
        // Refused is refused: nobody comes round.
        const hasRefused = (last['rejected']?.count ?? -1) > (last['solution-put']?.count ?? -1);
        if (entry.do === 'agreed') return hasRefused ? undefined : { ...entry, do: 'rejected' };
        if (entry.do !== 'solution-put') return entry;
        const { with: _, ...bare } = entry;
        return bare;
      }
    }));
    return live(opened(spec), [], pilots, 20 * 1440 * minute_ms).state.memory;
  };
  const times = ({ taken }: ReturnType<typeof lived>, event: string) => taken[event] ?? 0;
  const endOf = ({ facts }: ReturnType<typeof lived>) => facts.findLast(({ kind }) => kind === 'state')?.name;

  test('agrees where it is given', () => {
    const memory = lived([]);
    expect([times(memory, 'rejected'), memory.given_yuan, endOf(memory)]).toEqual([0, 120, 'archived']);
  });
  test('refuses where it is not, and gets it from the level above', () => {
    const memory = lived(['specialist']);
    expect([times(memory, 'rejected'), times(memory, 'escalated')]).toEqual([1, 1]);
    expect([memory.given_yuan, endOf(memory)]).toEqual([120, 'archived']);
  });
  test('and agrees to nothing all the same is offered it at each level once: the ticket stays open, and whoever leads is told again', () => {
    const memory = lived(['customer']);
    expect([times(memory, 'agreed'), memory.given_yuan, endOf(memory)]).toEqual([0, undefined, 'escalated']);
    expect(times(memory, 'solution-put')).toBe(2);
    expect(memory.reminded).toBeGreaterThan(5);
  });
});
