import { parseTime } from '#calendar/dates';
import { about, expects, meaning, oneOf, refuse, strict } from '#domain/schema';
import { roles, type Role } from '#domain/roles';
import { parseDuration } from '#domain/units';
import { diligences, type Diligence } from '#kernel/diligence';
import { z } from 'zod';
import { matching, role, seed } from './basics';

/** Duration with its unit, in milliseconds. */
export const span_ms = z
  .string(expects('time'))
  .transform((written, context) => parseDuration(written) ?? refuse(context, written, 'time'));

/** Instant in Shanghai, as milliseconds since 1970; other centuries are rejected as mistakes. */
export const instant_ms = z.string(expects('instant')).transform((written, context) => {
  const at_ms = parseTime(written);
  return at_ms !== undefined && at_ms >= begins_ms && at_ms < ends_ms ? at_ms : refuse(context, written, 'instant');
});

const begins_ms = parseTime('2000-01-01 00:00')!;
const ends_ms = parseTime('2200-01-01 00:00')!;

/** Calendar month, `2026-11`. */
export const month = matching(/^(20|21)\d\d-(0[1-9]|1[0-2])$/, 'month');

const diligence = oneOf(diligences);

export type ScriptAutopilots = Readonly<Partial<Record<Role, Diligence>>>;

const autopilots = z
  .union(
    [z.array(role), perRole(diligence)],
    meaning((came) => (Array.isArray(came) ? 0 : 1))
  )
  .transform((given): ScriptAutopilots =>
    Array.isArray(given) ? Object.fromEntries(given.map((each) => [each, 'exemplary'])) : given
  );

/** Makes the key that every script has for roles on autopilot. */
export const pilots = (otherwise: ScriptAutopilots) =>
  about(
    autopilots.default(otherwise),
    '自动的角色：`[system, field]`，或 `{ field: careless }`',
    'roles that act by themselves: `[system, field]`, or `{ field: careless }`'
  );

/** Seed that every script has: it decides when less careful roles make mistakes. */
export const scriptSeed = about(seed.default(1), '种子：何时出错', 'the seed: when mistakes are made');

/** Makes a schema of a mapping from roles, each optional. */
export function perRole<T extends z.ZodType>(each: T) {
  const keys = Object.fromEntries(roles.map((name) => [name, each.optional()])) as Record<Role, z.ZodOptional<T>>;
  return strict(keys);
}
