import type { PatternNode } from './notation';

const mostSequences = 4000;

export type ClassOf = (name: string) => readonly (readonly string[])[];

/** Expands a pattern without gaps and slots to all its word sequences, or returns a sentence saying why it cannot. */
export function expandPattern(node: PatternNode, classOf: ClassOf): readonly (readonly string[])[] | string {
  switch (node.kind) {
    case 'words':
      return [node.words];
    case 'class':
      return classOf(node.name);
    case 'slot':
    case 'gap':
    case 'both':
      return 'a gap or a slot inside a class';
    case 'row': {
      let rows: readonly (readonly string[])[] = [[]];
      for (const inner of node.nodes) {
        const next = expandPattern(inner, classOf);
        if (typeof next === 'string') return next;
        rows = rows.flatMap((row) => next.map((more) => [...row, ...more]));
        if (rows.length > mostSequences) return `more than ${mostSequences} wordings in one line`;
      }
      return rows;
    }
    case 'choice': {
      const rows: (readonly string[])[] = node.optional ? [[]] : [];
      for (const inner of node.nodes) {
        const next = expandPattern(inner, classOf);
        if (typeof next === 'string') return next;
        rows.push(...next);
      }
      return rows;
    }
  }
}
