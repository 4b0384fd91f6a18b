import { parseTime } from '#calendar/dates';
import { about, expects, meaning, oneOf, refuse, strict } from '#domain/schema';
import { roles, type Role } from '#domain/roles';
import { parseDuration } from '#domain/units';
import { diligences, type Diligence } from '#kernel/diligence';
import { z } from 'zod';
import { matching, role, seed } from './basics';

/** A length of time with its unit, in milliseconds. */
export const span_ms = z
  .string(expects('time'))
  .transform((written, context) => parseDuration(written) ?? refuse(context, written, 'time'));

/** An instant in Shanghai, milliseconds since 1970; of another century it is a mistake. */
export const instant_ms = z.string(expects('instant')).transform((written, context) => {
  const at_ms = parseTime(written);
  return at_ms !== undefined && at_ms >= begins_ms && at_ms < ends_ms ? at_ms : refuse(context, written, 'instant');
});

const begins_ms = parseTime('2000-01-01 00:00')!;
const ends_ms = parseTime('2200-01-01 00:00')!;

/** A calendar month. */
export const month = matching(/^(20|21)\d\d-(0[1-9]|1[0-2])$/, 'month');

const diligence = oneOf(diligences);

/** Which roles are on autopilot in a script, and how careful each is. */
export type ScriptAutopilots = Readonly<Partial<Record<Role, Diligence>>>;

/** `[owner, supervisor]`, all of them exemplary, or `{ owner: careless }`. */
const autopilots = z
  .union(
    [z.array(role), perRole(diligence)],
    meaning((came) => (Array.isArray(came) ? 0 : 1))
  )
  .transform((given): ScriptAutopilots =>
    Array.isArray(given) ? Object.fromEntries(given.map((each) => [each, 'exemplary'])) : given
  );

/** Of every script: who acts by themselves. */
export const pilots = (otherwise: ScriptAutopilots) =>
  about(
    autopilots.default(otherwise),
    '自动的角色：`[system, field]`，或 `{ field: careless }`',
    'roles that act by themselves: `[system, field]`, or `{ field: careless }`'
  );

/** Of every script: when those who are less careful make mistakes. */
export const scriptSeed = about(seed.default(1), '种子：何时出错', 'the seed: when mistakes are made');

/** A mapping from roles. */
export function perRole<T extends z.ZodType>(each: T) {
  const keys = Object.fromEntries(roles.map((name) => [name, each.optional()])) as Record<Role, z.ZodOptional<T>>;
  return strict(keys);
}
