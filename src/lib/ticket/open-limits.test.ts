import { expect, test } from 'vitest';
import type { Entry } from '#domain/entry';
import { live } from './live';
import { openLimitsOf } from './open-limits';
import { opened, specOf } from './testing/sample';

const minute_ms = 60_000;
const enquiry = specOf(undefined, {
  class: 'request',
  business: 'enquiry',
  conditions: { 'solvable-on-the-spot': true } as never
});
const begun: readonly Entry[] = [
  { at_ms: 1000, who: 'agent', do: 'greeted' },
  { at_ms: 2000, who: 'customer', do: 'demand-told' },
  { at_ms: 3000, who: 'agent', do: 'identity-verified' }
];

function openAt(until_ms: number, more: readonly Entry[] = []) {
  const { state } = live(opened(enquiry), [...begun, ...more], [], until_ms);
  const broken = state.memory.facts.filter(({ kind }) => kind === 'breached').map(({ clause }) => clause);
  return { open: openLimitsOf(state.memory).map(({ clause, is }) => `${clause} ${is}`), broken };
}

test('a limit that was broken is owed until it is done', () => {
  expect(openAt(40 * minute_ms).open).toContain('3.3-undispatched-30min broken');
});

test('a limit that was broken is owed no more once the ticket is handled without it, and stays broken', () => {
  const { open, broken } = openAt(60 * minute_ms, [
    { at_ms: 45 * minute_ms, who: 'agent', do: 'closed' },
    { at_ms: 46 * minute_ms, who: 'agent', do: 'agent-ended' }
  ]);
  expect(broken).toContain('3.3-undispatched-30min');
  expect(open.filter((it) => it.startsWith('3.3-undispatched'))).toEqual([]);
});
