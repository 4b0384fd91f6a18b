import type { KeyMeta } from '#domain/schema';
import { policySchema } from '#machines/policy';
import { z } from 'zod';
import { operationsSchema } from '../operations';
import { runSchema, type ActShape } from '../run';
import { scenarioSchema } from '../scenario';
import { traceSchema } from '../trace';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Returns the schema for editors (`machines/policy/schema.json`); the reader checks names and sums. */
export const policyJsonSchema = (): JsonSchema => jsonSchemaOf(policySchema, 'Switchboard policy');

/** Returns the JSON schema of a scenario for editors (`scenarios/schema.json`). */
export const scenarioJsonSchema = (): JsonSchema => jsonSchemaOf(scenarioSchema, 'Switchboard scenario');

/** Returns the JSON schema of a run for editors (`tests/runs/schema.json`), including the desktop acts. */
export const runJsonSchema = (acts: readonly ActShape[]): JsonSchema =>
  jsonSchemaOf(runSchema(acts), 'Switchboard run');

/** Returns the JSON schema of a ticket script for editors (`tests/traces/schema.json`). */
export const traceJsonSchema = (): JsonSchema => jsonSchemaOf(traceSchema, 'Switchboard ticket script');

/** Returns the JSON schema of an organisation script for editors (`tests/operations/schema.json`). */
export const operationsJsonSchema = (): JsonSchema => jsonSchemaOf(operationsSchema, 'Switchboard operations script');

function jsonSchemaOf(schema: z.ZodType, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => describe(jsonSchema)
  });
  return { title, $schema, ...rest };
}

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
