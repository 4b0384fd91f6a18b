import { aboutOf, type KeyMeta } from '#domain/schema';
import { both, sentenceCase, type Text } from '#domain/text';
import { policySchema, type PolicyFile } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import type { z } from 'zod';
import { sectionOf, sections, type SectionId } from './policy/sections';
import { policyNames, type PolicyNames } from './policy-names';
import { valueAt, type Path } from './value-at';

export type { SectionId } from './policy/sections';

/** Control by which a value is edited. A value that fits none is written as YAML. */
export type Control =
  | { readonly kind: 'duration' | 'limit' | 'clock' | 'text' | 'texts' | 'bilingual' | 'flag' | 'yaml' }
  | { readonly kind: 'number'; readonly least?: number; readonly most?: number }
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly Choice[] }
  /** A number, or one of a few words in its place. */
  | {
      readonly kind: 'number-or';
      readonly choices: readonly Choice[];
      readonly least?: number;
      readonly most?: number;
    };

export interface Choice {
  readonly value: string;
  readonly title: Text;
}

export interface FormField {
  readonly path: Path;
  readonly id: string;
  readonly title: Text;
  readonly about: Omit<KeyMeta, 'title'>;
  readonly control: Control;
  readonly value: unknown;
  readonly shipped: unknown;
}

export interface FormGroup {
  readonly section: SectionId;
  readonly path: Path;
  readonly id: string;
  /** Titles from the outermost mapping to its own. */
  readonly titles: readonly Text[];
  readonly about: Omit<KeyMeta, 'title'>;
  readonly fields: readonly FormField[];
  readonly addable: readonly Choice[];
}

export interface FormSection {
  readonly id: SectionId;
  readonly title: Text;
  readonly groups: readonly FormGroup[];
}

/** Joins a path to an id with slashes, since clauses contain dots. */
export const fieldId = (path: Path): string => path.join('/');

/** Builds the form of a policy, valid or not, from its schema alone; `shipped` has defaults and further names. */
export function policyForm(raw: unknown, shipped: PolicyFile): readonly FormSection[] {
  const names = policyNames([raw, shipped]);
  const form = new Form(raw, shipped, names);
  const shape = shapeOf(plainOf(policySchema).schema)!;
  for (const [key, schema] of Object.entries(shape))
    if (key !== 'policy' && key !== 'version' && key !== 'decisions') form.key(schema, [key], []);
  return sections.map(({ id, title }) => ({
    id,
    title,
    groups: form.groups.filter(({ section }) => section === id).map((group) => toldApart(group, names))
  }));
}

function toldApart(group: FormGroup, names: PolicyNames): FormGroup {
  const times = (title: Text): number => group.fields.filter((field) => field.title.zh === title.zh).length;
  const fields = group.fields.map((field) => {
    if (times(field.title) < 2) return field;
    const key = names.key(field.path);
    const title = both((lang) => `${sentenceCase(key[lang])} · ${field.title[lang]}`);
    return { ...field, title };
  });
  return { ...group, fields };
}

class Form {
  readonly groups: FormGroup[] = [];
  readonly #open = new Map<string, FormField[]>();

  constructor(
    readonly raw: unknown,
    readonly shipped: unknown,
    readonly names: PolicyNames
  ) {}

