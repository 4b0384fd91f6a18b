import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles, type Role } from '#domain/roles';
import { chance, pick } from '#kernel/random';
import { addressOf } from '#simulation/desk';
import { aheadOn } from './ahead';
import { compare } from './compare';
import type { History, Moment } from './history';
import { hintOn, turnOn } from './hint';
import { lifeOf, livingAgain } from './lived-again';
import { digestOf, numbersOf } from './numbers';
import { playedBy } from './sandbox';
import { jumpOf, nextMorning_ms, ruleOf, shiftEnd_ms } from './stops';
import { begun, fault, planOf, sandboxOf, shipped, staffOf, tight } from './testing/sandboxes';
import { factsOn, rowsOf, ticketView } from './ticket-view';

const hour_ms = 3_600_000;
const digestNow = (history: History): string => digestOf(history.now.desk.memory);
const onlyTicket = (history: History): string => history.now.desk.memory.tickets.keys()[0]!;
const none = { breach: false, alert: false, states: [], turn: false } as const;

/** Does whatever an exemplary one would, in the roles of the person, and lets time go on where it is others' turn. */
function workToArchive(history: History, most = 120): readonly string[] {
  const done: string[] = [];
  const key = onlyTicket(history);
  for (let step = 0; step < most; step += 1) {
    const row = rowsOf(history.sandbox, history.now).find(({ number }) => number === key)!;
    if (row.over) return done;
    const hint = hintOn(history.sandbox, history.now, key);
    if (hint) {
      const { at_ms, do: event, with: fields } = hint.entry;
      // What has been agreed for later is done then.
      if (row.opened_ms + at_ms > history.now_ms) history.runUntil(row.opened_ms + at_ms);
      const refused = history.take({
        who: hint.who,
        about: addressOf(key),
        do: event,
        ...(fields && { with: fields })
      });
      expect(refused, `${event} by the ${hint.who}`).toBeUndefined();
      done.push(event);
    } else {
      const { until_ms, rule } = jumpOf('event', history.sandbox, history.now_ms, key);
      history.runUntil(until_ms, rule);
    }
  }
  throw new Error(`not archived: ${done.slice(-8).join(' ')}`);
}

/** Somebody who does one thing or another, right or wrong, in any role that they play; by seed. */
function wander(history: History, seed: number, steps: number): { readonly refused: number } {
  let refused = 0;
  for (let step = 0; step < steps; step += 1) {
    const name = (what: string) => `${what}.${step}`;
    const come = history.now.desk.memory.tickets.keys();
    if (come.length === 0) {
      history.runUntil(history.now_ms);
      continue;
    }
    const number = pick(seed, name('ticket'), come);
    const view = ticketView(history.sandbox, history.now, number)!;
    const plays = playedBy(history.now);
    const options = view.options.filter(({ who }) => who.some((role) => plays.includes(role)));
    if (options.length === 0 || chance(seed, name('wait')) < 0.3) {
      history.runUntil(history.now_ms + Math.round(chance(seed, name('how-long')) * 3 * hour_ms));
      continue;
    }
    const option = pick(seed, name('option'), options);
    const who = option.who.find((role) => plays.includes(role))!;
    const hint = turnOn(history.sandbox, history.now, number);
    const fields = hint?.entry.do === option.event ? (hint.entry.with ?? {}) : {};
    const before = history.moments.length;
    const why = history.take({ who, about: addressOf(number), do: option.event, with: fields });
    if (!why) continue;
    refused += 1;
    // A refusal says why, in both languages, and leaves no trace.
    expect(why.zh.length).toBeGreaterThan(3);
    expect(why.en.length).toBeGreaterThan(3);
    expect(history.moments.slice(before).every(({ by }) => by !== 'me')).toBe(true);
  }
  return { refused };
}

