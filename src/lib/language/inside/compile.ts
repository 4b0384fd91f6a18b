import { answerValues, deeds } from '#domain/act-ids';
import type { VoidingCircumstance, EntrySource, PatternSource } from './source';
import type { SpokenValue } from '../reading';
import type { Mistake } from './mistakes';
import type { Need } from './required-tokens';
import { programMost } from './match';
import { needsOf } from './prefilter';
import { ordersOf, parsePattern, type PatternNode } from './notation';
import { programOf, type Program } from './program';
import { nameKinds, numberSlots, type SlotKind } from './slots';
import { expandPattern, type ClassOf } from './expand-pattern';
import type { WordTables } from './tables';

export interface Pattern {
  readonly program: Program;
  readonly first: Beginnings;
  readonly needs: readonly Need[];
  readonly weak: boolean;
  readonly value?: SpokenValue;
  /** True for a wording of a scenario or policy: it fits its case, so no vote is taken. */
  readonly own?: boolean;
  readonly source?: string;
}

export interface LexiconEntry {
  readonly list: 'parts' | 'talk' | 'forbidden' | 'answers' | 'marks';
  readonly name: string;
  readonly family?: string;
  readonly valueOf?: SlotKind;
  readonly patterns: readonly Pattern[];
  readonly unless: readonly Pattern[];
  readonly notWith: readonly Pattern[];
  readonly doubtWith: readonly Pattern[];
  readonly between?: readonly [number, number];
  readonly notIn: ReadonlySet<VoidingCircumstance>;
  readonly over: ReadonlySet<string>;
}

const fixedValues: Partial<Record<LexiconEntry['list'], readonly string[]>> = { answers: answerValues, marks: deeds };

const contexts: readonly VoidingCircumstance[] = [
  'negated',
  'quoted',
  'reported',
  'conditional',
  'asked',
  'asked-past',
  'afterwards'
];
const always: readonly VoidingCircumstance[] = ['negated', 'quoted', 'reported'];

/** Expands the word classes to word tables; classes may use each other, but not in circles. */
export function compileClasses(
  lists: ReadonlyMap<string, { readonly list: readonly string[]; readonly family: string }>,
  told: Mistake[]
): Map<string, readonly (readonly string[])[]> {
  const done = new Map<string, readonly (readonly string[])[]>();
  const sequencesOf = (name: string, path: readonly string[]): readonly (readonly string[])[] => {
    const known = done.get(name);
    if (known) return known;
    const source = lists.get(name);
    if (!source || path.includes(name)) {
      const family = lists.get(path.at(-1) ?? '')?.family ?? 'lexicon';
      told.push({ code: 'SB0202', family: family, what: name });
      return [];
    }
    const all: (readonly string[])[] = [];
    for (const wording of source.list) {
      const node = parsePattern(String(wording));
      const rows =
        typeof node === 'string' ? node : expandPattern(node, (inner) => sequencesOf(inner, [...path, name]));
      if (typeof rows === 'string') told.push({ code: 'SB0203', family: source.family, what: wording, where: rows });
      else all.push(...rows.filter((row) => row.length > 0));
    }
    done.set(name, all);
    return all;
  };
  for (const name of lists.keys()) sequencesOf(name, []);
  return done;
}

/** Expands one wording of a name or a moment to word sequences; mistakes are reported. */
export function spellOut(wording: string, family: string, told: Mistake[]): readonly (readonly string[])[] {
  const node = parsePattern(String(wording));
  const rows = typeof node === 'string' ? node : expandPattern(node, () => []);
  if (typeof rows !== 'string') return rows;
  told.push({ code: 'SB0203', family, what: wording, where: rows });
  return [];
}