  key(schema: z.ZodType, path: Path, above: readonly Text[], unit?: KeyMeta['unit']): void {
    const [value, shipped] = [valueAt(this.raw, path), valueAt(this.shipped, path)];
    const { schema: plain, told } = fitting(schema, value ?? shipped);
    const own = told ?? aboutOf(schema);
    const title = own && !isClause(path) ? own.title : capital(this.names.key(path));
    const { title: _title, ...rest } = own ?? { title };
    const more: Omit<KeyMeta, 'title'> = isClause(path) ? { ...rest, clauses: [String(path.at(-1))] } : rest;
    const about = { ...more, ...(!more.unit && unit && { unit }) };
    const shape = isBilingual(plain) ? undefined : shapeOf(plain);
    if (!shape && typeOf(plain) !== 'record') {
      const control = this.#control(plain, path);
      if (value === undefined && shipped === undefined) return;
      const field = { path, id: fieldId(path), title, about, control, value, shipped };
      this.#fieldsOf(path, above, {}).push(field);
      return;
    }
    const titles = [...above, title];
    const keys = keysIn(value, shipped);
    const inner = (key: string): z.ZodType | undefined =>
      shape && Object.hasOwn(shape, key) ? shape[key] : restOf(plain);
    const addable = Object.entries(shape ?? {}).filter(
      ([key, each]) => !keys.includes(key) && isClause([...path, key]) && isLeaf(each)
    );
    if (keys.length > 0 || addable.length > 0)
      this.#fieldsOf(
        [...path, ''],
        titles,
        about,
        addable.map(([key]) => key)
      );
    for (const key of keys) {
      const each = inner(key);
      if (each) this.key(each, [...path, key], titles, about.unit);
    }
  }

  #fieldsOf(
    beside: Path,
    titles: readonly Text[],
    about: Omit<KeyMeta, 'title'>,
    addable: readonly string[] = []
  ): FormField[] {
    const [path, section] = [beside.slice(0, -1), sectionOf(String(beside[0]))];
    // What stands at the top of the file stands at the top of its part.
    const id = fieldId(path) || section;
    const known = this.#open.get(id);
    if (known) return known;
    const fields: FormField[] = [];
    this.#open.set(id, fields);
    const named = addable.map((value) => ({ value, title: capital(this.names.key([...path, value])) }));
    this.groups.push({ section, path, id, titles, about, fields, addable: named });
    return fields;
  }

  #control(schema: z.ZodType, path: Path): Control {
    const kind = schema.meta()?.['id'];
    if (kind === 'duration' || kind === 'limit' || kind === 'clock') return { kind };
    if (isBilingual(schema)) return { kind: 'bilingual' };
    switch (typeOf(schema)) {
      case 'string':
        return { kind: 'text' };
      case 'boolean':
        return { kind: 'flag' };
      case 'number':
        return { kind: 'number', ...rangeOf(schema as z.ZodNumber) };
      case 'enum':
        return { kind: 'choice', choices: this.#choices(path, schema) };
      case 'array': {
        const element = plainOf((schema as z.ZodArray<z.ZodType>).element).schema;
        if (typeOf(element) === 'enum') return { kind: 'choices', choices: this.#choices(path, element) };
        return { kind: typeOf(element) === 'string' ? 'texts' : 'yaml' };
      }
      case 'union': {
        const kinds = (schema as z.ZodUnion<readonly z.ZodType[]>).options;
        const number = kinds.find((it) => typeOf(it) === 'number');
        const word = kinds.find((it) => typeOf(it) === 'enum');
        if (!number || !word) return { kind: 'yaml' };
        return { kind: 'number-or', choices: this.#choices(path, word), ...rangeOf(number as z.ZodNumber) };
      }
      default:
        return { kind: 'yaml' };
    }
  }

  #choices(path: Path, schema: z.ZodType): readonly Choice[] {
    const values = (schema as z.ZodEnum).options.map(String);
    return values.map((value) => ({ value, title: capital(this.names.of(value, path) ?? { zh: value, en: value }) }));
  }
}

const capital = (text: Text): Text => both((lang) => sentenceCase(text[lang]));

const typeOf = (schema: z.ZodType): string => schema.def.type;

function plainOf(schema: z.ZodType): { readonly schema: z.ZodType; readonly told: KeyMeta | undefined } {
  let [at, told] = [schema, aboutOf(schema)];
  for (;;) {
    const def = at.def as { readonly type: string; readonly innerType?: z.ZodType; readonly in?: z.ZodType };
    const inner = def.type === 'pipe' ? def.in : def.innerType;
    if (!inner) return { schema: at, told };
    at = inner;
    told ??= aboutOf(at);
  }
}

function fitting(schema: z.ZodType, value: unknown): ReturnType<typeof plainOf> {
  const plain = plainOf(schema);
  if (typeOf(plain.schema) !== 'union') return plain;
  const { options } = plain.schema as z.ZodUnion<readonly z.ZodType[]>;
  const kinds = options.map((it) => plainOf(it).schema);
  if (kinds.map(typeOf).sort().join() === 'enum,number') return plain;
  const isOfKind = (it: z.ZodType) =>
    Array.isArray(value)
      ? typeOf(it) === 'array'
      : value !== null && typeof value === 'object'
        ? typeOf(it) === 'object' || typeOf(it) === 'record'
        : typeOf(it) === typeof value || (typeof value === 'string' && typeOf(it) === 'enum');
  const one = kinds.find(isOfKind);
  return { ...plain, ...(one && { schema: one }) };
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  return typeOf(schema) === 'object' ? (schema as z.ZodObject<Record<string, z.ZodType>>).shape : undefined;
}

function restOf(schema: z.ZodType): z.ZodType | undefined {
  const { valueType, catchall } = schema.def as { readonly valueType?: z.ZodType; readonly catchall?: z.ZodType };
  const rest = valueType ?? catchall;
  return rest && typeOf(rest) !== 'never' ? rest : undefined;
}

function isBilingual(schema: z.ZodType): boolean {
  const shape = shapeOf(schema);
  return shape !== undefined && Object.keys(shape).join() === 'zh,en' && typeOf(shape['zh']!) === 'string';
}

const isLeaf = (schema: z.ZodType): boolean => ['number', 'string'].includes(typeOf(plainOf(schema).schema));

const isClause = (path: Path): boolean => sopClauseOf(String(path.at(-1))) !== undefined;

function keysIn(...values: readonly unknown[]): readonly string[] {
  const maps = values.filter((it) => it !== null && typeof it === 'object' && !Array.isArray(it));
  return [...new Set(maps.flatMap((it) => Object.keys(it as object)))];
}

function rangeOf({ minValue, maxValue }: z.ZodNumber): { readonly least?: number; readonly most?: number } {
  const isBound = (bound: number | null): bound is number => bound !== null && Math.abs(bound) < 1e15;
  return { ...(isBound(minValue) && { least: minValue }), ...(isBound(maxValue) && { most: maxValue }) };
}
