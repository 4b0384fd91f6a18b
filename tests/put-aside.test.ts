import { expect, test } from 'vitest';
import { tagsOf } from '#kernel/chart';
import { History } from '#sandbox/history';
import { shiftEnd_ms } from '#sandbox/stops';
import { planOf, sandboxOf, staffOf } from '#sandbox/testing/sandboxes';
import { ticketState } from '#simulation/live-desk';
import { openLimitsOf } from '#ticket/open-limits';
import { whoseTurn } from '#ticket/whose-turn';
import { mayCause } from '#ticket/possible';
import { optionsOn } from '#ticket/options';

const day_ms = 86_400_000;

/** A desk of the careless, so many days behind its shift. */
function careless(seed: number) {
  const sandbox = sandboxOf(planOf({ seed, hours: 9, tickets: 20 }));
  const history = History.begin(sandbox, staffOf('careless'));
  return { sandbox, history, after: (days: number) => history.runUntil(shiftEnd_ms(sandbox) + days * day_ms) };
}

test.each([1, 4, 6])('of desk %i nothing that the careless forget is forgotten by the house', (seed) => {
  const { sandbox, history, after } = careless(seed);
  const every_ms = sandbox.policy.ticket!.alertAgain_ms!;
  for (const days of [1, 3, 7, 14, 30, 60]) {
    after(days);
    const { desk } = history.now;
    for (const [number, run] of desk.memory.tickets.values().map((it) => [it.ticket.spec.number, it] as const)) {
      const state = ticketState(desk, number, run);
      const { memory, instances, now_ms } = state;
      if (tagsOf(instances.get('ticket')!.snapshot).has('closed')) continue;
      // Somebody owns it who can go on with it, unless what comes is the customer's answer.
      const owner = whoseTurn(run.ticket.spec.case, memory);
      const steps = optionsOn(run.ticket, state).filter(({ kind }) => kind === 'regular');
      expect(
        steps.some(({ event }) => mayCause(owner, event, memory.holder, run.ticket.spec.case)),
        `${number} after ${days} days: ${owner}`
      ).toBe(true);
      // A limit runs, or somebody was alerted or did something within the time of the policy.
      const runs = openLimitsOf(memory).some(({ is }) => is !== 'broken');
      expect(runs || now_ms - memory.facts.at(-1)!.at_ms <= every_ms, `${number} after ${days} days`).toBe(true);
    }
  }
  expect(history.now.desk.memory.tickets.values().filter(({ record }) => record.open)).toEqual([]);
});

test('what waits for its review is the supervisor’s, and whoever forgot it is alerted again until it is done', () => {
  const { history, after } = careless(1);
  after(60);
  const runs = history.now.desk.memory.tickets.values();
  const again = runs.filter(({ memory }) =>
    memory.facts.some(({ kind, name }) => kind === 'alert' && name === 'remind')
  );
  expect(again.length).toBeGreaterThan(3);
  for (const { memory, ticket } of runs) {
    const at = memory.facts.findIndex(({ kind, name }) => kind === 'state' && name === 'review');
    if (at < 0) continue;
    expect(whoseTurn(ticket.spec.case, { ...memory, facts: memory.facts.slice(0, at + 1) as never })).toBe(
      'supervisor'
    );
    expect(memory.facts.some(({ name }) => name === 'reviewed' || name === 'archived')).toBe(true);
  }
});
