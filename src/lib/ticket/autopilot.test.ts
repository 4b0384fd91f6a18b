import { assert, describe, expect, test } from 'vitest';
import type { Case } from '#machines/clause';
import { eventSpec } from '#machines/ticket-events';
import type { Diligence } from '#kernel/diligence';
import { liveStep } from '#kernel/live';
import { begin } from '#kernel/simulation';
import { autopilot } from './autopilot';
import { live, type LivedTicket } from './live';
import { mayCause } from './possible';
import { everybody, opened, policyWith, rawPolicy, specOf } from './testing/sample';

const day_ms = 86_400_000;
const policy = policyWith();
const kinds: readonly (readonly [string, Partial<Case>])[] = [
  ['a broadband fault', {}],
  ['a VIP’s broadband fault', { tier: 'vip' }],
  ['a mobile fault from the app', { business: 'mobile-network', channel: 'app' }],
  ['an emergency', { difficulty: 'major', conditions: { emergency: true } as never }],
  ['an enquiry in the hall', { class: 'request', business: 'enquiry', channel: 'hall', care: true }],
  ['a change of plan', { class: 'request', business: 'plan-change', conditions: { 'wants-change': true } as never }],
  [
    'a change of plan on the spot',
    {
      class: 'request',
      business: 'plan-change',
      conditions: { 'wants-change': true, 'solvable-on-the-spot': true } as never
    }
  ],
  ['a complaint', { class: 'complaint', business: 'attitude' }],
  [
    'a complaint across departments',
    { class: 'complaint', business: 'fee-dispute', difficulty: 'ordinary', conditions: { departments: true } as never }
  ]
];

const before = new Map<string, LivedTicket>();

/** A life among people of one diligence; customer and system are exemplary throughout. */
function anew(of: Partial<Case>, diligence: Diligence, seed: number): LivedTicket {
  const pilots = everybody(seed, diligence, { customer: 'exemplary', system: 'exemplary' });
  return live(opened(specOf(undefined, of), policy), [], pilots, 6 * day_ms);
}

/** The same, lived once only. */
function lived(of: Partial<Case>, diligence: Diligence, seed: number): LivedTicket {
  const key = JSON.stringify([of, diligence, seed]);
  const life = before.get(key) ?? anew(of, diligence, seed);
  before.set(key, life);
  return life;
}

const told = ({ state }: LivedTicket) => state.memory.facts.map((fact) => JSON.stringify(fact));
const wrong = ({ state }: LivedTicket) =>
  state.memory.facts.filter(({ kind }) => kind === 'irregular' || kind === 'breached');

describe.each(kinds)('%s', (_, of) => {
  const exemplary = lived(of, 'exemplary', 1);

  test('among the exemplary is archived and checked with no limit broken and nothing irregular', () => {
    expect(wrong(exemplary).map(({ clause }) => clause)).toEqual([]);
    expect(exemplary.state.memory.milestones.archived).toBeDefined();
    for (const check of ['phrasing-checked', 'process-checked', 'outcome-checked'])
      expect(exemplary.state.memory.taken[check]).toBe(1);
  });
  test('among the exemplary leaves nothing to chance: it goes the same way whatever the seed', () => {
    for (const seed of [2, 4_000_000]) expect(told(lived(of, 'exemplary', seed))).toEqual(told(exemplary));
  });
  test('among the careless goes the same way for the same seed', () => {
    expect(told(anew(of, 'careless', 1))).toEqual(told(lived(of, 'careless', 1)));
  });
  test('among the careless goes another way for another seed', () => {
    const ways = [1, 2, 3].map((seed) => told(lived(of, 'careless', seed)).join('\n'));
    expect(new Set(ways).size).toBe(3);
  });
  test.each(['exemplary', 'average', 'careless'] as const)(
    'among the %s is done by events that the table gives the role, and none is refused',
    (diligence) => {
      const { state, entries } = lived(of, diligence, 1);
      expect(state.memory.facts.filter(({ kind }) => kind === 'refused').map(({ text }) => text)).toEqual([]);
      for (const entry of entries) {
        assert('do' in entry);
        const { who, do: event } = entry;
        const may = eventSpec(event)!.who.includes('handler') || mayCause(who, event, who, specOf(undefined, of).case);
        expect(may, `${who} ${event}`).toBe(true);
      }
      expect(entries.length).toBeGreaterThan(12);
    }
  );
});

