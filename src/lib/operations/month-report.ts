import type { OperationsPolicy } from '#machines/policy';
import { byPerson, type PersonRow } from './inside/by-person';
import { isFirstContactResolved, isProvisional, Matters } from './first-contact';
import { monthOf, type Month } from './periods';
import type { TicketRecord } from './record';
import { type Channel, channels } from '#domain/ids';
import { percentOf, type Rate, rateOf } from './rate';

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

/** 5.2-channel: 受理量, 首解率, 投诉率 of one channel in a month. */
interface ChannelRow {
  readonly channel: Channel;
  readonly received: number;
  readonly firstContact: Rate;
  readonly complaints: Rate;
  /** A channel of many complaints, by the policy. */
  readonly high: boolean;
  /** What is wrong with it, as its tickets say, the most frequent first. */
  readonly causes: readonly Named[];
}

/** The tickets of a month by channel, every channel in the order of the SOP. @param matters all tickets known: repeats may lie outside the month */
function byChannel(
  records: readonly TicketRecord[],
  matters: Matters,
  { channels: limits, noRepeatWithin_ms }: OperationsPolicy
): readonly ChannelRow[] {
  return channels.map((channel) => {
    const here = records.filter((record) => record.channel === channel);
    const complaints = rateOf(here, (record) => record.class === 'complaint');
    return {
      channel,
      received: here.length,
      firstContact: rateOf(here, (record) => isFirstContactResolved(record, matters, noRepeatWithin_ms)),
      complaints,
      high: here.length >= limits.ofAtLeast && (percentOf(complaints) ?? 0) >= limits.highComplaints_percent,
      causes: named(here, limits.causes, ({ channelCause }) => channelCause)
    };
  });
}

/** How often something was named, and whether that makes it a finding. */
interface Counted extends Named {
  readonly found: boolean;
}

/** 5.2-business: one business in a month, the causes of its trouble and its points of dispute, the most frequent first. */
interface BusinessRow {
  readonly business: string;
  readonly received: number;
  readonly complaints: Rate;
  readonly causes: readonly Counted[];
  readonly disputes: readonly Counted[];
}

/** The tickets of a month by business, in the order of their ids. */
function byBusiness(records: readonly TicketRecord[], policy: OperationsPolicy): readonly BusinessRow[] {
  const names = [...new Set(records.map((record) => record.business))].toSorted();
  return names.map((business) => {
    const here = records.filter((record) => record.business === business);
    return {
      business,
      received: here.length,
      complaints: rateOf(here, (record) => record.class === 'complaint'),
      causes: counted(here, 'cause', policy),
      disputes: counted(here, 'dispute', policy)
    };
  });
}

function counted(
  records: readonly TicketRecord[],
  what: 'cause' | 'dispute',
  { business }: OperationsPolicy
): readonly Counted[] {
  const known = what === 'cause' ? business.causes : business.disputes;
  return named(records, known, (record) => record[what]).map(({ id, count, ...action }) => ({
    id,
    count,
    found: count >= business.from,
    ...action
  }));
}

/** How often something was named, by its id. */
interface Named {
  readonly id: string;
  readonly count: number;
  /** Id of the action that the policy has for it; absent: the owner has to find one. */
  readonly action?: string;
}

/** How often each of what the policy knows was named, the most frequent first; nothing of what nobody named. */
function named<Record>(
  records: readonly Record[],
  known: Readonly<{ [id: string]: { readonly action?: string } }>,
  idOf: (record: Record) => string | undefined
): readonly Named[] {
  return Object.entries(known)
    .map(([id, { action }]) => {
      const count = records.filter((record) => idOf(record) === id).length;
      return { id, count, ...(action === undefined ? {} : { action }) };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
