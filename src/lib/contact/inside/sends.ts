import type { ChartEvent } from '#kernel/chart';
import type { Answer, Send } from '#kernel/simulation';
import type { Memory, Refusal } from '#ticket/memory';

/** Names of the two charts of a call. */
export const sop = 'ticket';
export const customer = 'customer';
/** Name of the process between the two charts: turns and speech. */
export const turnTaking = 'turns';

export type CallReaction = Answer<Memory, Refusal>;

export const self = (type: string, fields: object = {}, after_ms?: number): Send => ({
  to: turnTaking,
  event: { type, ...fields },
  after_ms
});
export const toSop = (event: ChartEvent): Send => ({ to: sop, event });
export const toCustomer = (type: string, fields: object = {}): Send => ({ to: customer, event: { type, ...fields } });
