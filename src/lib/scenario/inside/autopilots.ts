import { diligences, type Diligence } from '#kernel/diligence';
import { roles, type Role } from '#domain/roles';
import type { Cursor } from './run/cursor';

/** Which roles are on autopilot in a script, and how careful each is. */
export type ScriptAutopilots = Readonly<Partial<Record<Role, Diligence>>>;

/**
 * `[owner, supervisor]`, all of them exemplary, or `{ owner: careless }`.
 * @param idle hears of a role that nothing here is for, where it stands; it is read all the same
 */
export function readAutopilots(
  c: Cursor,
  value: unknown,
  able: readonly Role[],
  idle: (role: Role, path: readonly (string | number)[], of: 'key' | 'value') => void
): ScriptAutopilots {
  const path = ['autopilots'];
  const look = (role: unknown, at: readonly (string | number)[], of: 'key' | 'value'): void => {
    const known = roles.find((it) => it === role);
    if (known && !able.includes(known)) idle(known, at, of);
  };
  if (Array.isArray(value))
    return Object.fromEntries(
      value.map((role: unknown, at) => {
        look(role, [...path, at], 'value');
        return [c.choice(role, [...path, at], roles), 'exemplary'];
      })
    );
  return Object.fromEntries(
    Object.entries(c.mapping(value, path, roles)).map(([role, how]) => {
      look(role, [...path, role], 'key');
      return [role, c.choice(how, [...path, role], diligences)];
    })
  );
}

/** The roles that some of these events are for. `handler` is whoever holds the ticket: each of those has events of its own, too. */
export function rolesOf(events: Readonly<Record<string, { readonly who: readonly string[] }>>): readonly Role[] {
  const who = Object.values(events).flatMap((event) => event.who);
  return roles.filter((role) => who.includes(role));
}
