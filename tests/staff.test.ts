import { describe, expect, test } from 'vitest';
import { roles } from '#domain/roles';
import type { Diligence } from '#kernel/diligence';
import { History } from '#sandbox/history';
import { numbersOf, type DeskNumbers } from '#sandbox/numbers';
import { planOf, sandboxOf, shipped } from '#sandbox/testing/sandboxes';
import { shiftEnd_ms } from '#sandbox/stops';
import { percentOf, type Rate } from '#operations/rate';
import { tries } from './tools/sample.ts';

// What a desk of a hundred and fifty tickets comes to, by how careful its people are. The system forgets nothing.

const day_ms = 86_400_000;

interface Lived {
  readonly numbers: DeskNumbers;
  /** Clauses of limits that were broken, and of irregular steps, each with how often. */
  readonly broken: ReadonlyMap<string, number>;
  readonly irregular: ReadonlyMap<string, number>;
}

function livedBy(diligence: Diligence, seed: number): Lived {
  const sandbox = sandboxOf(planOf({ seed, date: '2026-11-24', at: '09:00', hours: 9, tickets: 150 }));
  const staff = Object.fromEntries(roles.map((role) => [role, role === 'system' ? 'exemplary' : diligence] as const));
  const history = History.begin(sandbox, staff);
  history.runUntil(shiftEnd_ms(sandbox) + 5 * day_ms);
  const { memory } = history.now.desk;
  const count = (of: string) => {
    const all = new Map<string, number>();
    for (const { kind, clause } of memory.facts) if (kind === of) all.set(clause, (all.get(clause) ?? 0) + 1);
    return all;
  };
  return { numbers: numbersOf(memory, shipped), broken: count('breached'), irregular: count('irregular') };
}

const share = (rate: Rate): number => percentOf(rate) ?? NaN;
const average = [7, 11].slice(0, tries(2, 1)).map((seed) => livedBy('average', seed));

describe('a desk of average staff', () => {
  test.each(average.map((it, at) => [at, it] as const))(
    'is what a house knows from its months (%#)',
    (_, { numbers }) => {
      expect(share(numbers.inTime)).toBeGreaterThan(82);
      expect(share(numbers.inTime)).toBeLessThan(98);
      expect(share(numbers.satisfied)).toBeGreaterThan(85);
      // Quality finds some of what went wrong, and most of what it looks at is in order.
      expect(share(numbers.failed)).toBeGreaterThan(3);
      expect(share(numbers.failed)).toBeLessThan(40);
    }
  );

  test('answers late, follows up late and labels wrongly, and no rule is broken by most', () => {
    const together = (of: 'broken' | 'irregular', clause: string) =>
      average.reduce((sum, lived) => sum + (lived[of].get(clause) ?? 0), 0);
    expect(together('broken', '3.1-tech-30min')).toBeGreaterThan(0);
    expect(together('broken', '4.2-24h')).toBeGreaterThan(0);
    expect(together('irregular', '2.2-label')).toBeGreaterThan(0);
    for (const { broken, irregular } of average)
      for (const [clause, times] of [...broken, ...irregular]) expect(times, clause).toBeLessThan(15);
  });
});

test('a desk of exemplary staff breaks nothing, does nothing irregular, and quality finds nothing', () => {
  const { numbers, broken, irregular } = livedBy('exemplary', 7);
  expect([...broken.keys(), ...irregular.keys()]).toEqual([]);
  expect(numbers.failed.count).toBe(0);
  expect(numbers.failed.of).toBeGreaterThan(0);
});

test('a desk of careless staff is found out by quality', () => {
  const { numbers } = livedBy('careless', 7);
  expect(share(numbers.failed)).toBeGreaterThan(70);
  expect(share(numbers.inTime)).toBeLessThan(50);
});