describe('a ticket', () => {
  test.each([
    ['a fault, by agent and field engineer', fault, ['agent', 'field'], 'tested'],
    [
      'a plan change, by every role',
      planOf({ seed: 12, wanted: { business: 'plan-change', channel: 'hotline' } }),
      roles,
      'receipt-sent'
    ],
    [
      'a complaint, by whoever handles it',
      planOf({ seed: 19, wanted: { business: 'fee-dispute', channel: 'hotline', difficulty: 'ordinary' } }),
      ['agent', 'specialist', 'complaint-supervisor'],
      'complaint-result-told'
    ]
  ] as const)(
    '%s goes to its archive by what is hinted at, without a breach or an irregular step',
    (_, plan, plays, event) => {
      const history = begun(plan, staffOf('exemplary', plays as readonly Role[]));
      expect(workToArchive(history)).toContain(event);
      const kinds = factsOn(history.now.desk.memory, onlyTicket(history)).map(({ kind }) => kind);
      expect(kinds).not.toContain('irregular');
      expect(kinds).not.toContain('breached');
    }
  );

  test('of 4 January 2027 runs with its due times provisional', () => {
    const history = begun({ ...fault, date: '2027-01-04' }, staffOf('exemplary', ['agent']));
    const request = begun(
      planOf({ seed: 12, date: '2027-01-04', wanted: { business: 'plan-change', channel: 'hotline' } }),
      staffOf('exemplary')
    );
    request.runUntil(request.now_ms + 8 * hour_ms);
    expect(factsOn(history.now.desk.memory, onlyTicket(history)).length).toBeGreaterThan(0);
    const due = factsOn(request.now.desk.memory, onlyTicket(request)).find(
      ({ clause, kind }) => clause === '3.1-biz-1d' && kind === 'started'
    );
    expect(due?.provisional).toBe(true);
  });
});

describe('time', () => {
  test('one jump equals many steps, wherever it is cut', () => {
    const plan = planOf({ seed: 3, tickets: 12, hours: 4 });
    const whole = begun(plan, staffOf('average'));
    whole.runUntil(whole.now_ms + 40 * hour_ms);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 * hour_ms }), { maxLength: 12 }), (cuts) => {
        const cut = begun(plan, staffOf('average'));
        const from_ms = cut.now_ms;
        for (const at of cuts.toSorted((a, b) => a - b)) cut.runUntil(from_ms + at);
        cut.runUntil(from_ms + 40 * hour_ms);
        expect(digestNow(cut)).toBe(digestNow(whole));
      }),
      { numRuns: 12 }
    );
  });

  test('stops right before a breach, in time to keep the limit', () => {
    const history = begun(fault, staffOf('exemplary', ['agent']));
    const stop = history.runUntil(history.now_ms + hour_ms, ruleOf(history.sandbox, { ...none, breach: true }));
    expect(typeof stop).toBe('object');
    expect(history.last.state.desk.memory.facts.filter(({ kind }) => kind === 'breached')).toEqual([]);
    const due_ms = (stop as Moment).state.desk.now_ms;
    expect(history.now_ms).toBeLessThan(due_ms);
    expect(history.take({ who: 'agent', about: addressOf(onlyTicket(history)), do: 'greeted' })).toBeUndefined();
    history.runUntil(due_ms + 1000);
    expect(
      factsOn(history.now.desk.memory, onlyTicket(history)).filter(
        ({ kind, clause }) => kind === 'breached' && clause === '1.1-hotline-greet'
      )
    ).toEqual([]);
  });

  test('stops at a state, at an alert, and when it is one’s turn', () => {
    const atState = begun(fault, staffOf('exemplary'));
    atState.runUntil(atState.now_ms + 48 * hour_ms, ruleOf(atState.sandbox, { ...none, states: ['on-site'] }));
    expect(rowsOf(atState.sandbox, atState.now)[0]!.state).toBe('on-site');
    const atAlert = begun(fault, staffOf('exemplary', ['agent']));
    atAlert.runUntil(atAlert.now_ms + 48 * hour_ms, ruleOf(atAlert.sandbox, { ...none, alert: true }));
    expect(
      atAlert.now.desk.memory.facts.at(-1)?.kind === 'alert' ||
        atAlert.now.desk.memory.facts.some(({ kind }) => kind === 'alert')
    ).toBe(true);
    const atTurn = begun(fault, staffOf('exemplary', ['field']));
    atTurn.runUntil(atTurn.now_ms + 48 * hour_ms, ruleOf(atTurn.sandbox, { ...none, turn: true }));
    expect(hintOn(atTurn.sandbox, atTurn.now, onlyTicket(atTurn))?.who).toBe('field');
  });

  test('goes on to the next working morning and to the end of the shift', () => {
    // A Friday: the morning after is Monday's.
    const sandbox = sandboxOf(planOf({ date: '2026-11-27', hours: 9 }));
    expect(new Date(nextMorning_ms(sandbox, sandbox.begins_ms)).toISOString()).toBe('2026-11-30T01:00:00.000Z');
    expect(shiftEnd_ms(sandbox) - sandbox.begins_ms).toBe(9 * hour_ms);
  });

  test('runs for two years, and nothing is left to happen in the end', () => {
    const history = begun(fault, staffOf('exemplary'));
    history.runUntil(history.now_ms + 2 * 365 * 24 * hour_ms);
    expect(rowsOf(history.sandbox, history.now)[0]!.over).toBe(true);
  });

  test('spent for now, it goes on from there', () => {
    const plan = planOf({ seed: 3, tickets: 6, hours: 2 });
    const [whole, pieces] = [begun(plan, staffOf('average')), begun(plan, staffOf('average'))];
    const until_ms = whole.now_ms + 9 * hour_ms;
    whole.runUntil(until_ms);
    let stops = 0;
    while (pieces.runUntil(until_ms, {}, () => true) === 'budget') stops += 1;
    expect(stops).toBeGreaterThan(20);
    expect(digestNow(pieces)).toBe(digestNow(whole));
    expect(pieces.now_ms).toBe(whole.now_ms);
  });
});

