import { expect, test } from 'vitest';
import { dimensions } from '#domain/ids';
import { isSampled } from '#ticket/quality';
import { agreementOf, checkRound, goldPlan, readOn, share_percent, talkOn, verdictsOf } from './gold';
import { hintOn, toldFirst } from './hint';
import { suggestionOn } from './suggest';
import { ticketView } from './ticket-view';
import { arrivalsOf } from './arrivals';
import { begun, planOf, shipped, staffOf } from './testing/sandboxes';

const history = begun(planOf({ seed: 5, tickets: 8, hours: 1 }), staffOf('exemplary'));
history.runUntil(history.now_ms + 20 * 86_400_000);
const roundOf = (round: number) => {
  const { sandbox, now } = history;
  const made = checkRound(sandbox, now, round, arrivalsOf(goldPlan(sandbox.plan, round), sandbox.policy));
  if (!made.ok) throw new Error('a round');
  return made.value;
};

test('a round has finished tickets of the desk, and gold ones among them that are nobody of it', () => {
  const items = roundOf(0);
  expect(items.filter(({ gold }) => gold)).toHaveLength(3);
  expect(items.filter(({ gold }) => !gold)).toHaveLength(3);
  const people = new Set(history.sandbox.arrivals.map(({ invented }) => invented.customer.contact));
  for (const { gold, sandbox } of items)
    if (gold) expect(people.has(sandbox.arrivals[0]!.invented.customer.contact)).toBe(false);
  // The same round is the same; the next is another.
  expect(roundOf(0).map(({ number, gold }) => `${number}${gold}`)).toEqual(
    items.map(({ number, gold }) => `${number}${gold}`)
  );
  expect(roundOf(1).map(({ found }) => found.length)).toHaveLength(6);
});

test('exemplary work is found right, careless work is found out', () => {
  const rounds = [0, 1, 2, 3].flatMap(roundOf);
  for (const { gold, found } of rounds) if (!gold) expect(found).toEqual([]);
  expect(rounds.some(({ gold, found }) => gold && Object.values(verdictsOf(found, shipped)).includes('fail'))).toBe(
    true
  );
});

test('agreement counts dimension by dimension, gold apart', () => {
  const items = roundOf(0);
  const judged = items.map((item) => ({ item, own: verdictsOf(item.found, shipped) }));
  expect(agreementOf(judged, shipped)).toEqual({ same: 18, of: 18, goldSame: 9, goldOf: 9 });
  const flipped = judged.map(({ item, own }) => ({
    item,
    own: { ...own, outcome: own.outcome === 'pass' ? ('fail' as const) : ('pass' as const) }
  }));
  expect(agreementOf(flipped, shipped)).toEqual({ same: 12, of: 18, goldSame: 6, goldOf: 9 });
  expect(dimensions).toHaveLength(3);
});

test('whoever checks reads nothing of what quality or the rules have said already', () => {
  const items = [0, 1].flatMap(roundOf);
  const isTold = ({ state, number }: (typeof items)[number]) =>
    [...state.desk.memory.tickets.get(number)!.memory.facts].some(({ who }) => who === 'quality');
  expect(items.some(isTold)).toBe(true);
  for (const { state, number } of items) {
    const read = readOn(state, number);
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter(({ who, kind }) => who === 'quality' || kind === 'irregular')).toEqual([]);
  }
});

test('what the policy draws comes first, and how much it draws of such tickets is known of gold ones, too', () => {
  for (const round of [0, 1, 2]) {
    const items = roundOf(round);
    const specOf = ({ state, number }: (typeof items)[number]) => state.desk.memory.tickets.get(number)!.ticket.spec;
    const own = items.filter(({ gold }) => !gold);
    const all = history.now.desk.memory.tickets.keys().map((number) => ({ state: history.now, number }));
    const drawn = all.filter((it) => isSampled(specOf(it as never), shipped, history.sandbox.plan.seed)).length;
    const among = own.filter((it) => isSampled(specOf(it), shipped, history.sandbox.plan.seed)).length;
    expect(among).toBe(Math.min(own.length, drawn));
    for (const item of items) expect([10, 20, 30, 100]).toContain(share_percent(item));
  }
});

test('what was said or sent to a customer is known of a ticket that was worked by forms, and of one on which nothing was', () => {
  for (const { state, number } of roundOf(0)) expect(talkOn(state, number)).toEqual({ lines: [], any: true });
  const silent = begun(
    planOf({ seed: 6, wanted: { business: 'enquiry', channel: 'hotline' } }),
    staffOf('exemplary', ['agent', 'system'])
  );
  const number = silent.now.desk.memory.tickets.keys()[0]!;
  expect(talkOn(silent.now, number).any).toBe(false);
});

test('a person who checks is offered all three checks of a ticket that is over, with no verdict filled in', () => {
  const own = begun(planOf({ seed: 5, tickets: 4, hours: 1 }), staffOf('average', ['quality']));
  own.runUntil(own.now_ms + 20 * 86_400_000);
  for (const number of own.now.desk.memory.tickets.keys()) {
    const view = ticketView(own.sandbox, own.now, number)!;
    const hint = hintOn(own.sandbox, own.now, number);
    const first = toldFirst(hint, view.over);
    const offered = view.options.filter(({ kind, event }) => kind === 'regular' && event !== first);
    for (const check of ['phrasing-checked', 'process-checked', 'outcome-checked'] as const) {
      expect(offered.map(({ event }) => event)).toContain(check);
      expect(suggestionOn(own.sandbox, own.now, view, 'quality', check, hint?.entry.with).fields).toEqual({});
    }
  }
});
