import { describe, expect, test } from 'vitest';
import { begun as lifeOf, fault, staffOf } from '#sandbox/testing/sandboxes';
import { ticketState } from '#simulation/live-desk';
import { optionsOn, type TicketOption } from './options';

const history = lifeOf(fault, staffOf('exemplary'));
const optionsAt = (after_ms: number): readonly TicketOption[] => {
  history.runUntil(history.sandbox.begins_ms + after_ms);
  const { desk } = history.now;
  const [number, run] = desk.memory.tickets.at(0)!;
  return optionsOn(run.ticket, ticketState(desk, number, run));
};
const of = (options: readonly TicketOption[], event: string) => options.find((it) => it.event === event);

describe('what can be done on a ticket', () => {
  const fresh = optionsAt(0);
  const begun = optionsAt(30_000);
  const later = optionsAt(48 * 3_600_000);

  test('at its beginning: by the SOP, against it, and not yet', () => {
    expect(of(fresh, 'greeted')).toMatchObject({ kind: 'regular', who: ['agent'], speech: true });
    // What was owed before is skipped by it.
    const skipping = begun.filter(({ deviations }) => deviations.some(({ deviation }) => deviation === 'skipped'));
    expect(skipping.map(({ event }) => event)).toContain('agent-ended');
    expect(skipping.every(({ kind }) => kind === 'wrong')).toBe(true);
    expect(of(fresh, 'tested')).toMatchObject({ kind: 'closed' });
    expect(of(fresh, 'shirked')).toMatchObject({ kind: 'wrong', deviations: [{ deviation: 'forbidden' }] });
  });

  test('what can be done says where it leads as things stand: a contact that ends before anybody was greeted breaks off', () => {
    const { enters } = of(fresh, 'agent-ended')!;
    expect(enters).toContain('contact.abandoned');
    expect(enters).not.toContain('contact.not-verifiable');
    expect(of(fresh, 'tested')!.enters).toEqual([]);
  });

  test('what is wrong says against which clause; what is closed says why, in both languages', () => {
    for (const option of [...fresh, ...later]) {
      if (option.kind === 'wrong') expect(option.deviations.length, option.event).toBeGreaterThan(0);
      if (option.kind === 'regular') expect(option.deviations, option.event).toEqual([]);
      if (option.kind !== 'closed') expect(option.who.length, option.event).toBeGreaterThan(0);
      else {
        expect(option.why?.zh, option.event).toMatch(/\p{Script=Han}/u);
        expect(option.why?.en, option.event).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });

  test('archived, nothing is by the SOP any more but quality’s', () => {
    const left = later.filter(({ kind }) => kind === 'regular').flatMap(({ who }) => who);
    expect(left.filter((role) => role !== 'quality')).toEqual([]);
  });

  test('what has nothing to do with such a ticket is not there', () => {
    expect(of(fresh, 'receipt-sent')).toBeUndefined();
  });
});
