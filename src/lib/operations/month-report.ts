import type { OperationsPolicy } from '#machines/policy';
import { byPerson, type PersonRow } from './inside/by-person';
import { isFirstContactResolved, isProvisional, Matters } from './first-contact';
import { monthOf, type Month } from './periods';
import type { TicketRecord } from './record';
import { type Channel, channels } from '#domain/ids';
import { percentOf, type Rate, rateOf } from './rate';

/** Finding of a month's analysis that requires an action; the reason for a proposal (5.3-quarterly). */
export interface MonthFinding {
  /** `2026-11/channel/wechat`, `2026-11/business/broadband/modem-ageing`, `2026-11/person/1024`. */
  readonly id: string;
  readonly clause: '5.2-channel' | '5.2-business' | '5.2-person';
}

/** Figures of one month's tickets (5.2), as known at an instant. */
export interface MonthReport {
  readonly month: Month;
  readonly at_ms: number;
  readonly received: number;
  /** Tickets solved on first contact that a later repeat could still undo. */
  readonly provisional: number;
  readonly channels: readonly ChannelRow[];
  readonly businesses: readonly BusinessRow[];
  readonly persons: readonly PersonRow[];
  readonly findings: readonly MonthFinding[];
}

/** Analyses tickets opened in a month (Asia/Shanghai); needs all `records`, since repeats may lie outside it. */
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

interface ChannelRow {
  readonly channel: Channel;
  readonly received: number;
  readonly firstContact: Rate;
  readonly complaints: Rate;
  readonly high: boolean;
  readonly causes: readonly Named[];
}

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

interface Counted extends Named {
  readonly found: boolean;
}

interface BusinessRow {
  readonly business: string;
  readonly received: number;
  readonly complaints: Rate;
  readonly causes: readonly Counted[];
  readonly disputes: readonly Counted[];
}

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

interface Named {
  readonly id: string;
  readonly count: number;
  readonly action?: string;
}

/** Counts how often each id known to the policy was named, most frequent first; omits ids that were never named. */
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
