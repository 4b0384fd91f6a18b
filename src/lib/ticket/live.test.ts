import type { Entry } from '#domain/entry';
import type { DoneEntry } from '#domain/entry';
import { describe, expect, test } from 'vitest';
import { advance, apply, begin } from '#kernel/simulation';
import { autopilot } from './autopilot';
import { live, type LivedTicket, type TicketAutopilot } from './live';
import { everybody, opened, policyWith, specOf } from './testing/sample';

const ticket = opened(specOf());
const min_ms = 60_000;
const of = ({ state }: LivedTicket, ...kinds: readonly string[]) =>
  state.memory.facts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ at_ms, kind, clause, name }) => [at_ms, kind, name ?? clause]);

const given: readonly DoneEntry[] = [
  { at_ms: 2000, who: 'agent', do: 'greeted' },
  { at_ms: 10_000, who: 'customer', do: 'demand-told' }
];

const done = (entry: Entry): string | undefined => ('do' in entry ? entry.do : undefined);

describe('a ticket that is lived', () => {
  test('has what is given at its time, and the clock between', () => {
    const lived = live(ticket, given, [], 6 * min_ms);
    expect(lived.entries).toEqual(given);
    expect(of(lived, 'met', 'warned', 'breached')).toEqual([
      [2000, 'met', '1.1-hotline-greet'],
      [225_000, 'warned', '2.1-check-5min'],
      [300_000, 'breached', '2.1-check-5min']
    ]);
    expect(lived.state.now_ms).toBe(6 * min_ms);
  });
  test('stops when it is to stop: nothing given behind that is done', () => {
    const lived = live(ticket, given, [], 5000);
    expect(lived.entries).toEqual(given.slice(0, 1));
    expect(lived.state.now_ms).toBe(5000);
  });
  test('does what is given for the very end', () => {
    expect(live(ticket, given, [], 10_000).entries).toEqual(given);
  });
  test('ends with the last entry if nobody says when', () => {
    const { ticket: rules, ...policy } = policyWith();
    // Nobody is to be reminded of it: else the house would look again whether it still stands where it stood.
    const { alertAgain_ms: _every_ms, ...quiet } = rules!;
    const unwatched = opened(specOf(), { ...policy, ticket: quiet });
    const lived = live(unwatched, [{ at_ms: 20_000, who: 'customer', do: 'hung-up' }], [], Infinity);
    expect(lived.state.now_ms).toBe(20_000);
    expect([...lived.state.queue]).toEqual([]);
  });
  test('takes at an instant what is done before what is due: in time is in time', () => {
    const lived = live(ticket, [{ at_ms: 3000, who: 'agent', do: 'greeted' }], [], min_ms);
    expect(of(lived, 'met', 'breached').map(([, kind]) => kind)).toEqual(['met']);
  });
  test('refuses what is given for a time that is over, where it comes up', () => {
    const lived = live(ticket, [given[1]!, given[0]!], [], min_ms);
    expect(of(lived, 'refused')).toEqual([[10_000, 'refused', 'greeted']]);
    expect(lived.entries).toEqual([given[1], given[0]]);
  });
});

describe('autopilots', () => {
  const says = (at_ms: number, who: DoneEntry['who'], what: string): TicketAutopilot => ({
    next: (_, { memory, now_ms }) =>
      (memory.taken[what] ?? 0) === 0 ? { at_ms: Math.max(at_ms, now_ms), who, do: what } : undefined
  });
  test('act among what is given, the earliest first', () => {
    const lived = live(
      ticket,
      given,
      [says(30_000, 'agent', 'details-checked'), says(20_000, 'agent', 'privacy-told')],
      min_ms
    );
    expect(lived.entries.map(done)).toEqual(['greeted', 'demand-told', 'privacy-told', 'details-checked']);
  });
  test('come behind what is given for the same time', () => {
    const lived = live(ticket, given, [says(10_000, 'agent', 'details-checked')], min_ms);
    expect(lived.entries.map(done)).toEqual(['greeted', 'demand-told', 'details-checked']);
  });
  test('think again whenever something has come due', () => {
    const waits: TicketAutopilot = {
      next: (_, { memory, now_ms }) =>
        memory.facts.some(({ kind }) => kind === 'breached') && (memory.taken['greeted'] ?? 0) === 0
          ? { at_ms: now_ms, who: 'agent', do: 'greeted' }
          : undefined
    };
    const [entry] = live(ticket, [], [waits], min_ms).entries;
    expect(done(entry!)).toBe('greeted');
    expect(entry!.at_ms).toBeLessThanOrEqual(3001);
  });
  test('that never come to an end are stopped', () => {
    const again: TicketAutopilot = { next: (_, { now_ms }) => ({ at_ms: now_ms + 1, who: 'agent', do: 'shirked' }) };
    expect(live(ticket, [], [again], Infinity).entries).toHaveLength(2000);
  });
});

describe('the log of a life', () => {
  test.each(['exemplary', 'average', 'careless'] as const)(
    'among the %s gives the same facts when it is folded without them',
    (diligence) => {
      const { entries, state } = live(ticket, [], everybody(3, diligence), 3 * 86_400_000);
      let again = begin(ticket.simulation);
      for (const entry of entries)
        ({ state: again } = apply(ticket.simulation, again, entry, Math.max(entry.at_ms, again.now_ms)));
      again = advance(ticket.simulation, again, state.now_ms);
      expect(again.memory.facts).toEqual(state.memory.facts);
      expect(entries.length).toBeGreaterThan(12);
    }
  );
  test('lived once more as what is given is the same life', () => {
    const { entries, state } = live(ticket, given, [autopilot('agent', 'exemplary', 1)], 10 * min_ms);
    expect(live(ticket, entries, [], 10 * min_ms).state.memory.facts).toEqual(state.memory.facts);
  });
});
