import { aboutOf } from '#domain/schema';
import type { z } from 'zod';
import { comingTicket, operationsSchema, record } from '../operations';
import { runSchema } from '../run';
import { scenarioSchema, sharedSchema } from '../scenario';
import { reaction } from '../scenario/customer';
import { traceSchema } from '../trace';
import { ticket } from '../trace/ticket';

type Shape = Readonly<Record<string, z.ZodType>>;

/** Shapes of the mappings in files, by their names in manuals. */
export const manualShapes = {
  scenario: scenarioSchema.in.shape,
  shared: sharedSchema.in.shape,
  reaction: reaction.in.shape,
  run: runSchema([]).in.shape,
  trace: traceSchema.shape,
  ticket: ticket.shape,
  operations: operationsSchema.shape,
  'coming-ticket': comingTicket.shape,
  record: record.in.shape
} as const satisfies Readonly<Record<string, Shape>>;

/** Returns the keys of a mapping as a formatted Markdown table. */
export function keysTable(of: keyof typeof manualShapes): string {
  const rows = Object.entries<z.ZodType>(manualShapes[of]).map(([key, schema]) => rowOf(key, schema));
  return ['| 键 · key | 意思 | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function rowOf(key: string, schema: z.ZodType): string {
  const { title } = aboutOf(schema) ?? { title: { zh: '', en: '' } };
  return `| \`${key}\` | ${title.zh} | ${title.en} |`;
}
