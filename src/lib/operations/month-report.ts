import type { OperationsPolicy } from '#machines/policy';
import { byBusiness, type BusinessRow } from './inside/by-business';
import { byChannel, type ChannelRow } from './inside/by-channel';
import { byPerson, type PersonRow } from './inside/by-person';
import { isProvisional, Matters } from './first-contact';
import { monthOf, type Month } from './periods';
import type { TicketRecord } from './record';

/** Something that a month's analysis found and that asks for an action: the reasons of proposals (5.3-quarterly). */
export interface MonthFinding {
  /** `2026-11/channel/wechat`, `2026-11/business/broadband/modem-ageing`, `2026-11/person/1024`. */
  readonly id: string;
  readonly clause: '5.2-channel' | '5.2-business' | '5.2-person';
}

/** 5.2: what one month's tickets add up to, as far as they were known at an instant. */
export interface MonthReport {
  readonly month: Month;
  readonly at_ms: number;
  readonly received: number;
  /** Tickets solved on first contact that a repeat could still undo. */
  readonly provisional: number;
  readonly channels: readonly ChannelRow[];
  readonly businesses: readonly BusinessRow[];
  readonly persons: readonly PersonRow[];
  readonly findings: readonly MonthFinding[];
}

/**
 * Analyses a month. A ticket belongs to the month in which it was opened (Asia/Shanghai).
 * @param records all tickets known, as last told: repeats may lie outside the month
 */
export function monthReport(
  month: Month,
  records: readonly TicketRecord[],
  policy: OperationsPolicy,
  now_ms: number
): MonthReport {
  const here = records.filter(({ openedAt_ms }) => monthOf(openedAt_ms) === month);
  const matters = new Matters(records);
  const channels = byChannel(here, matters, policy);
  const businesses = byBusiness(here, policy);
  const persons = byPerson(here, matters, policy);
  return {
    month,
    at_ms: now_ms,
    received: here.length,
    provisional: here.filter((record) => isProvisional(record, policy.noRepeatWithin_ms, now_ms)).length,
    channels,
    businesses,
    persons,
    findings: [
      ...channels.filter(({ high }) => high).map(({ channel }) => channelFinding(month, channel)),
      ...businesses.flatMap(({ business, causes, disputes }) =>
        [...causes, ...disputes].filter(({ found }) => found).map(({ id }) => businessFinding(month, business, id))
      ),
      ...persons.filter(({ weak }) => weak.length > 0).map(({ person }) => personFinding(month, person))
    ]
  };
}

export function channelFinding(month: Month, channel: string): MonthFinding {
  return { id: `${month}/channel/${channel}`, clause: '5.2-channel' };
}

export function businessFinding(month: Month, business: string, about: string): MonthFinding {
  return { id: `${month}/business/${business}/${about}`, clause: '5.2-business' };
}

export function personFinding(month: Month, person: string): MonthFinding {
  return { id: `${month}/person/${person}`, clause: '5.2-person' };
}
