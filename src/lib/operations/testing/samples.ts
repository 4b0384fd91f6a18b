import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseTime } from '#calendar/dates';
import { assert } from '#domain/assert';
import { readPolicy } from '#formats/policy';
import type { OperationsPolicy, Policy } from '#machines/policy';
import type { OperationsEntry } from '../log';
import type { TicketRecord } from '../record';

/** The shipped policy as its file states it. */
export function rawPolicy(): Readonly<Record<string, unknown>> {
  return parse(readFileSync('machines/policy/default.yaml', 'utf8')) as Readonly<Record<string, unknown>>;
}

export function shippedPolicy(): Policy & { readonly operations: OperationsPolicy } {
  const policy = readPolicy(rawPolicy());
  assert(policy.ok && policy.value.operations, 'a shipped policy that is right', policy.diagnostics);
  return { ...policy.value, operations: policy.value.operations };
}

/** An instant in Shanghai: `2026-11-02 09:00`. */
export function at(text: string): number {
  const at_ms = parseTime(text);
  assert(at_ms !== undefined, 'a time such as 2026-11-02 09:00', text);
  return at_ms;
}

/** A broadband fault of agent 1024, solved on the phone and closed, but for what is said. */
export function record(changed: Partial<TicketRecord> = {}): TicketRecord {
  const openedAt_ms = changed.openedAt_ms ?? at('2026-11-02 09:00');
  return {
    id: 'T1',
    channel: 'hotline',
    class: 'fault',
    business: 'broadband',
    people: { agent: '1024' },
    customer: 'C1',
    matter: 'no-line',
    openedAt_ms,
    handledAt_ms: openedAt_ms + 600_000,
    breaches: [],
    overdue: false,
    quality: {},
    open: false,
    ...changed
  };
}

/** That a ticket was opened, and that it was told as it is in the end, at the time that it was handled. */
export function told(changed: Partial<TicketRecord>): readonly OperationsEntry[] {
  const ticket = record(changed);
  const opened: TicketRecord = {
    ...ticket,
    handledAt_ms: undefined,
    open: true,
    rating: undefined,
    breaches: [],
    overdue: false
  };
  return [
    { at_ms: ticket.openedAt_ms, who: 'system', do: 'ticket-opened', ticket: opened },
    { at_ms: ticket.handledAt_ms ?? ticket.openedAt_ms, who: 'system', do: 'ticket-recorded', ticket }
  ];
}
