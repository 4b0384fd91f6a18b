import { describe, expect, it } from 'vitest';
import { closedTo, closingFor } from './event-guards';
import { ticketEvents } from './ticket-events';
import type { Tag } from './vocabulary';

const closed = (who: Parameters<typeof closedTo>[0], event: string, ...tags: readonly Tag[]) =>
  closedTo(who, event, new Set<string>(tags), false)?.en;

describe('what a ticket is closed to', () => {
  it('is nothing as long as it is open', () => {
    for (const event of Object.keys(ticketEvents)) expect(closed('agent', event, 'not-assigned')).toBeUndefined();
  });

  it('is what the agent does, once the contact is over; not feedback, nor what others do', () => {
    expect(closed('agent', 'captured', 'agent-part-over')).toMatch(/^the call or the visit is over/);
    expect(closed('agent', 'follow-up-called', 'agent-part-over')).toBeUndefined();
    expect(closed('dispatcher', 'dispatched', 'agent-part-over')).toBeUndefined();
  });

  it('is what handles it, once it is handled; not feedback, nor what must never be said', () => {
    expect(closed('specialist', 'plan-recorded', 'handled')).toBe('the handling is finished');
    expect(closed('customer', 'rated', 'handled')).toBeUndefined();
    expect(closed('specialist', 'shirked', 'handled')).toBeUndefined();
  });

  it('is all but quality checks and what happens always, once it is closed, and that is said first', () => {
    const all = ['agent-part-over', 'handled', 'closed'] as const;
    const open = Object.keys(ticketEvents).filter((event) => closed('quality', event, ...all) === undefined);
    expect(open.sort()).toEqual(['auto-replied', 'outcome-checked', 'phrasing-checked', 'process-checked']);
    expect(closed('agent', 'captured', ...all)).toBe('the ticket is closed');
  });

  it('goes by no name of a state', () => {
    const closing = (who: 'agent' | 'quality', event: string) =>
      ['closed', 'agent-part-over', 'handled'].filter((tag) => closingFor(who, event)(new Set([tag]), false));
    expect(closing('agent', 'captured')).toEqual(['closed', 'agent-part-over', 'handled']);
    expect(closing('quality', 'outcome-checked')).toEqual([]);
    expect(closing('agent', 'constructor')).toEqual(['closed', 'agent-part-over', 'handled']);
  });

  it('is not what whoever holds it still owes, until it is closed', () => {
    const owed = new Set(['agent-part-over', 'handled', 'remedy-owed']);
    expect(closedTo('agent', 'credited', owed, true)).toBeUndefined();
    expect(closedTo('specialist', 'credited', owed, true)).toBeUndefined();
    expect(closedTo('agent', 'credited', owed, false)?.en).toMatch(/^the call or the visit is over/);
    expect(closedTo('specialist', 'credited', new Set(['handled']), true)?.en).toBe('the handling is finished');
    expect(closedTo('specialist', 'credited', new Set([...owed, 'closed']), true)?.en).toBe('the ticket is closed');
  });

  it('is not what the customer has not agreed to yet: a solution is put, and they answer', () => {
    const unagreed = new Set(['agent-part-over', 'handled', 'agreement-owed']);
    expect(closedTo('agent', 'solution-put', unagreed, true)).toBeUndefined();
    for (const event of ['agreed', 'rejected', 'withdrawn'])
      expect(closedTo('customer', event, unagreed, false), event).toBeUndefined();
    expect(closedTo('customer', 'agreed', new Set(['handled']), false)?.en).toBe('the handling is finished');
    expect(closedTo('specialist', 'solution-put', unagreed, false)?.en).toBe('the handling is finished');
  });
});
