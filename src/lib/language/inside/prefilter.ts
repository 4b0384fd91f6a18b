import type { Need } from './required-tokens';
import type { PatternNode } from './notation';
import { expandPattern, type ClassOf } from './expand-pattern';
import type { WordTables } from './tables';

/** What a pattern needs beside its beginning: the cheap proof, before it is run, that it cannot match. */
export function needsOf(node: PatternNode, tables: WordTables, classOf: ClassOf): Need[] {
  const nodes = node.kind === 'row' ? node.nodes : [node];
  return nodes.slice(1).flatMap((inner): Need[] => {
    // `<words>` is anything.
    if (inner.kind === 'slot') return inner.slot === 'words' ? [] : [{ of: inner.slot }];
    if (inner.kind === 'gap' || (inner.kind === 'choice' && inner.optional)) return [];
    const rows = expandPattern(inner, classOf);
    return typeof rows !== 'string' && rows.every((row) => row.length > 0) ? [{ of: tables.of(rows) }] : [];
  });
}
