import type { Limit } from '#domain/limit';
import type { Text } from '#domain/text';
import { conditions, type Formula } from '../clause';
import { listOf, PolicyReader, type Names, type NamesHere, type Path, type UnknownName } from './policy-reader';

export type Schema = Readonly<Record<string, unknown>>;

/** What may stand at a place of a policy, as far as it was asked for there. */
export class Shape {
  readonly keys = new Map<string, Shape>();
  readonly required = new Set<string>();
  /** What stands under keys of the author's, or in a list. */
  each: Shape | undefined;
  names: Names | undefined;
  readonly leaves = new Map<string, Schema>();
  kind: 'mapping' | 'list' | undefined;

  /** The place of a step further down. */
  at(step: string | number): Shape {
    if (this.each) return this.each;
    let next = this.keys.get(String(step));
    if (!next) this.keys.set(String(step), (next = new Shape()));
    return next;
  }

  leaf(schema: Schema): void {
    this.leaves.set(JSON.stringify(schema), schema);
  }
}

const duration = '(\\d+(\\.\\d{1,3})?\\s*(ms|min|s|m|h|d)\\s*)+';
export const definitions: Readonly<Record<string, Schema>> = {
  text: {
    type: 'object',
    properties: { zh: { $ref: '#/$defs/words' }, en: { $ref: '#/$defs/words' } },
    required: ['zh', 'en'],
    additionalProperties: false
  },
  words: { type: 'string', pattern: '\\S' },
  duration: { type: 'string', pattern: `^${duration}$`, description: '3s, 5min, 2h, 24h' },
  limit: {
    type: 'string',
    pattern: `^(\\d{1,3} working days?|${duration}( working)?)$`,
    description: '30min, 24h · 4h working · 1 working day'
  },
  clock: { type: 'string', pattern: '^([01]\\d|2[0-4]):[0-5]\\d$' },
  formula: {
    description: 'a condition, or all, any, not of some',
    anyOf: [
      {
        type: 'string',
        pattern: `^(care|vip|${conditions.join('|')}|(class|business|difficulty|channel):.+)$`
      },
      ...['all', 'any'].map((key) => ({
        type: 'object',
        properties: { [key]: { type: 'array', items: { $ref: '#/$defs/formula' } } },
        required: [key],
        additionalProperties: false
      })),
      {
        type: 'object',
        properties: { not: { $ref: '#/$defs/formula' } },
        required: ['not'],
        additionalProperties: false
      }
    ]
  }
};
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/**
 * Reads a policy and notes what is asked for at each place: what the reader checks and what editors are told cannot part that way.
 * What a sample does not have is not asked for: the samples must have everything between them.
 */
export class ShapeReader extends PolicyReader {
  /** Reads what is noted as one thing though its reading asks for several. */
  private readonly plain = new PolicyReader(() => ({}));

  constructor(readonly root = new Shape()) {
    super(() => ({}));
  }

  shapeAt(path: Path): Shape {
    return path.reduce<Shape>((shape, step) => shape.at(step), this.root);
  }

  override tree(value: unknown, path: Path, known?: readonly string[]) {
    const shape = this.shapeAt(path);
    shape.kind = 'mapping';
    for (const key of known ?? []) shape.at(key);
    return super.tree(value, path, known);
  }

  override map<T>(value: unknown, path: Path, read: (value: unknown, path: Path) => T, ids?: Names) {
    const shape = this.shapeAt(path);
    shape.each ??= new Shape();
    shape.names = ids;
    return super.map(value, path, read, ids);
  }

  override withDefault<T>(map: Record<string, T>, path: Path, standIn: T) {
    this.shapeAt(path).required.add('default');
    return super.withDefault(map, path, standIn);
  }

  override list<T>(value: unknown, path: Path, read: (value: unknown, path: Path) => T) {
    this.listAt(path);
    return super.list(value, path, read);
  }

  override names(value: unknown, path: Path, from?: Names, code?: UnknownName) {
    this.listAt(path);
    if (Array.isArray(value) && value.length === 0) this.noteName([...path, 0], from);
    return super.names(value, path, from, code);
  }

