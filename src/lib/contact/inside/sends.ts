import type { ChartEvent } from '#kernel/chart';
import type { Answer, Send } from '#kernel/simulation';
import type { Memory, Refusal } from '#ticket/memory';

/** Names of the two charts of a call. */
export const sop = 'ticket';
export const customer = 'customer';
/** What happens between the two: turns, speaking. */
export const conductor = 'conductor';

export type CallReaction = Answer<Memory, Refusal>;

/** An event that the conductor sends to itself, now or later. */
export const self = (type: string, fields: object = {}, after_ms?: number): Send => ({
  to: conductor,
  event: { type, ...fields },
  after_ms
});
export const toSop = (event: ChartEvent): Send => ({ to: sop, event });
export const toCustomer = (type: string): Send => ({ to: customer, event: { type } });
