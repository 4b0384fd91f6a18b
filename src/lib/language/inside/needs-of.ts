import type { Need } from './needs';
import type { Node } from './notation';
import { spell, type ClassOf } from './spell';
import type { Tables } from './tables';

/** What a pattern needs beside its beginning: the cheap proof, before it is run, that it cannot match. */
export function needsOf(node: Node, tables: Tables, classOf: ClassOf): Need[] {
  const nodes = node.kind === 'row' ? node.nodes : [node];
  return nodes.slice(1).flatMap((inner): Need[] => {
    // `<words>` is anything.
    if (inner.kind === 'slot') return inner.slot === 'words' ? [] : [{ of: inner.slot }];
    if (inner.kind === 'gap' || (inner.kind === 'choice' && inner.optional)) return [];
    const rows = spell(inner, classOf);
    return typeof rows !== 'string' && rows.every((row) => row.length > 0) ? [{ of: tables.of(rows) }] : [];
  });
}