  override years(value: unknown, path: Path) {
    this.listAt(path);
    return super.years(value, path);
  }

  override both(value: unknown, path: Path): Text {
    const shape = this.shapeAt(path);
    for (const lang of ['zh', 'en']) {
      shape.at(lang).leaf(ref('words'));
      shape.required.add(lang);
    }
    return super.both(value, path);
  }

  override text(value: unknown, path: Path): string {
    this.leaf(path, ref('words'));
    return super.text(value, path);
  }

  override name(value: unknown, path: Path, from: Names, code?: UnknownName): string {
    this.noteName(path, from);
    return this.plain.name(value, path, from, code);
  }

  override choice<T extends string>(value: unknown, path: Path, from: readonly T[]): T {
    this.leaf(path, { enum: from });
    return super.choice(value, path, from);
  }

  override number(value: unknown, path: Path, least: number, most: number): number {
    this.leaf(path, { type: 'number', minimum: least, maximum: most });
    return super.number(value, path, least, most);
  }

  override whole(value: unknown, path: Path, least: number, most: number): number {
    this.leaf(path, { type: 'integer', minimum: least, maximum: most });
    return this.plain.whole(value, path, least, most);
  }

  override yes(value: unknown, path: Path): boolean {
    this.leaf(path, { type: 'boolean' });
    return super.yes(value, path);
  }

  override clock(value: unknown, path: Path): number {
    this.leaf(path, ref('clock'));
    return super.clock(value, path);
  }

  override duration(value: unknown, path: Path): number {
    this.leaf(path, ref('duration'));
    return super.duration(value, path);
  }

  override limit(value: unknown, path: Path): Limit {
    this.leaf(path, ref('limit'));
    return super.limit(value, path);
  }

  override formula(value: unknown, path: Path): Formula {
    this.leaf(path, ref('formula'));
    return this.plain.formula(value, path);
  }

  private leaf(path: Path, schema: Schema): void {
    this.shapeAt(path).leaf(schema);
  }

  private listAt(path: Path): void {
    const shape = this.shapeAt(path);
    shape.kind = 'list';
    shape.each ??= new Shape();
  }

  private noteName(path: Path, from: Names | undefined): void {
    this.leaf(path, from ? nameSchema(from) : ref('words'));
  }
}

function nameSchema(names: Names): Schema {
  return isHere(names) ? { ...ref('words'), description: `one of those under ${names.from}` } : { enum: names };
}

function isHere(names: Names): names is NamesHere {
  return 'from' in names;
}

/** @param told what is said of a key that is the id of a clause or a rule */
export function schemaOf(shape: Shape, told: (id: string) => string | undefined): Schema {
  const inner = (it: Shape): Schema => schemaOf(it, told);
  const either = [...shape.leaves.values()];
  if (shape.kind === 'list') either.push({ type: 'array', items: inner(shape.each!) });
  if (shape.kind === 'mapping') either.push(mapping(shape, inner, told));
  return either.length === 1 ? either[0]! : either.length === 0 ? {} : { anyOf: either };
}

function mapping(shape: Shape, inner: (it: Shape) => Schema, told: (id: string) => string | undefined): Schema {
  const keys = [...shape.keys.keys()];
  const isText = keys.sort().join() === 'en,zh' && [...shape.keys.values()].every((it) => it.leaves.size > 0);
  if (isText) return ref('text');
  const required = shape.required.size > 0 ? { required: [...shape.required] } : {};
  if (!shape.each) {
    const properties = Object.fromEntries([...shape.keys].map(([key, it]) => [key, inner(it)]));
    return { type: 'object', properties, ...required, additionalProperties: false };
  }
  const each = inner(shape.each);
  if (!shape.names) return { type: 'object', additionalProperties: each, ...required };
  if (isHere(shape.names))
    return {
      type: 'object',
      additionalProperties: each,
      description: `keys: those under ${shape.names.from}`,
      ...required
    };
  const properties = listOf(shape.names).map((id) => {
    const description = told(id);
    return [id, description === undefined ? each : { ...each, description }];
  });
  return { type: 'object', properties: Object.fromEntries(properties), ...required, additionalProperties: false };
}
