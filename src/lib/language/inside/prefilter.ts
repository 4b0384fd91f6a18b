import type { Need } from './required-tokens';
import type { PatternNode } from './notation';
import { expandPattern, type ClassOf } from './expand-pattern';
import type { WordTables } from './tables';

interface Span {
  readonly words: number;
  readonly fillers: number;
}

/** Returns the needs of a pattern besides its beginning: a cheap test, before running it, that it cannot match. */
export function needsOf(node: PatternNode, tables: WordTables, classOf: ClassOf): Need[] {
  const nodes = node.kind === 'row' ? node.nodes : [node];
  const needs: Need[] = [];
  let before: Span = { words: 0, fillers: 0 };
  nodes.forEach((inner, nr) => {
    const of = nr === 0 ? undefined : neededIn(inner, tables, classOf);
    if (of !== undefined) needs.push({ of, words: before.words, fillers: before.fillers + 1 });
    before = sum([before, spanOf(inner, classOf)]);
  });
  return needs;
}

function neededIn(inner: PatternNode, tables: WordTables, classOf: ClassOf): Need['of'] | undefined {
  // `<words>` is anything.
  if (inner.kind === 'slot') return inner.slot === 'words' ? undefined : inner.slot;
  if (inner.kind === 'gap' || (inner.kind === 'choice' && inner.optional)) return undefined;
  const rows = expandPattern(inner, classOf);
  return typeof rows !== 'string' && rows.every((row) => row.length > 0) ? tables.of(rows) : undefined;
}

function spanOf(node: PatternNode, classOf: ClassOf): Span {
  switch (node.kind) {
    case 'words':
      return { words: node.words.length, fillers: 1 };
    case 'class':
      return { words: longest(classOf(node.name)), fillers: 1 };
    // A sum or a date may be as long as somebody makes it.
    case 'slot':
      return { words: Infinity, fillers: 1 };
    case 'gap':
      return { words: node.most, fillers: 0 };
    case 'row':
      return sum(node.nodes.map((inner) => spanOf(inner, classOf)));
    case 'both':
      return sum([{ words: node.most, fillers: 0 }, ...node.nodes.map((inner) => spanOf(inner, classOf))]);
    case 'choice': {
      const spans = node.nodes.map((inner) => spanOf(inner, classOf));
      return {
        words: Math.max(...spans.map(({ words }) => words)),
        fillers: Math.max(...spans.map(({ fillers }) => fillers))
      };
    }
  }
}

function sum(spans: readonly Span[]): Span {
  return {
    words: spans.reduce((all, { words }) => all + words, 0),
    fillers: spans.reduce((all, { fillers }) => all + fillers, 0)
  };
}

const measured = new WeakMap<readonly (readonly string[])[], number>();

function longest(rows: readonly (readonly string[])[]): number {
  let most = measured.get(rows);
  if (most === undefined) measured.set(rows, (most = rows.reduce((all, row) => Math.max(all, row.length), 0)));
  return most;
}
