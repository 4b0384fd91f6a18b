import { expect, test } from 'vitest';
import { OperationsNames } from '#operations/operations-names';
import { History } from '#sandbox/history';
import { shiftEnd_ms } from '#sandbox/stops';
import { planOf, sandboxOf, shipped, staffOf } from '#sandbox/testing/sandboxes';

const history = History.begin(sandboxOf(planOf({ seed: 1, hours: 9, tickets: 20 })), staffOf('careless'));
history.runUntil(shiftEnd_ms(history.sandbox) + 30 * 86_400_000);
const { books } = history.now.desk.memory;

/** What stands in the lists of the policy by an id of several words. */
const ids = [...Object.keys(shipped.ticket!.words), ...Object.keys(shipped.operations!.words)].filter((id) =>
  id.includes('-')
);

test('what the house says in English has no id', () => {
  const told = books.facts.flatMap(({ kind, text }) => (kind === 'refused' || !text ? [] : [text.en]));
  expect(told.length).toBeGreaterThan(10);
  for (const text of told) expect(ids.filter((id) => text.includes(id))).toEqual([]);
});

test('the cause and the measure of an interview are named in the reader’s language', () => {
  const names = new OperationsNames(shipped, shipped.operations!);
  const held = books.overdue.values().flatMap(({ interview }) => interview ?? []);
  expect(held.length).toBeGreaterThan(0);
  for (const { cause, measure } of held) {
    const [why, what] = [names.interviewCause(cause).en, names.said(measure).en];
    expect(why).not.toMatch(/\p{Script=Han}/u);
    expect(`${why} ${what}`).not.toMatch(/[a-z]-[a-z]|\p{Script=Han}/u);
  }
});