/** Compiles one entry despite mistakes; `lazily` (vetoes on first use) only for sources that were checked before. */
export function entryFrom(
  list: LexiconEntry['list'],
  name: string,
  source: EntrySource,
  family: string,
  classes: ReadonlyMap<string, readonly (readonly string[])[]>,
  tables: WordTables,
  told: Mistake[],
  lazily: boolean
): LexiconEntry {
  const patternsOf = (lines: readonly PatternSource[] | undefined): Pattern[] =>
    (lines ?? []).flatMap((line) => patternsFrom(line, family, classes, tables, told));
  const slots: readonly string[] = [...numberSlots, ...nameKinds];
  if (source.value !== undefined && !slots.includes(source.value)) {
    told.push({ code: 'SB0205', family: family, what: `${name}: value ${source.value}`, among: slots });
  }
  const named = [...(source['not-in'] ?? []), ...(source['even-if'] ?? [])];
  for (const context of named) {
    if (!contexts.includes(context))
      told.push({ code: 'SB0205', family: family, what: `${name}: ${context}`, among: contexts });
  }
  const among = fixedValues[list];
  for (const line of among ? (source.say ?? []) : []) {
    const value = typeof line === 'string' ? undefined : line.value;
    if (value !== undefined && !among!.includes(String(value)))
      told.push({ code: 'SB0205', family: family, what: `${name}: ${value}`, among: among! });
  }
  const notIn = new Set<VoidingCircumstance>([...always, ...(source['not-in'] ?? [])]);
  for (const context of source['even-if'] ?? []) notIn.delete(context);
  const entry = {
    list,
    name,
    family,
    valueOf: source.value as SlotKind | undefined,
    patterns: patternsOf(source.say),
    between: source.between,
    notIn,
    over: new Set(source.over ?? [])
  };
  const vetoes = {
    unless: () => patternsOf(source.unless),
    notWith: () => patternsOf(source['not-with']),
    doubtWith: () => patternsOf(source['doubt-with'])
  };
  return lazily
    ? withLazy(entry, vetoes)
    : { ...entry, unless: vetoes.unless(), notWith: vetoes.notWith(), doubtWith: vetoes.doubtWith() };
}

type ExclusionRules = Pick<LexiconEntry, 'unless' | 'notWith' | 'doubtWith'>;

function withLazy(
  entry: Omit<LexiconEntry, keyof ExclusionRules>,
  make: { [K in keyof ExclusionRules]: () => ExclusionRules[K] }
): LexiconEntry {
  const made: { -readonly [K in keyof ExclusionRules]?: ExclusionRules[K] } = {};
  return {
    ...entry,
    get unless() {
      return (made.unless ??= make.unless());
    },
    get notWith() {
      return (made.notWith ??= make.notWith());
    },
    get doubtWith() {
      return (made.doubtWith ??= make.doubtWith());
    }
  };
}

/** Compiles one line to a pattern for each order in which it may be said. Mistakes are reported. */
export function patternsFrom(
  line: PatternSource,
  family: string,
  classes: ReadonlyMap<string, readonly (readonly string[])[]>,
  tables: WordTables,
  told: Mistake[]
): Pattern[] {
  const say = typeof line === 'string' ? line : String(line?.say ?? line);
  const node = parsePattern(say);
  if (typeof node === 'string') {
    told.push({ code: 'SB0203', family, what: say, where: node });
    return [];
  }
  const missing = classesIn(node).filter((name) => !classes.has(name));
  for (const name of missing) told.push({ code: 'SB0202', family: family, what: name, where: say });
  if (missing.length > 0) return [];
  const classOf: ClassOf = (name) => classes.get(name)!;
  const rich = typeof line === 'string' ? undefined : line;
  // Each order is a pattern of its own, so that each can be ruled out cheaply.
  return (node.kind === 'both' ? ordersOf(node) : [node]).flatMap((order): Pattern[] => {
    const program = programOf(order, tables, classOf);
    if (program.length > programMost) {
      told.push({ code: 'SB0203', family, what: say, where: 'it is too long' });
      return [];
    }
    const first = beginnings(program);
    if (first.open) {
      told.push({ code: 'SB0203', family, what: say, where: 'it may begin with anything' });
      return [];
    }
    const needs = needsOf(order, tables, classOf);
    return [{ program, first, needs, weak: rich?.weak === true, value: rich?.value, source: say }];
  });
}

function classesIn(node: PatternNode): string[] {
  if (node.kind === 'class') return [node.name];
  return node.kind === 'row' || node.kind === 'choice' || node.kind === 'both' ? node.nodes.flatMap(classesIn) : [];
}

interface Beginnings {
  readonly tables: Set<number>;
  readonly slots: Set<SlotKind>;
  open: boolean;
}

function beginnings(program: Program): Beginnings {
  const found: Beginnings = { tables: new Set(), slots: new Set(), open: false };
  const seen = new Set<number>();
  const walk = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const step = program[at]!;
    if (step.op === 'table') found.tables.add(step.table);
    else if (step.op === 'slot') {
      if (step.slot === 'words') found.open = true;
      found.slots.add(step.slot);
    } else if (step.op === 'split') step.ways.forEach(walk);
    else if (step.op === 'jump') walk(step.to);
    else found.open = true;
  };
  walk(0);
  return found;
}
