import { expect, test } from 'vitest';
import { isInTime } from './in-time';
import { hintOn } from './hint';
import { ruleOf } from './stops';
import { begun, fault, staffOf } from './testing/sandboxes';
import { waitOn } from './wait';
import { workOn } from './work-time';
import type { History } from './history';

const breach = { breach: true, alert: false, states: [], turn: false };

/** Does by hand what is to be done next until one stands before a breach, having done so many things. @returns the limits that would break */
function idleAfter(history: History, deeds: number): readonly string[] {
  const number = history.now.desk.memory.tickets.keys()[0]!;
  for (let done = 0; done < deeds; done += 1) {
    while (!hintOn(history.sandbox, history.now, number))
      if (history.runUntil(history.now_ms + 30 * 86_400_000, turns(history)) === 'reached') throw new Error('over');
    const { who, do: event, with: carried } = hintOn(history.sandbox, history.now, number)!.entry;
    expect(workOn(history, { who, about: `ticket:${number}`, do: event, ...(carried && { with: carried }) })).toBe(
      undefined
    );
  }
  const stop = history.runUntil(history.now_ms + 86_400_000, ruleOf(history.sandbox, breach));
  if (typeof stop !== 'object') throw new Error('stands before a breach');
  return stop.state.desk.memory.facts
    .slice(history.now.desk.memory.facts.length)
    .flatMap(({ kind, clause }) => (kind === 'breached' ? [clause!] : []));
}
const turns = (history: History) => ruleOf(history.sandbox, { ...breach, breach: false, turn: true });
const numberIn = (history: History): string => history.now.desk.memory.tickets.keys()[0]!;

test.each([
  // Whoever should have greeted long ago does so at once; what is still to be done before the check takes its time.
  [0, '1.1-hotline-greet', true],
  [1, '2.1-check-5min', false],
  [2, '2.1-check-5min', false],
  [3, '2.1-check-5min', true],
  [6, '3.3-undispatched-30min', false],
  // Others have their part in it, too.
  [7, '3.3-undispatched-30min', false]
])('with %i things done, right before %s breaks, it is in time: %s', (deeds, clause, inTime) => {
  const history = begun(fault, staffOf('exemplary', ['agent', 'field']));
  const clauses = idleAfter(history, deeds);
  expect(clauses).toEqual([clause]);
  const number = numberIn(history);
  expect(isInTime(history, { index: history.moments.length - 1, now_ms: history.now_ms }, number, clauses)).toBe(
    inTime
  );
});

test('of what is others’ to keep nobody says that it is in time', () => {
  const history = begun(fault, staffOf('careless'));
  const number = numberIn(history);
  const clauses = idleAfter(history, 0);
  const here = { index: history.moments.length - 1, now_ms: history.now_ms };
  expect(isInTime(history, here, number, clauses)).toBeUndefined();
});

test('a clock on the screen that stands behind what has happened asks for nothing in the past', () => {
  const history = begun(fault, staffOf('exemplary', ['agent', 'field']));
  const number = numberIn(history);
  while (!hintOn(history.sandbox, history.now, number)) history.runUntil(history.now_ms + 86_400_000, turns(history));
  const hint = hintOn(history.sandbox, history.now, number)!;
  const later = { ...hint, entry: { ...hint.entry, at_ms: hint.entry.at_ms + 10 * 3_600_000 } };
  const { now_ms } = history.now.desk;
  const wait = waitOn(history.sandbox, history.now, number, later, now_ms - 2_000);
  expect(wait).toEqual(waitOn(history.sandbox, history.now, number, later, now_ms));
});
