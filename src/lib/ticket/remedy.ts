import type { Role } from '#domain/roles';
import type { Policy } from '#machines/policy';
import { deciders } from '#machines/ticket-events';
import type { Memory } from './memory';
import type { TicketSpec } from './spec';

type Fixed = Pick<TicketSpec, 'disputed_yuan' | 'mostGrant_yuan'>;

/** Returns the maximum an agent may give: goodwill, plus the disputed sum if no larger (2.2-ordinary). */
export function mostGrant_yuan({ disputed_yuan = 0, mostGrant_yuan: told }: Fixed, { authority }: Policy): number {
  const { goodwillYuan } = authority;
  return told ?? goodwillYuan + (disputed_yuan <= goodwillYuan ? disputed_yuan : 0);
}

/** Returns the maximum a decider on a complaint may offer, in yuan: the disputed sum plus goodwill. */
export function mostDecided_yuan({ disputed_yuan = 0 }: Fixed, { authority }: Policy): number {
  return authority.goodwillYuan + disputed_yuan;
}

/** Returns the maximum a role may give or offer: agents within their authority, deciders on complaints, others 0. */
export function mostOf_yuan(who: Role, spec: Fixed, policy: Policy): number {
  if (who === 'agent') return mostGrant_yuan(spec, policy);
  return (deciders as readonly Role[]).includes(who) ? mostDecided_yuan(spec, policy) : 0;
}

/** Returns the money last promised and not given yet, in yuan. */
export function stillToGive_yuan({ promised_yuan = 0, given_yuan = 0 }: Memory): number {
  return Math.max(0, promised_yuan - given_yuan);
}
