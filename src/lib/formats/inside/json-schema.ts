import type { KeyMeta } from '#domain/schema';
import { policySchema } from '#machines/policy';
import { z } from 'zod';
import { operationsSchema } from '../operations';
import { runSchema, type ActShape } from '../run';
import { scenarioSchema } from '../scenario';
import { traceSchema } from '../trace';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What editors are told of a policy (`machines/policy/schema.json`). What it cannot say is left to the reader: names that stand elsewhere in the file, sums. */
export const policyJsonSchema = (): JsonSchema => jsonSchemaOf(policySchema, 'Switchboard policy');

/** What editors are told of a scenario (`scenarios/schema.json`). */
export const scenarioJsonSchema = (): JsonSchema => jsonSchemaOf(scenarioSchema, 'Switchboard scenario');

/** What editors are told of a run (`tests/runs/schema.json`), with what can be done on the desktop. */
export const runJsonSchema = (acts: readonly ActShape[]): JsonSchema =>
  jsonSchemaOf(runSchema(acts), 'Switchboard run');

/** What editors are told of the script of a ticket (`tests/traces/schema.json`). */
export const traceJsonSchema = (): JsonSchema => jsonSchemaOf(traceSchema, 'Switchboard ticket script');

/** What editors are told of a script of the house (`tests/operations/schema.json`). */
export const operationsJsonSchema = (): JsonSchema => jsonSchemaOf(operationsSchema, 'Switchboard operations script');

/** JSON Schema (2020-12) of a file as it is written, with titles, units and clauses of its keys. */
function jsonSchemaOf(schema: z.ZodType, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => describe(jsonSchema)
  });
  return { title, $schema, ...rest };
}

/** Turns what {@link KeyMeta} says into keywords that editors show. */
function describe(schema: z.core.JSONSchema.BaseSchema): void {
  const about = schema['about'] as KeyMeta | undefined;
  if (!about) return;
  delete schema['about'];
  const { title, unit, clauses, reason } = about;
  schema.title = `${title.zh} · ${title.en}`;
  if (reason) schema.description = `${reason.zh} · ${reason.en}`;
  if (unit) schema['x-unit'] = unit;
  if (clauses) schema['x-clauses'] = [...clauses];
}
