/** Who can do something on a ticket. `customer` and `system` act, too; `handler` is whoever holds the ticket now. */
export const roles = [
  'agent',
  'specialist',
  'dispatcher',
  'field',
  'team-lead',
  'supervisor',
  'complaint-supervisor',
  'quality',
  'owner',
  'customer',
  'system'
] as const;
export type Role = (typeof roles)[number];
