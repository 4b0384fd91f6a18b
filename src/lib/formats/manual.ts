import { aboutOf } from '#domain/schema';
import type { z } from 'zod';
import { scenarioSchema } from './scenario';

/** What the author's manual (`scenarios/README.md`) says of the keys at the top of a scenario: a table in Markdown, formatted. */
export function scenarioTable(): string {
  const rows = Object.entries(scenarioSchema.in.shape).map(([key, schema]) => rowOf(key, schema));
  return ['| 键 · key | 意思 | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function rowOf(key: string, schema: z.ZodType): string {
  const { title } = aboutOf(schema) ?? { title: { zh: '', en: '' } };
  return `| \`${key}\` | ${title.zh} | ${title.en} |`;
}
