/**
 * A compiled lexicon as plain data. Compiling takes a third of a second, unpacking a few milliseconds, and whoever
 * unpacks needs none of the code that compiles: the call fetches this, made when the app is built.
 */
import { beginnings } from './inside/beginnings';
import type { Entry, Pattern } from './inside/compile';
import type { Program, Step } from './inside/program';
import type { NameKind, SlotKind } from './inside/slots';
import type { Context } from './inside/source';
import { addTo, trie, type Trie } from './inside/trie';
import type { Lexicon } from './lexicon';
import type { Value } from './reading';

/** A step: a table's number, a slot's name, a gap `[most]`, a split `[0, …ways]`, a jump `[to, 0]`. The end goes without saying. */
type PackedStep = number | string | readonly number[];
/** Program · needs, as table and reach in turns · flags: 1 weak, 2 has a value · the value. */
type PackedPattern = readonly [steps: readonly PackedStep[], needs: readonly number[], weak?: 0 | 1, value?: Value];

interface PackedEntry {
  readonly list: Entry['list'];
  readonly name: string;
  /** Not `valueOf`: every object has that, so that leaving it out of JSON would not leave it out. */
  readonly slot?: SlotKind;
  readonly between?: readonly [number, number];
  readonly notIn: readonly Context[];
  readonly over: readonly string[];
  readonly patterns: readonly PackedPattern[];
  readonly unless: readonly PackedPattern[];
  readonly notWith: readonly PackedPattern[];
  readonly doubtWith: readonly PackedPattern[];
}

/** Words of a row are joined by a blank, rows of a table by a bar: neither is ever part of a word. */
export interface PackedLexicon {
  readonly tables: readonly string[];
  readonly cues: readonly (readonly [string, number])[];
  readonly names: readonly (readonly [NameKind, readonly (readonly [string, string])[]])[];
  readonly units: {
    readonly money: Packed<number>;
    readonly duration: Packed<number>;
    readonly amount: Packed<string>;
    readonly moment: Packed<string>;
  };
  readonly fillers: string;
  readonly spellings: Packed<string>;
  readonly entries: readonly PackedEntry[];
}

type Packed<T> = readonly (readonly [row: string, value: T])[];

/** Packs a compiled lexicon. {@link unpackLexicon} gives an equal one back. */
export function packLexicon(lexicon: Lexicon): PackedLexicon {
  const { units } = lexicon;
  return {
    tables: lexicon.tables.map(packTable),
    cues: [...lexicon.cues],
    names: [...lexicon.names].map(([kind, list]) => [kind, list.map(([id, row]) => [id, row.join(' ')])]),
    units: {
      money: rowsOf(units.money),
      duration: rowsOf(units.duration),
      amount: rowsOf(units.amount),
      moment: rowsOf(units.moment)
    },
    fillers: packTable(lexicon.fillers),
    spellings: rowsOf(lexicon.spellings).map(([row, right]) => [row, right.join(' ')]),
    entries: lexicon.entries.map(packEntry)
  };
}

/** The lexicon that was packed. */
export function unpackLexicon(packed: PackedLexicon): Lexicon {
  const tables = packed.tables.map(unpackTable);
  const cues = new Map(packed.cues);
  const cue = (name: string): Trie<true> => tables[cues.get(name)!]!;
  const { money, duration, amount, moment } = packed.units;
  return {
    entries: packed.entries.map(unpackEntry),
    cues,
    tables,
    names: new Map(packed.names.map(([kind, list]) => [kind, list.map(([id, row]) => [id, row.split(' ')] as const)])),
    units: {
      money: trieOf(money),
      duration: trieOf(duration),
      amount: trieOf(amount),
      moment: trieOf(moment),
      within: cue('within'),
      after: cue('after-span')
    },
    fillers: unpackTable(packed.fillers),
    spellings: trieOf(packed.spellings.map(([row, right]) => [row, right.split(' ')] as const))
  };
}

function rowsOf<T>(root: Trie<T>): (readonly [row: string, value: T])[] {
  const rows: (readonly [string, T])[] = [];
  const walk = (node: Trie<T>, before: string): void => {
    for (const [word, next] of node.next) {
      const row = before + word;
      if (next.value !== undefined) rows.push([row, next.value]);
      walk(next, `${row} `);
    }
  };
  walk(root, '');
  return rows;
}

function trieOf<T>(rows: Packed<T>): Trie<T> {
  const root = trie<T>();
  for (const [row, value] of rows) addTo(root, row.split(' '), value);
  return root;
}

function packTable(table: Trie<true>): string {
  return rowsOf(table)
    .map(([row]) => row)
    .join('|');
}

function unpackTable(packed: string): Trie<true> {
  const table = trie<true>();
  if (packed !== '') for (const row of packed.split('|')) addTo(table, row.split(' '), true);
  return table;
}

function packEntry(entry: Entry): PackedEntry {
  const { notIn, over, patterns, unless, notWith, doubtWith, valueOf, family: _family, ...plain } = entry;
  return {
    ...plain,
    slot: valueOf,
    notIn: [...notIn],
    over: [...over],
    patterns: patterns.map(packPattern),
    unless: unless.map(packPattern),
    notWith: notWith.map(packPattern),
    doubtWith: doubtWith.map(packPattern)
  };
}

function unpackEntry({ slot, ...packed }: PackedEntry): Entry {
  return {
    ...packed,
    valueOf: slot,
    notIn: new Set(packed.notIn),
    over: new Set(packed.over),
    patterns: packed.patterns.map(unpackPattern),
    unless: packed.unless.map(unpackPattern),
    notWith: packed.notWith.map(unpackPattern),
    doubtWith: packed.doubtWith.map(unpackPattern)
  };
}

function packPattern({ program, needs, weak, value }: Pattern): PackedPattern {
  const steps = program.slice(0, -1).map(packStep);
  const flat = needs.flatMap(({ table, within }) => [table, within]);
  if (value !== undefined) return [steps, flat, weak ? 1 : 0, value];
  return weak ? [steps, flat, 1] : [steps, flat];
}

function unpackPattern([steps, flat, weak, value]: PackedPattern): Pattern {
  const program: Program = [...steps.map(unpackStep), { op: 'end' }];
  const needs = flat.flatMap((table, at) => (at % 2 === 0 ? { table, within: flat[at + 1]! } : []));
  return { program, first: beginnings(program), needs, weak: weak === 1, ...(value !== undefined && { value }) };
}

function packStep(step: Step): PackedStep {
  switch (step.op) {
    case 'table':
      return step.table;
    case 'slot':
      return step.slot;
    case 'gap':
      return [step.most];
    case 'split':
      return [0, ...step.ways];
    case 'jump':
      return [step.to, 0];
    case 'end':
      throw new Error('expected the end of a pattern at its end only');
  }
}

function unpackStep(step: PackedStep): Step {
  if (typeof step === 'number') return { op: 'table', table: step };
  if (typeof step === 'string') return { op: 'slot', slot: step as SlotKind };
  const [first, ...ways] = step as [number, ...number[]];
  if (ways.length === 0) return { op: 'gap', most: first };
  return first === 0 ? { op: 'split', ways } : { op: 'jump', to: first };
}
