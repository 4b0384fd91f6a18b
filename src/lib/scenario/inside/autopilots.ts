import { diligences, type Diligence } from '#kernel/diligence';
import { roles, type Role } from '#machines/roles';
import type { Cursor } from './run/cursor';

/** Which roles are on autopilot in a script, and how careful each is. */
export type Autopilots = Readonly<Partial<Record<Role, Diligence>>>;

/**
 * `[owner, supervisor]`, all of them exemplary, or `{ owner: careless }`.
 * @param idle hears of a role that nothing here is for, where it stands; it is read all the same
 */
export function readAutopilots(
  c: Cursor,
  value: unknown,
  able: readonly Role[],
  idle: (role: Role, path: readonly (string | number)[], of: 'key' | 'value') => void
): Autopilots {
  const path = ['autopilots'];
  const named = (role: Role, at: readonly (string | number)[], of: 'key' | 'value'): Role => {
    if (roles.includes(role) && !able.includes(role)) idle(role, at, of);
    return role;
  };
  if (Array.isArray(value))
    return Object.fromEntries(
      value.map((role: unknown, at) => [
        named(c.choice(role, [...path, at], roles), [...path, at], 'value'),
        'exemplary'
      ])
    );
  return Object.fromEntries(
    Object.entries(c.mapping(value, path, roles)).map(([role, how]) => [
      named(role as Role, [...path, role], 'key'),
      c.choice(how, [...path, role], diligences)
    ])
  );
}

/** The roles that some of these events are for. `handler` is whoever holds the ticket: each of those has events of its own, too. */
export function rolesOf(events: Readonly<Record<string, { readonly who: readonly string[] }>>): readonly Role[] {
  const who = Object.values(events).flatMap((event) => event.who);
  return roles.filter((role) => who.includes(role));
}
