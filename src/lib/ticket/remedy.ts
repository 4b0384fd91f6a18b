import type { Role } from '#domain/roles';
import type { Policy } from '#machines/policy';
import { deciders } from '#machines/ticket-events';
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

/** The most that somebody may give or put, yuan: an agent within their authority, those who decide on complaints, and nobody else. */
export function mostOf_yuan(who: Role, spec: Fixed, policy: Policy): number {
  if (who === 'agent') return mostGrant_yuan(spec, policy);
  return (deciders as readonly Role[]).includes(who) ? mostDecided_yuan(spec, policy) : 0;
}

/** What of the money that was promised last has not been given, yuan. */
export function stillToGive_yuan({ promised_yuan = 0, given_yuan = 0 }: Memory): number {
  return Math.max(0, promised_yuan - given_yuan);
}
