import type { Path } from '#formats/value-at';
import type { Text } from '#domain/text';
import { keyMeaning } from './key-words.ts';
import scenarioSchema from '../../../../scenarios/schema.json';

/** Subset of JSON Schema that the project uses. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number | boolean;
}

const root = scenarioSchema as Schema;

export interface SchemaPlace {
  /** Alternatives, with references resolved. */
  readonly schemas: readonly Schema[];
  /** Part of the format (`reaction`, `guard` …); empty for the file itself. */
  readonly part: string;
  /** Keys below that part; items of lists count as the list. */
  readonly within: readonly string[];
}

/** Returns the schema at a path, as far as the format knows it. */
export function schemaAt(path: Path): SchemaPlace {
  let place: SchemaPlace = { schemas: [root], part: '', within: [] };
  for (const step of path) place = stepped(place, step);
  return place;
}

function stepped({ schemas, part, within }: SchemaPlace, step: string | number): SchemaPlace {
  const next = schemas.flatMap((schema): readonly Schema[] => {
    if (typeof step === 'number') return schema.items ? [schema.items] : [];
    const { properties = {}, additionalProperties: others } = schema;
    if (Object.hasOwn(properties, step)) return [properties[step]!];
    return typeof others === 'object' ? [others] : [];
  });
  const found = next.flatMap(resolved);
  const name = found.find((it) => it.part !== undefined)?.part;
  return {
    schemas: found.map(({ schema }) => schema),
    ...(name === undefined
      ? { part, within: typeof step === 'number' ? within : [...within, step] }
      : { part: name, within: [] })
  };
}

interface Resolved {
  readonly schema: Schema;
  readonly part?: string;
}

function resolved(schema: Schema): readonly Resolved[] {
  if (schema.$ref !== undefined) {
    const part = schema.$ref.replace(/^.*\//, '');
    return resolved(root.$defs![part]!).map((it) => ({ ...it, part }));
  }
  return schema.anyOf ? schema.anyOf.flatMap(resolved) : [{ schema }];
}

/** Returns the keys that the format knows at a path, required ones first. */
export function keysAt(path: Path): readonly string[] {
  const { schemas } = schemaAt(path);
  return [
    ...new Set(
      schemas.flatMap(({ properties = {}, propertyNames }) => [
        ...Object.keys(properties),
        ...(propertyNames?.enum ?? []).map(String)
      ])
    )
  ];
}

export const neededAt = (path: Path): readonly string[] =>
  schemaAt(path).schemas.flatMap(({ required = [] }) => required);

/** Returns the values that the format fixes at a path. */
export function valuesAt(path: Path): readonly string[] {
  const { schemas } = schemaAt(path);
  return [
    ...new Set(
      schemas.flatMap(({ enum: some = [], const: one, type, items }) => [
        ...some.map(String),
        ...(one === undefined ? [] : [String(one)]),
        ...(type === 'boolean' ? ['true', 'false'] : []),
        // A list may be begun with its first item.
        ...(items?.enum ?? []).map(String)
      ])
    )
  ];
}

export function meaningOf(path: Path): Text | undefined {
  const key = path.at(-1);
  if (typeof key !== 'string') return undefined;
  const above = schemaAt(path.slice(0, -1));
  for (const { properties = {} } of above.schemas) {
    const title = Object.hasOwn(properties, key) ? properties[key]!.title : undefined;
    if (title === undefined) continue;
    const told = inBoth(title);
    // What is said of it may be what can stand there alone, which is no word.
    return /\p{Script=Han}/u.test(told.zh) ? told : (keyMeaning([above.part, ...above.within], key) ?? told);
  }
  const isKnown = keysAt(path.slice(0, -1)).includes(key);
  return isKnown ? keyMeaning([above.part, ...above.within], key) : undefined;
}

/** Splits a bilingual title; a title of ids is the same in both languages. */
export function inBoth(title: string): Text {
  const [zh = '', en = zh] = title.split(' · ');
  return { zh, en: en === 'the same' ? zh : en };
}
