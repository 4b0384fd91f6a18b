import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { assert, expect, test } from 'vitest';
import { readPolicy } from '#formats/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import { roles } from '#domain/roles';
import { autopilot } from './autopilot';
import { ledgerOf, type LedgerRow } from './ledger';
import { live } from './live';
import { openLimitsOf } from './open-limits';
import { everybody, opened, policyWith, specOf } from './testing/sample';

const hour_ms = 3_600_000;
const read = readPolicy(parse(readFileSync('tests/policies/tight.yaml', 'utf8')));
assert(read.ok);
const policies = { shipped: policyWith(), tight: read.value };
const tickets: Readonly<Record<string, Parameters<typeof specOf>[1]>> = {
  fault: {},
  'a VIP’s fault': { tier: 'vip' },
  complaint: {
    class: 'complaint',
    business: 'fee-dispute',
    difficulty: 'ordinary',
    conditions: { departments: true } as never
  },
  request: { class: 'request', business: 'plan-change', conditions: { 'wants-change': true } as never },
  emergency: { difficulty: 'major', conditions: { emergency: true } as never }
};

const counted = (rows: readonly LedgerRow[]) =>
  rows.reduce((sum, row) => sum + (row.is === 'counted' ? row.to_ms - row.from_ms : 0), 0);

/** Where what is written ends. */
function endOf(rows: readonly LedgerRow[]): number {
  const last = rows.at(-1)!;
  const agreed = rows.find((row) => row.is === 'agreed');
  if (agreed) return last.is === 'before' ? agreed.at_ms - last.ms : (agreed.to_ms ?? agreed.at_ms);
  return last.is === 'counted' ? last.to_ms : NaN;
}

const kinds = new Set<string>();

test.each(Object.keys(policies).flatMap((policy) => Object.keys(tickets).map((ticket) => [policy, ticket] as const)))(
  'every limit that runs has an account that adds up to its end (%s, %s)',
  (by, which) => {
    const policy = policies[by as keyof typeof policies];
    const ticket = opened(specOf(undefined, tickets[which]), policy);
    const { openedAt_ms } = ticket.spec;
    for (const seed of [1, 2, 3])
      for (const at_ms of [0.02, 0.1, 0.5, 1, 2, 4, 8, 20, 26, 50, 70].map((hours) => hours * hour_ms)) {
        const { memory } = live(ticket, [], everybody(seed, 'average'), at_ms).state;
        for (const { clause, is, due_ms } of openLimitsOf(memory)) {
          const ledger = ledgerOf(clause, memory, ticket.spec, policy)!;
          const { rows } = ledger;
          for (const row of rows) kinds.add(row.is);
          if (is === 'paused') {
            expect([ledger.due_ms, rows.at(-1)!.is], clause).toEqual([undefined, 'left']);
            continue;
          }
          expect(ledger.due_ms, clause).toBe(openedAt_ms + due_ms);
          expect(endOf(rows), clause).toBe(ledger.due_ms);
          const limit = policy.limits[clause];
          const isSimple = limit && 'ms' in limit && sopClauseOf(clause)?.timer?.kind !== 'recorded';
          if (isSimple && !rows.some((row) => row.is === 'agreed')) expect(counted(rows), clause).toBe(limit.ms);
        }
      }
  }
);

test('what stood still while one waited, and a weekend, are told, and what is left', () => {
  const policy = policies.tight;
  const ticket = opened(specOf('2026-11-27 17:00', tickets['request']), policy);
  const given = [
    { at_ms: 0.5 * hour_ms, who: 'specialist', do: 'responded' },
    { at_ms: hour_ms, who: 'specialist', do: 'customer-wait-begun', with: { reason: 'no-answer' } },
    { at_ms: 1.5 * hour_ms, who: 'specialist', do: 'customer-wait-ended' }
  ] as const;
  const others = roles.filter((role) => role !== 'specialist');
  const pilots = others.map((role) => autopilot(role, 'exemplary', 1));
  for (const until_ms of [1.2 * hour_ms, 1.9 * hour_ms]) {
    const { memory } = live(ticket, given, pilots, until_ms).state;
    const { rows, due_ms } = ledgerOf('3.1-biz-1d', memory, ticket.spec, policy)!;
    for (const { is } of rows) kinds.add(is);
    const paused = rows.find(({ is }) => is === 'paused')!;
    expect(paused).toMatchObject({ from_ms: ticket.spec.openedAt_ms + hour_ms });
    expect(due_ms === undefined).toBe(until_ms < 1.5 * hour_ms);
    if (due_ms !== undefined) expect(endOf(rows)).toBe(due_ms);
  }
});

test('days on which nobody works are told, and do not count', () => {
  const policy = policies.shipped;
  const ticket = opened(specOf('2026-11-27 17:00', tickets['request']), policy);
  const { memory } = live(ticket, [], everybody(1, 'exemplary'), hour_ms / 2).state;
  const { rows, due_ms } = ledgerOf('3.1-biz-1d', memory, ticket.spec, policy)!;
  for (const { is } of rows) kinds.add(is);
  expect(rows.flatMap((row) => (row.is === 'skipped' ? [row.date] : []))).toEqual(['2026-11-28', '2026-11-29']);
  expect(endOf(rows)).toBe(due_ms);
});

test('accounts of every kind were among them', () => {
  expect([...kinds].toSorted()).toEqual(['agreed', 'before', 'counted', 'left', 'paused', 'recorded', 'skipped']);
});
