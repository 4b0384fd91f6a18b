import type { Path } from '#formats/value-at';
import { schemaAt, type Schema } from './schema-at.ts';

/** What a text says until somebody has written it. */
const toWrite = { zh: '（待写）', en: '(to be written)' };

/** A beginning of what can stand at a path: all that has to be there. Nothing where only the author can say it, as of an id. */
export function skeletonAt(path: Path): unknown {
  const { schemas, part } = schemaAt(path);
  if (part === 'text' || part === 'wordings') return toWrite;
  for (const schema of schemas) {
    const made = skeletonOf(schema, path);
    if (made !== undefined) return made;
  }
  return undefined;
}

function skeletonOf(schema: Schema, path: Path): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'boolean') return false;
  if (schema.type === 'number' || schema.type === 'integer') return Math.max(0, schema.minimum ?? 0);
  if (schema.type === 'array') {
    const item = skeletonAt([...path, 0]);
    return item === undefined ? undefined : [item];
  }
  if (schema.type !== 'object') return undefined;
  const entries = (schema.required ?? []).map((key) => [key, skeletonAt([...path, key])] as const);
  return entries.every(([, value]) => value !== undefined) && entries.length > 0
    ? Object.fromEntries(entries)
    : undefined;
}
