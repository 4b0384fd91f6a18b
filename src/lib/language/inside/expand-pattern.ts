import type { PatternNode } from './notation';

/** A class may write out to this many sequences. */
const mostSequences = 4000;

/** The word sequences of a class. */
export type ClassOf = (name: string) => readonly (readonly string[])[];

/** All word sequences of a pattern without gaps and slots, or one sentence saying why there are none. */
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
