import type { ChartEvent } from '#kernel/chart';
import type { Reaction, Send } from '#kernel/kernel';
import type { Memory } from '../memory';

/** Names of the two charts of a call. */
export const sop = 'sop';
export const customer = 'customer';

export type Result = Reaction<Memory>;

/** An event that the conductor sends to itself, now or later. */
export const self = (type: string, fields: object = {}, after_ms?: number): Send => ({
  to: 'conductor',
  event: { type, ...fields },
  after_ms
});
export const toSop = (event: ChartEvent): Send => ({ to: sop, event });
export const toCustomer = (type: string): Send => ({ to: customer, event: { type } });
