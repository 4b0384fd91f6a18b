import type { Diagnostic } from '#domain/diagnostic';
import type { Context, EntrySource, PatternSource } from './source';
import type { Value } from '../reading';
import { mistake } from './mistakes';
import { beginnings, type Beginnings } from './beginnings';
import type { Need } from './needs';
import { needsOf } from './needs-of';
import { parsePattern, type Node } from './notation';
import { programOf, type Program } from './program';
import { nameKinds, numberSlots, type SlotKind } from './slots';
import { spell, type ClassOf } from './spell';
import type { Tables } from './tables';

/** A pattern ready to run. */
export interface Pattern {
  readonly program: Program;
  readonly first: Beginnings;
  readonly needs: readonly Need[];
  readonly weak: boolean;
  readonly value?: Value;
  /** As its author wrote it, for explanations; a lexicon that was packed no longer has it. */
  readonly source?: string;
}

/** An entry of the lexicon ready to run. */
export interface Entry {
  readonly list: 'parts' | 'talk' | 'forbidden';
  readonly name: string;
  /** The file that it stands in, for explanations. */
  readonly family?: string;
  readonly valueOf?: SlotKind;
  readonly patterns: readonly Pattern[];
  readonly unless: readonly Pattern[];
  readonly notWith: readonly Pattern[];
  readonly doubtWith: readonly Pattern[];
  readonly between?: readonly [number, number];
  readonly notIn: ReadonlySet<Context>;
  readonly over: ReadonlySet<string>;
}

const contexts: readonly Context[] = [
  'negated',
  'quoted',
  'reported',
  'conditional',
  'asked',
  'asked-past',
  'afterwards'
];
const always: readonly Context[] = ['negated', 'quoted', 'reported'];

/** Writes the classes out as word tables; classes may use classes that do not use them in turn. */
export function compileClasses(
  lists: ReadonlyMap<string, { readonly list: readonly string[]; readonly family: string }>,
  diagnostics: Diagnostic[]
): Map<string, readonly (readonly string[])[]> {
  const done = new Map<string, readonly (readonly string[])[]>();
  const sequencesOf = (name: string, path: readonly string[]): readonly (readonly string[])[] => {
    const known = done.get(name);
    if (known) return known;
    const source = lists.get(name);
    if (!source || path.includes(name)) {
      const family = lists.get(path.at(-1) ?? '')?.family ?? 'lexicon';
      diagnostics.push(
        mistake(
          'SB0202',
          family,
          `词类 ${name} 不存在或绕回自身`,
          `the class ${name} does not exist or leads back to itself`,
          '改名或补上',
          'correct the name or add it'
        )
      );
      return [];
    }
    const all: (readonly string[])[] = [];
    for (const wording of source.list) {
      const node = parsePattern(String(wording));
      const rows = typeof node === 'string' ? node : spell(node, (inner) => sequencesOf(inner, [...path, name]));
      if (typeof rows === 'string') diagnostics.push(notation(source.family, wording, rows));
      else all.push(...rows.filter((row) => row.length > 0));
    }
    done.set(name, all);
    return all;
  };
  for (const name of lists.keys()) sequencesOf(name, []);
  return done;
}

/** Writes one wording of a name or a moment out; what is wrong goes to the diagnostics. */
export function spellOut(wording: string, family: string, diagnostics: Diagnostic[]): readonly (readonly string[])[] {
  const node = parsePattern(String(wording));
  const rows = typeof node === 'string' ? node : spell(node, () => []);
  if (typeof rows !== 'string') return rows;
  diagnostics.push(notation(family, wording, rows));
  return [];
}

/** Compiles one entry. What is wrong goes to the diagnostics; the rest of it still compiles. */
export function entryFrom(
  list: Entry['list'],
  name: string,
  source: EntrySource,
  family: string,
  classes: ReadonlyMap<string, readonly (readonly string[])[]>,
  tables: Tables,
  diagnostics: Diagnostic[]
): Entry {
  const patternsOf = (lines: readonly PatternSource[] | undefined): Pattern[] =>
    (lines ?? []).flatMap((line) => patternFrom(line, family, classes, tables, diagnostics) ?? []);
  const slots: readonly string[] = [...numberSlots, ...nameKinds];
  if (source.value !== undefined && !slots.includes(source.value)) {
    diagnostics.push(
      mistake(
        'SB0205',
        family,
        `${name} 的 value 不认识：${source.value}`,
        `${name} has an unknown value, ${source.value}`,
        `用 ${slots.join('、')} 之一`,
        `use one of ${slots.join(', ')}`
      )
    );
  }
  const named = [...(source['not-in'] ?? []), ...(source['even-if'] ?? [])];
  for (const context of named) {
    if (!contexts.includes(context))
      diagnostics.push(
        mistake(
          'SB0205',
          family,
          `${name} 的情形不认识：${context}`,
          `${name} names an unknown circumstance, ${context}`,
          `用 ${contexts.join('、')} 之一`,
          `use one of ${contexts.join(', ')}`
        )
      );
  }
  const notIn = new Set<Context>([...always, ...(source['not-in'] ?? [])]);
  for (const context of source['even-if'] ?? []) notIn.delete(context);
  return {
    list,
    name,
    family,
    valueOf: source.value as SlotKind | undefined,
    patterns: patternsOf(source.say),
    unless: patternsOf(source.unless),
    notWith: patternsOf(source['not-with']),
    doubtWith: patternsOf(source['doubt-with']),
    between: source.between,
    notIn,
    over: new Set(source.over ?? [])
  };
}

function patternFrom(
  line: PatternSource,
  family: string,
  classes: ReadonlyMap<string, readonly (readonly string[])[]>,
  tables: Tables,
  diagnostics: Diagnostic[]
): Pattern | undefined {
  const say = typeof line === 'string' ? line : String(line?.say ?? line);
  const node = parsePattern(say);
  if (typeof node === 'string') {
    diagnostics.push(notation(family, say, node));
    return undefined;
  }
  const missing = classesIn(node).filter((name) => !classes.has(name));
  for (const name of missing)
    diagnostics.push(
      mistake(
        'SB0202',
        family,
        `词类 ${name} 不存在（${say}）`,
        `the class ${name} does not exist (${say})`,
        '改名或补上',
        'correct the name or add it'
      )
    );
  if (missing.length > 0) return undefined;
  const classOf: ClassOf = (name) => classes.get(name)!;
  const program = programOf(node, tables, classOf);
  const first = beginnings(program);
  if (first.open) {
    diagnostics.push(notation(family, say, 'it may begin with anything'));
    return undefined;
  }
  const rich = typeof line === 'string' ? undefined : line;
  return {
    program,
    first,
    needs: needsOf(node, tables, classOf),
    weak: rich?.weak === true,
    value: rich?.value,
    source: say
  };
}

function classesIn(node: Node): string[] {
  if (node.kind === 'class') return [node.name];
  return node.kind === 'row' || node.kind === 'choice' ? node.nodes.flatMap(classesIn) : [];
}

function notation(family: string, wording: string, why: string): Diagnostic {
  return mistake(
    'SB0203',
    family,
    `写法有误：${wording}（${why}）`,
    `the notation of “${wording}” is wrong: ${why}`,
    '按 vocabulary.yaml 开头的写法改正',
    'write it as the head of vocabulary.yaml shows'
  );
}