describe('diligence', () => {
  const count = (diligence: Diligence) =>
    [1, 2].flatMap((seed) => kinds.flatMap(([, of]) => wrong(lived(of, diligence, seed)))).length;
  test('is what goes wrong less often', () => {
    const [exemplary, average, careless] = (['exemplary', 'average', 'careless'] as const).map(count);
    expect(exemplary).toBe(0);
    expect(average).toBeGreaterThan(0);
    expect(careless).toBeGreaterThan(2 * average!);
  });
  test('of the careless takes irregular turns, by the same events as anybody', () => {
    const taken = [1, 2, 3].flatMap((seed) => wrong(lived({}, 'careless', seed)));
    expect(taken.some(({ kind, entry }) => kind === 'irregular' && entry !== undefined)).toBe(true);
  });
});

describe('an autopilot', () => {
  const begun = live(opened(specOf()), [], [], 0).state;
  test('does the first thing of the habits that is its to do', () => {
    const ticket = opened(specOf());
    expect(autopilot('agent', 'exemplary', 1).next(ticket, begun)).toEqual({
      at_ms: 1000,
      who: 'agent',
      do: 'greeted'
    });
    expect(autopilot('customer', 'exemplary', 1).next(ticket, begun)?.do).toBe('demand-told');
  });
  test('does nothing while there is nothing for it to do', () => {
    for (const role of ['field', 'dispatcher', 'supervisor', 'quality', 'owner', 'complaint-supervisor'] as const)
      expect(autopilot(role, 'exemplary', 1).next(opened(specOf()), begun)).toBeUndefined();
  });
  test('has the habits of the policy and no others', () => {
    const ticket = (rawPolicy()['ticket'] ?? {}) as { habits: readonly { do: string }[] };
    const without = { ...ticket, habits: ticket.habits.filter((habit) => habit.do !== 'greeted') };
    const changed = policyWith({ ticket: without });
    expect(autopilot('agent', 'exemplary', 1).next(opened(specOf(), changed), begun)?.do).not.toBe('greeted');
  });
  test('is slower the less careful it is, and never quicker than the policy says', () => {
    const at = (diligence: Diligence, seed: number) =>
      autopilot('customer', diligence, seed).next(opened(specOf()), begun)!.at_ms;
    const exemplary = at('exemplary', 1);
    const seeds = Array.from({ length: 20 }, (_, seed) => seed);
    for (const seed of seeds) {
      expect(at('average', seed)).toBeGreaterThanOrEqual(exemplary);
      expect(at('average', seed)).toBeLessThan(2 * exemplary + 1);
      expect(at('careless', seed)).toBeLessThan(8 * exemplary + 1);
    }
    expect(Math.max(...seeds.map((seed) => at('careless', seed)))).toBeGreaterThan(4 * exemplary);
  });
});

test('whoever works on many tickets by turns does on each what they would do had they just come', () => {
  const pilots = everybody(3, 'average');
  const lives = kinds.map(([, of]) => {
    const ticket = opened(specOf(undefined, of), policy);
    return { ticket, state: begin(ticket.simulation) };
  });
  for (let count = 0; count < 60; count += 1)
    for (const life of lives) {
      const next = pilots.map((pilot) => pilot.next(life.ticket, life.state));
      expect(next).toEqual(everybody(3, 'average').map((pilot) => pilot.next(life.ticket, life.state)));
      const first = next.reduce((a, b) => (!a || (b && b.at_ms < a.at_ms) ? b : a), undefined);
      life.state = liveStep(life.ticket.simulation, life.state, first, 6 * day_ms)?.state ?? life.state;
    }
});
