/** Roles on a ticket, including `customer` and `system`; `handler` is the role that holds the ticket now. */
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
