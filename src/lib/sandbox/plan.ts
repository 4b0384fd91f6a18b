import type { CaseClass, Channel, Difficulty } from '#domain/ids';
import type { Lang } from '#domain/text';
import type { InventedTicket } from '#cast/invent';
import type { Opening } from '#simulation/desk';

export interface Mix {
  /** Weights; if all are 0, each is equally likely. A class without a business in the policy never occurs. */
  readonly classes: Readonly<Record<CaseClass, number>>;
  /** Weights. Customers of the shop use another channel while it is closed (`calendar.hours` of the policy). */
  readonly channels: Readonly<Record<Channel, number>>;
  readonly vip_percent: number;
  /** Elderly, disabled or otherwise in need of care (1.1-hall-care). */
  readonly care_percent: number;
  /** Percentage of ordinary difficulty (2.2-ordinary); the rest has none, except for {@link outages}. */
  readonly hard_percent: number;
  /**
   * Outages of an area (2.2-major), each large enough for an emergency; included in {@link SandboxPlan.tickets},
   * omitted if there is no room.
   */
  readonly outages: number;
}

/** Fixed properties of all customers except those of outages, for trying a single kind of ticket. */
export interface Wanted {
  readonly business?: string;
  readonly channel?: Channel;
  readonly tier?: 'ordinary' | 'vip';
  readonly care?: boolean;
  /** `major` without a business is some fault. */
  readonly difficulty?: Difficulty;
}

/** Parameters from which the customers are generated. The same plan always gives the same customers. */
export interface SandboxPlan {
  /** A whole number, 0 to 4294967295. */
  readonly seed: number;
  /** First day of the shift, in Shanghai: `2026-11-27`. */
  readonly date: string;
  /** Start of the shift: `09:00`. */
  readonly at: string;
  /** Hours during which customers arrive; more than 0. */
  readonly hours: number;
  /** Number of tickets, 1 to {@link mostTickets}; the first arrives at the start. */
  readonly tickets: number;
  readonly lang: Lang;
  readonly mix: Mix;
  readonly wanted?: Wanted;
}

/** Maximum number of tickets; more than a shift of a large organisation has. */
export const mostTickets = 1000;

export interface Arrival {
  readonly opening: Opening;
  readonly invented: InventedTicket;
}

/** Default mix: an organisation of medium size on an ordinary day. */
export const usualMix: Mix = {
  classes: { fault: 40, request: 35, complaint: 25 },
  channels: { hotline: 50, hall: 15, app: 15, wechat: 15, kiosk: 5 },
  vip_percent: 15,
  care_percent: 10,
  hard_percent: 15,
  outages: 0
};
