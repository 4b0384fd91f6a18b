import { caseClasses, channels, difficulties } from '#domain/ids';
import { roles } from '#domain/roles';
import { date, whole } from '#domain/schema';
import { diligences } from '#kernel/diligence';
import { z } from 'zod';

/** Maximum steps in one sandbox, more than anybody takes. */
export const mostSteps = 5000;
/** Maximum branches, more than anybody compares. */
export const mostBranches = 20;

const instant = z.number().int().min(0).max(8.64e15);
const word = (most: number) => z.string().min(1).max(most);
const percent = z.number().min(0).max(100);
const weight = z.number().min(0).max(10_000);
const weights = <const Keys extends readonly [string, ...string[]]>(keys: Keys) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, weight])) as Record<Keys[number], typeof weight>);

const value = z.union([z.string().max(2000), z.number().finite(), z.boolean(), z.array(word(200)).max(20)]);
const fields = z.record(word(60), value).refine((it) => Object.keys(it).length <= 30);

const plan = z.strictObject({
  seed: whole(0, 0xffff_ffff),
  date,
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  hours: z.number().min(0.25).max(24),
  tickets: whole(1, 1000),
  lang: z.enum(['zh-CN', 'en']),
  mix: z.strictObject({
    classes: weights(caseClasses),
    channels: weights(channels),
    vip_percent: percent,
    care_percent: percent,
    hard_percent: percent,
    outages: whole(0, 20)
  }),
  wanted: z
    .strictObject({
      business: word(60).optional(),
      channel: z.enum(channels).optional(),
      tier: z.enum(['ordinary', 'vip']).optional(),
      care: z.boolean().optional(),
      difficulty: z.enum(difficulties).optional()
    })
    .optional()
});

const role = z.enum(roles);
const staff = z.strictObject({ at_ms: instant, role, by: z.enum([...diligences, 'me']) });
const said = z.strictObject({ at_ms: instant, who: role, about: word(80), say: word(2000) });
const done = z.strictObject({
  at_ms: instant,
  who: role,
  about: word(80).optional(),
  do: word(60),
  with: fields.optional()
});
const step = z.union([staff, said, done]);

const branch = z.strictObject({
  name: z.string().max(60),
  steps: z.array(step).max(mostSteps),
  until_ms: instant
});

/** Sandbox as saved, exported and sent: customers, staff, and the actions of one or several branches. */
export const sandboxSchema = z.strictObject({
  sandbox: z.literal(1),
  name: z.string().max(60).optional(),
  /** Digest of the policy under which it was played. */
  policy: word(40),
  plan,
  staff: z.partialRecord(role, z.enum(diligences)),
  branches: z.array(branch).min(1).max(mostBranches),
  active: z.number().int().min(0),
  ticket: word(60).optional(),
  /** Moment viewed in the active branch, if not its last: the step, and the time passed since. */
  looked: z.strictObject({ moment: z.number().int().min(0), at_ms: instant }).optional(),
  checkpoints: z
    .array(
      z.strictObject({
        name: z.string().max(60),
        branch: z.number().int().min(0),
        at_ms: instant,
        steps: z.number().int().min(0)
      })
    )
    .max(100)
});

export type SandboxFile = z.output<typeof sandboxSchema>;
