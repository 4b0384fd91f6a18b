import { channels, type Channel } from '#domain/ids';
import type { OperationsPolicy } from '#machines/policy';
import { named, type Named } from './counted';
import { isFirstContactResolved, type Matters } from '../first-contact';
import { percentOf, rateOf, type Rate } from '../rate';
import type { TicketRecord } from '../record';

/** 5.2-channel: 受理量, 首解率, 投诉率 of one channel in a month. */
export interface ChannelRow {
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
export function byChannel(
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
