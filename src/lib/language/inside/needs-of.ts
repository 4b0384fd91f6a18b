import type { Need } from './needs';
import type { Node } from './notation';
import { spell, type ClassOf } from './spell';
import type { Tables } from './tables';

/** Longest slot and longest run of soft fillers between two elements, in words; generous. */
const slotWidth = 26;
const softWidth = 8;

/** What a pattern needs beside its beginning: the cheap proof, before it is run, that it cannot match. */
export function needsOf(node: Node, tables: Tables, classOf: ClassOf): Need[] {
  const nodes = node.kind === 'row' ? node.nodes : [node];
  const needs: Need[] = [];
  let far = 0;
  nodes.forEach((inner, n) => {
    const optional = inner.kind === 'choice' && inner.optional;
    // `<words>` is anything.
    if (n > 0 && inner.kind === 'slot' && inner.slot !== 'words')
      needs.push({ of: inner.slot, within: far + softWidth });
    const rows = optional || inner.kind === 'gap' || inner.kind === 'slot' ? 'none' : spell(inner, classOf);
    if (n > 0 && typeof rows !== 'string' && rows.every((row) => row.length > 0)) {
      needs.push({ of: tables.of(rows), within: far + softWidth });
    }
    far += width(inner, classOf) + (inner.kind === 'gap' ? 0 : softWidth);
  });
  return needs;
}

function width(node: Node, classOf: ClassOf): number {
  switch (node.kind) {
    case 'words':
      return node.words.length;
    case 'class':
      return Math.max(0, ...classOf(node.name).map((row) => row.length));
    case 'slot':
      return slotWidth;
    case 'gap':
      return node.most;
    case 'both':
      return width(node.nodes[0], classOf) + node.most + width(node.nodes[1], classOf) + softWidth;
    case 'row':
      return node.nodes.reduce((sum, inner) => sum + width(inner, classOf) + softWidth, 0);
    case 'choice':
      return Math.max(0, ...node.nodes.map((inner) => width(inner, classOf)));
  }
}
