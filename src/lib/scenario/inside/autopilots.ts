import { roles, type Role } from '#domain/roles';
import type { Path, YamlTree } from '#formats/yaml';

interface IdleRole {
  readonly role: Role;
  readonly path: Path;
  readonly of: 'key' | 'value';
}

/** Returns the valid roles among the `autopilots` of a script for which it contains nothing to do. */
export function idleAmong({ value }: YamlTree, able: readonly Role[]): readonly IdleRole[] {
  const { autopilots } = value as { readonly autopilots?: readonly Role[] | Readonly<Partial<Record<Role, unknown>>> };
  const isList = Array.isArray(autopilots);
  const told = isList ? [...(autopilots as readonly Role[]).entries()] : roleKeys(autopilots);
  return told.flatMap(([step, role]) =>
    able.includes(role) ? [] : [{ role, path: ['autopilots', step], of: isList ? 'value' : 'key' }]
  );
}

const roleKeys = (autopilots: object = {}) => Object.keys(autopilots).map((role) => [role, role as Role] as const);

/** Returns roles that may perform some of these events, without `handler`, whose holders have events of their own. */
export function rolesOf(events: Readonly<Record<string, { readonly who: readonly string[] }>>): readonly Role[] {
  const who = Object.values(events).flatMap((event) => event.who);
  return roles.filter((role) => who.includes(role));
}
