import type { Policy } from '#machines/policy';
import type { Memory } from './memory';
import type { TicketSpec } from './spec';

type Fixed = Pick<TicketSpec, 'disputed_yuan' | 'mostGrant_yuan'>;

/** The most that an agent may give on a ticket, yuan: goodwill, and beside it the sum in dispute where that is no more than goodwill itself (2.2-ordinary). */
export function mostGrant_yuan({ disputed_yuan = 0, mostGrant_yuan: told }: Fixed, { authority }: Policy): number {
  const { goodwillYuan } = authority;
  return told ?? goodwillYuan + (disputed_yuan <= goodwillYuan ? disputed_yuan : 0);
}

/** The most that whoever decides on a complaint may put, yuan: what is in dispute, and goodwill beside it. */
export function mostDecided_yuan({ disputed_yuan = 0 }: Fixed, { authority }: Policy): number {
  return authority.goodwillYuan + disputed_yuan;
}

/** What of the money that was promised last has not been given, yuan. */
export function stillToGive_yuan({ promised_yuan = 0, given_yuan = 0 }: Memory): number {
  return Math.max(0, promised_yuan - given_yuan);
}