describe('back and forward', () => {
  test('a moment of the past is as it was, and a branch leaves the life that it came from alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (seed) => {
        const history = begun(planOf({ seed: 3, tickets: 3, hours: 1 }), staffOf('average', ['agent', 'field']));
        wander(history, seed, 12);
        const before = digestNow(history);
        const kept = history.moments.map(({ state }) => state.desk.memory.facts.length);
        const at = seed % history.moments.length;
        const branch = history.branchAt(at);
        wander(branch, seed + 1, 8);
        expect(digestNow(history)).toBe(before);
        expect(history.moments.map(({ state }) => state.desk.memory.facts.length)).toEqual(kept);
        expect(branch.moments.slice(0, at + 1)).toEqual(history.moments.slice(0, at + 1));
      }),
      { numRuns: 30 }
    );
  });

  test.each([
    ['shipped', shipped],
    ['tight', tight]
  ] as const)('a log lived again leads to the same (%s policy), whatever was done in it', (_, policy) => {
    let refusals = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (seed) => {
        const history = begun(
          planOf({ seed: 3, tickets: 3, hours: 1 }),
          staffOf('careless', ['agent', 'specialist', 'field', 'supervisor']),
          policy
        );
        refusals += wander(history, seed, 20).refused;
        const again = lifeOf(history.sandbox, JSON.parse(JSON.stringify(history.log)) as typeof history.log);
        expect(again.misfit).toBeUndefined();
        expect(digestNow(again.history)).toBe(digestNow(history));
        expect(again.history.now_ms).toBe(history.now_ms);
      }),
      { numRuns: 12 }
    );
    expect(refusals).toBeGreaterThan(5);
  });

  test('what two tries share is lived once, whatever was done in either, in as many turns as one likes', () => {
    let shared = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (seed) => {
        const first = begun(planOf({ seed: 3, tickets: 3, hours: 1 }), staffOf('careless', ['agent', 'field']));
        wander(first, seed, 12);
        const second = first.branchAt(seed % first.moments.length);
        wander(second, seed + 1, 8);
        const lived = lifeOf(first.sandbox, first.log).history;
        const again = livingAgain(first.sandbox, second.log, () => true, lived);
        const came: number[] = [];
        let turn = again.next();
        for (; !turn.done; turn = again.next()) came.push(turn.value);
        expect(came).toEqual(came.toSorted((a, b) => a - b));
        const { history } = turn.value;
        expect(digestNow(history)).toBe(digestNow(second));
        expect(history.steps).toEqual(second.steps);
        expect(history.now_ms).toBe(second.now_ms);
        expect(history.moments.map(({ steps, by }) => ({ steps, by }))).toEqual(
          second.moments.map(({ steps, by }) => ({ steps, by }))
        );
        if (history.moments[1] === lived.moments[1]) shared += 1;
      }),
      { numRuns: 15 }
    );
    expect(shared).toBeGreaterThan(5);
  });

  test('a step that nobody can do any more is told, and the life ends right before it', () => {
    const history = begun(fault, staffOf('exemplary', ['agent']));
    history.take({ who: 'agent', about: addressOf(onlyTicket(history)), do: 'greeted' });
    const { log } = history;
    const step = { at_ms: log.until_ms, who: 'agent', about: addressOf(onlyTicket(history)), do: 'tested' } as const;
    const { history: lived, misfit } = lifeOf(history.sandbox, { ...log, steps: [...log.steps, step] });
    expect(misfit?.at).toBe(1);
    expect(misfit?.why.zh).toBeTruthy();
    expect(lived.steps).toHaveLength(1);
  });

  test('moments of a ticket are those at which something happened to it', () => {
    const history = begun(planOf({ seed: 3, tickets: 4, hours: 1 }), staffOf('average'));
    history.runUntil(history.now_ms + 3 * hour_ms);
    for (const number of history.now.desk.memory.tickets.keys()) {
      const at = history.momentsOf(number);
      const changed = history.moments.flatMap(({ state }, index) => {
        const before = index === 0 ? undefined : history.moments[index - 1]!.state.desk.memory.tickets.get(number);
        return state.desk.memory.tickets.get(number) === before ? [] : [index];
      });
      expect(changed.every((index) => at.includes(index))).toBe(true);
    }
    expect(history.momentAt(history.sandbox.begins_ms - 1)).toBe(0);
    expect(history.momentAt(Infinity)).toBe(history.moments.length - 1);
  });

  test('two tries are held against each other from where they part', () => {
    const right = begun(fault, staffOf('exemplary', ['agent']));
    const number = onlyTicket(right);
    right.take({ who: 'agent', about: addressOf(number), do: 'greeted' });
    const wrong = right.branchAt(0);
    wrong.runUntil(wrong.now_ms + 60_000);
    const { same, left, right: other } = compare(right, wrong, number);
    expect(same).toBe(factsOn(right.moments[0]!.state.desk.memory, number).length || same);
    expect(left.facts[same]).not.toEqual(other.facts[same]);
    expect(other.row!.broken).toBeGreaterThan(0);
    expect(left.row!.broken).toBe(0);
  });
});

