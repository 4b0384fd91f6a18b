import type { CaseClass, Channel, Difficulty } from '#domain/ids';
import type { Lang } from '#domain/text';
import type { InventedTicket } from '#cast/invent';
import type { Opening } from '#simulation/desk';

/** What comes in: shares of each hundred, or weights of any size where they need not add up. */
export interface Mix {
  /** Weights; 0 leaves one out, and where all are 0, each is as likely. A class of which the policy has no business nobody comes with. */
  readonly classes: Readonly<Record<CaseClass, number>>;
  /** Weights, too. Who would come to the shop while it is closed (`calendar.hours` of the policy, on any day) comes another way. */
  readonly channels: Readonly<Record<Channel, number>>;
  readonly vip_percent: number;
  /** Elderly, disabled or otherwise in need of care (1.1-hall-care). */
  readonly care_percent: number;
  /** Of ordinary difficulty (2.2-ordinary); the rest has none, but for {@link outages}. */
  readonly hard_percent: number;
  /**
   * Outages of a whole area (2.2-major): each brings as many faults of one business from there, and as close together, as make an emergency by the
   * policy (`operations.emergency`), or a few more. They are among {@link SandboxPlan.tickets}; one that there is no room for does not come.
   */
  readonly outages: number;
}

/** What everybody who comes is or has, outages apart; what is left out, the mix decides. For a single ticket that somebody wants to try. */
export interface Wanted {
  /** One of the policy’s `ticket.classes`. */
  readonly business?: string;
  /** Also the shop while it is closed. */
  readonly channel?: Channel;
  readonly tier?: 'ordinary' | 'vip';
  readonly care?: boolean;
  /** `major` without a business is some fault. */
  readonly difficulty?: Difficulty;
}

/** What the customers of a sandbox are made from. The same plan brings the same customers for ever. */
export interface SandboxPlan {
  /** A whole number, 0 to 4294967295. */
  readonly seed: number;
  /** The day on which the shift begins, in Shanghai: `2026-11-27`. */
  readonly date: string;
  /** When it begins: `09:00`. */
  readonly at: string;
  /** How long they come in: more than 0. */
  readonly hours: number;
  /** How many come, 1 to {@link mostTickets}; the first at the very beginning. */
  readonly tickets: number;
  /** The customers' language. */
  readonly lang: Lang;
  readonly mix: Mix;
  readonly wanted?: Wanted;
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
