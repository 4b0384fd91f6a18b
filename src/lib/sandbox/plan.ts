import type { CaseClass, Channel } from '#domain/ids';
import type { Lang } from '#domain/text';
import type { InventedTicket } from '#cast/invent';
import type { Opening } from '#simulation/desk';

/** What comes in: shares of each hundred, or weights of any size where they need not add up. */
export interface Mix {
  /** Weights; 0 leaves one out. */
  readonly classes: Readonly<Record<CaseClass, number>>;
  readonly channels: Readonly<Record<Channel, number>>;
  readonly vip_percent: number;
  /** Elderly, disabled or otherwise in need of care (1.1-hall-care). */
  readonly care_percent: number;
  /** Of ordinary difficulty (2.2-ordinary); the rest has none, but for {@link outages}. */
  readonly hard_percent: number;
  /** Outages of a whole area (2.2-major): each brings several faults of one kind from there, close together. */
  readonly outages: number;
}

/** What the customers of a sandbox are made from. The same plan brings the same customers for ever. */
export interface SandboxPlan {
  /** A whole number, 0 to 4294967295. */
  readonly seed: number;
  /** The day on which the shift begins, in Shanghai: `2026-11-27`. */
  readonly date: string;
  /** When it begins: `09:00`. */
  readonly at: string;
  /** How long they come in. */
  readonly hours: number;
  /** How many come, 1 to {@link mostTickets}; the first at the very beginning. */
  readonly tickets: number;
  /** The customers' language. */
  readonly lang: Lang;
  readonly mix: Mix;
}

/** More than a shift of a large house has. */
export const mostTickets = 1000;

/** Somebody who comes, with all that is known of them, and the ticket that is opened for it. */
export interface Arrival {
  readonly opening: Opening;
  readonly invented: InventedTicket;
}

/** What comes in at a house that is neither large nor small, on a day like any other. */
export const usualMix: Mix = {
  classes: { fault: 40, request: 35, complaint: 25 },
  channels: { hotline: 50, hall: 15, app: 15, wechat: 15, kiosk: 5 },
  vip_percent: 15,
  care_percent: 10,
  hard_percent: 15,
  outages: 0
};
