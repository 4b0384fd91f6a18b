import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf } from '#simulation/desk';
import { glanceOf } from './glance';
import { openGlance, sealGlance } from './kept-glance';
import type { History } from './history';
import { lifeOf } from './lived-again';
import { turnOn } from './hint';
import { begun, planOf, staffOf } from './testing/sandboxes';

const build = 'a build';
const logOf = ({ log }: History): string => JSON.stringify(log);

/** Plays the agent for a while as one would: what is next where it is one's turn, else time goes on. */
function work(history: History, steps: number): void {
  for (let step = 0; step < steps; step += 1) {
    for (const number of history.now.desk.memory.tickets.keys()) {
      const hint = turnOn(history.sandbox, history.now, number);
      if (hint?.who !== 'agent') continue;
      const { do: event, with: fields } = hint.entry;
      history.take({ who: 'agent', about: addressOf(number), do: event, ...(fields && { with: fields }) });
    }
    history.runUntil(history.now_ms + 400_000);
  }
}

describe('what is seen of a desk before it is lived again', () => {
  test('is what its log comes to', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(5000),
          tickets: fc.constantFrom(1, 2, 9),
          plays: fc.boolean(),
          steps: fc.nat(5),
          minutes: fc.nat(900),
          looks: fc.nat(20)
        }),
        ({ seed, tickets, plays, steps, minutes, looks }) => {
          const history = begun(planOf({ seed, tickets }), staffOf('average', plays ? ['agent'] : []));
          work(history, steps);
          history.runUntil(history.now_ms + minutes * 60_000);
          const numbers = history.now.desk.memory.tickets.keys();
          const ticket = numbers[looks % Math.max(1, numbers.length)];
          const seen = glanceOf(history.sandbox, history.last.state, ticket, history.now_ms);
          const shown = openGlance(sealGlance(seen, logOf(history), build), logOf(history), build);
          const again = lifeOf(history.sandbox, history.log).history;
          expect(shown).toEqual(glanceOf(again.sandbox, again.last.state, ticket, again.now_ms));
          if (ticket !== undefined) expect(shown?.ticket?.number).toBe(ticket);
        }
      ),
      { numRuns: 12 }
    );
  });

  test('is thrown away with another log or another build, and where it is damaged', () => {
    const history = begun(planOf({ tickets: 3 }), staffOf('average'));
    const log = logOf(history);
    const kept = sealGlance(glanceOf(history.sandbox, history.last.state, undefined, history.now_ms), log, build);
    expect(openGlance(kept, log, build)).toBeDefined();
    history.runUntil(history.now_ms + 60_000);
    expect(openGlance(kept, logOf(history), build)).toBeUndefined();
    expect(openGlance(kept, log, 'the next build')).toBeUndefined();
    expect(openGlance(kept.slice(0, -5), log, build)).toBeUndefined();
    expect(openGlance('null', log, build)).toBeUndefined();
    expect(openGlance(undefined, log, build)).toBeUndefined();
  });
});