describe('looking ahead', () => {
  test('tells what comes if one waits, and changes nothing', () => {
    const history = begun(fault, staffOf('exemplary', ['agent']));
    const before = digestNow(history);
    const facts = aheadOn(history.sandbox, history.now, onlyTicket(history), 4, history.now_ms + 24 * hour_ms);
    expect(facts).toHaveLength(4);
    expect(digestNow(history)).toBe(before);
    history.runUntil(facts.at(-1)!.at_ms);
    const came = history.now.desk.memory.facts.slice(-20);
    for (const { kind, clause } of facts)
      expect(came.some((it) => it.kind === kind && it.clause === clause)).toBe(true);
  });
});

describe('the figures of a desk', () => {
  test('equal a recount of its facts', () => {
    const history = begun(planOf({ seed: 5, tickets: 30, hours: 6 }), staffOf('careless'));
    history.runUntil(history.now_ms + 60 * hour_ms);
    const { memory } = history.now.desk;
    const numbers = numbersOf(memory, shipped);
    const of = (holds: (fact: { kind: string; name?: string | undefined }) => boolean) =>
      memory.facts.filter((fact) => fact.about?.startsWith('ticket:') && holds(fact));
    expect(numbers.received).toBe(history.sandbox.arrivals.length);
    const broken = new Set(of(({ kind }) => kind === 'breached').map(({ about, clause }) => `${about} ${clause}`));
    expect(numbers.breaches).toBe(broken.size);
    const late = new Set([...broken].map((it) => it.split(' ')[0]!));
    const kept = rowsOf(history.sandbox, history.now).filter((row) => row.over && !late.has(`ticket:${row.number}`));
    // Of what is still open and within its limits nobody knows yet.
    expect(numbers.inTime).toEqual({ count: kept.length, of: kept.length + late.size });
    expect(numbers.breaches).toBeGreaterThan(0);
    const rated = new Map(
      of(({ kind, name }) => kind === 'record' && name === 'rated').map(({ about, with: fields }) => [
        about,
        fields!['rating']
      ])
    );
    expect(numbers.satisfied.of).toBe(rated.size);
    expect(numbers.satisfied.count).toBe([...rated.values()].filter((it) => Number(it) <= 2).length);
    const handled = new Set(of(({ kind, name }) => kind === 'state' && name === 'handled').map(({ about }) => about));
    expect(numbers.handled).toBe(handled.size);
    const over = rowsOf(history.sandbox, history.now).filter((row) => row.over).length;
    expect(numbers.received - numbers.open).toBe(over);
  });
});
