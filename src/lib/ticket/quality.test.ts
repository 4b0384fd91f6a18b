import { expect, test } from 'vitest';
import type { DoneEntry } from '#domain/entry';
import { live } from './live';
import { inspectFacts } from './quality';
import { lapseText } from './texts';
import { everybody, opened, specOf } from './testing/sample';

const minute_ms = 60_000;

test('a signature that was refused without a reason is found, and what is missing is named', () => {
  const ticket = opened(specOf());
  const of = (at_min: number, what: string, fields?: DoneEntry['with']): DoneEntry => ({
    at_ms: at_min * minute_ms,
    who: 'field',
    do: what,
    ...(fields && { with: fields })
  });
  const given = [
    of(20, 'responded'),
    of(25, 'plan-recorded', { plan: '换光猫' }),
    of(30, 'visit-booked', { at: 120 * minute_ms }),
    of(120, 'arrived'),
    of(150, 'tested', { test: 'broadband-speed' }),
    of(155, 'signed-off', { signoff: 'refused' })
  ];
  const others = everybody(1, 'exemplary').map((pilot) => ({
    next: (...at: Parameters<typeof pilot.next>) => {
      const entry = pilot.next(...at);
      return entry && entry.who !== 'field' ? entry : undefined;
    }
  }));
  const { state } = live(ticket, given, others, 160 * minute_ms);
  const found = inspectFacts(ticket, state.memory).find(({ clause }) => clause === '3.2-fault-signoff')!;
  expect(found).toMatchObject({ who: 'field', lapse: 'skipped', missing: ['reason'] });
  expect(lapseText(found, ticket.spec, ticket.policy)).toEqual({
    zh: '跳过，没有登记：原因',
    en: 'skipped; left empty: reason'
  });
});
