import { ordersOf, type PatternNode } from './notation';
import { expandPattern, type ClassOf } from './expand-pattern';
import type { SlotKind } from './slots';
import type { WordTables } from './tables';

export type PatternStep =
  | { readonly op: 'table'; readonly table: number }
  | { readonly op: 'slot'; readonly slot: SlotKind }
  | { readonly op: 'gap'; readonly most: number }
  | { readonly op: 'split'; ways: number[] }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'end' };

/** Pattern as a flat list of steps. */
export type Program = readonly PatternStep[];

const tableMost = 1500;

/** Compiles a pattern to steps; alternatives of words only become one table lookup. */
export function programOf(node: PatternNode, tables: WordTables, classOf: ClassOf): Program {
  const steps: PatternStep[] = [];
  emit(node, steps, tables, classOf);
  steps.push({ op: 'end' });
  return steps;
}

function emit(node: PatternNode, steps: PatternStep[], tables: WordTables, classOf: ClassOf): void {
  switch (node.kind) {
    case 'words':
      steps.push({ op: 'table', table: tables.of([node.words]) });
      return;
    case 'class':
      steps.push({ op: 'table', table: tables.of(classOf(node.name)) });
      return;
    case 'slot':
      steps.push({ op: 'slot', slot: node.slot });
      return;
    case 'gap':
      steps.push({ op: 'gap', most: node.most });
      return;
    case 'row':
      for (const inner of node.nodes) emit(inner, steps, tables, classOf);
      return;
    case 'both':
      emitChoice({ kind: 'choice', nodes: ordersOf(node), optional: false }, steps, tables, classOf);
      return;
    case 'choice':
      emitChoice(node, steps, tables, classOf);
  }
}

function emitChoice(
  node: PatternNode & { kind: 'choice' },
  steps: PatternStep[],
  tables: WordTables,
  classOf: ClassOf
): void {
  const split: PatternStep & { op: 'split' } = { op: 'split', ways: [] };
  const rows = expandPattern({ ...node, optional: false }, classOf);
  if (typeof rows !== 'string' && rows.length <= tableMost && rows.every((row) => row.length > 0)) {
    if (node.optional) steps.push(split);
    split.ways.push(steps.length);
    steps.push({ op: 'table', table: tables.of(rows) });
    split.ways.push(steps.length);
    return;
  }
  steps.push(split);
  const jumps: (PatternStep & { op: 'jump' })[] = [];
  for (const inner of node.nodes) {
    split.ways.push(steps.length);
    emit(inner, steps, tables, classOf);
    const jump: PatternStep & { op: 'jump' } = { op: 'jump', to: 0 };
    jumps.push(jump);
    steps.push(jump);
  }
  if (node.optional) split.ways.push(steps.length);
  for (const jump of jumps) jump.to = steps.length;
}
