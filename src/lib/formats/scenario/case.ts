import { expects, flag, keysOf, oneOf, strict, whole } from '#domain/schema';
import { conditions, type Case, type Condition, type Formula } from '#machines/clause';
import { contactKinds, type CaseClass, type Channel, type Difficulty } from '#domain/ids';
import { z } from 'zod';
import { id, list, record, sentence, text, value, wording, wordings, yuan } from './basics';

export const channels = ['hall', 'hotline', 'app', 'wechat', 'kiosk'] as const satisfies readonly Channel[];
export const classes = ['fault', 'request', 'complaint'] as const satisfies readonly CaseClass[];
export const tiers = ['ordinary', 'vip'] as const satisfies readonly Case['tier'][];
export const difficulties = ['none', 'ordinary', 'major'] as const satisfies readonly Difficulty[];

const condition = oneOf(conditions);
/** Conditions that the file states; the others do not hold. */
export const someConditions = z.partialRecord(condition, flag, keysOf(conditions));
export const allConditions = someConditions.transform(
  (given) => Object.fromEntries(conditions.map((it) => [it, given[it] ?? false])) as Record<Condition, boolean>
);

const atom = z
  .string(expects('formula'))
  .refine((it) => atoms.has(it) || /^business:[A-Za-z0-9-]+$/.test(it), expects('formula'));
export const atoms: ReadonlySet<string> = new Set([
  ...conditions,
  ...classes.map((it) => `class:${it}`),
  ...difficulties.map((it) => `difficulty:${it}`),
  ...contactKinds.map((it) => `contact:${it}`),
  'care',
  'vip'
]);

/** Condition on the case: an atom, or `{ all: […] }`, `{ any: […] }`, `{ not: … }`. */
export const formula: z.ZodType<Formula> = z
  .lazy(() =>
    z.union([
      atom,
      strict({ all: z.array(formula, expects('list')).min(1) }),
      strict({ any: z.array(formula, expects('list')).min(1) }),
      strict({ not: formula })
    ])
  )
  .meta({ id: 'formula' }) as z.ZodType<Formula>;

const factValue = z.union([sentence, z.number(expects('value')), text], expects('fact'));

export const fact = strict({
  label: text,
  value: list(factValue),
  personal: flag.optional(),
  wordings: list(wording).optional()
}).transform(({ value: values, ...rest }) => ({ ...rest, values }));

const sum = z
  .union([yuan, z.string().regex(/^\{\w+\}$/, expects('number'))], expects('number'))
  .transform((it) => it as number);
const billRow = strict({ label: text, yuan: sum });
const serviceId = z.union([id, z.string().regex(/^\{\w+\}$/, expects('id'))], expects('id'));
const serviceRow = strict({
  id: serviceId,
  name: text,
  yuan: sum,
  since: text,
  effective: text.optional(),
  cancellation: text.optional(),
  does: text.optional()
});
const lineRow = strict({ label: text, value: text });
const contactRow = strict({ when: text, about: text, result: text });
const rows = <T extends z.ZodType>(row: T) => z.array(row, expects('list')).max(100, expects('list'));

const bill = { month: text, rows: rows(billRow), total: sum.optional() };

const plan = strict({ name: text, yuan: sum, note: text });
const line = rows(lineRow);

export const desk = strict({
  bill: strict({ ...bill, last: strict(bill).optional() }).optional(),
  plan: plan.optional(),
  services: rows(serviceRow).optional(),
  line: line.optional(),
  later: rows(strict({ once: list(id), plan: plan.optional(), line: line.optional() })).optional(),
  contacts: rows(contactRow).optional()
});

export const mood = whole(-4, 4);
export const trust = whole(0, 4);
export const lines = record(wordings);

export const variant = strict({
  weight: z.number(expects('number')).default(1),
  title: text,
  conditions: someConditions.optional(),
  difficulty: oneOf(difficulties).optional(),
  team: id.optional(),
  desk: desk.optional(),
  tier: oneOf(tiers).optional(),
  care: flag.optional(),
  mood: mood.optional(),
  trust: trust.optional(),
  traits: list(id).optional(),
  facts: record(list(factValue)).optional(),
  expects: record(list(value), id).optional(),
  lines: lines.optional()
});

export const remedy = strict({
  within: flag,
  label: text,
  is: id.optional(),
  needs: oneOf(['change-service', 'grant-credit']).optional(),
  yuan: z.union([yuan, id], expects('number')).optional()
});

/** Facts that belong together: a seed picks one row. */
export const draws = z.array(z.array(record(factValue), expects('list')).min(1, expects('list')), expects('list'));

const nameList = record(list(wording));
export const names = strict({
  services: nameList.optional(),
  plans: nameList.optional(),
  desks: nameList.optional(),
  causes: nameList.optional(),
  remedies: nameList.optional(),
  says: nameList.optional()
});

export const expected = record(list(value), id);
export const personal = z.array(strict({ act: id, values: list(value).optional() }), expects('list'));
