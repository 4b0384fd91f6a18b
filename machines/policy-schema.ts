import { sopText } from './sop-text';
import { definitions, schemaOf, ShapeReader, type Schema, type Shape } from './inside/policy-shape';
import { readPolicy, readPolicyWith } from './policy';
import { sopClauses } from './sop-clauses';

/**
 * What editors are told of a policy (`policy/schema.json`, JSON Schema 2020-12): noted while the reader reads. What it cannot say is
 * left to the reader: names that must stand elsewhere in the file, sums, what a ticket needs.
 * @param samples right policies as plain data that have every key between them
 */
export function policySchema(samples: readonly unknown[]): Schema {
  const reader = new ShapeReader();
  for (const sample of samples) readPolicyWith(reader, sample);
  for (const sample of samples) noteRequired(reader, sample);
  const texts = new Map<string, string>(
    sopClauses.map((clause) => {
      // The numbers are what is written there.
      const { zh, en } = sopText(clause.id);
      return [clause.id, `${zh} · ${en}`];
    })
  );
  return {
    title: 'Switchboard policy',
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...schemaOf(reader.root, (id) => texts.get(id)),
    $defs: definitions
  };
}

/** A key is required if its absence is told at its place. Each kind of place is tried once. */
function noteRequired(reader: ShapeReader, sample: unknown): void {
  const tried = new Map<Shape, Set<string>>();
  for (const path of pathsOf(sample, [])) {
    const key = String(path.at(-1));
    const shape = reader.shapeAt(path.slice(0, -1));
    const keys = tried.get(shape) ?? new Set();
    if (keys.has(key) || shape.required.has(key)) continue;
    tried.set(shape, keys.add(key));
    const told = readPolicy(without(sample, path), (where) => ({ file: where.join('\n') })).diagnostics;
    if (told.some(({ code, file }) => code === 'SB0601' && file === path.join('\n'))) shape.required.add(key);
  }
}

type Path = readonly (string | number)[];

/** Of every value under a key, however deep. */
function pathsOf(value: unknown, at: Path): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => pathsOf(each, [...at, index]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => [[...at, key], ...pathsOf(each, [...at, key])]);
}

function without(value: unknown, [step, ...rest]: Path): unknown {
  if (Array.isArray(value)) return value.map((each, index) => (index === step ? without(each, rest) : each));
  const { [step!]: inner, ...others } = value as Record<string, unknown>;
  return rest.length === 0 ? others : { ...(value as object), [step!]: without(inner, rest) };
}
