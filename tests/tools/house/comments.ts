import ts from 'typescript';

/** Description of one doc comment: the text before its first block tag. */
export interface DocComment {
  /** Line of its first character, counted from 1. */
  readonly line: number;
  readonly words: readonly string[];
}

/** Doc comments of one file, all of them and those that break a rule of style. */
export interface CommentCounts {
  readonly all: readonly DocComment[];
  /** Comments that open with a pronoun or a particle instead of a noun or a verb. */
  readonly vague: readonly DocComment[];
  readonly over25: readonly DocComment[];
  readonly over60: readonly DocComment[];
}

const VAGUE = /^[^\p{L}]*(?:What|Whoever|Whom?|Of|So|How|Where|Which|That)(?!\p{L})/u;

/**
 * Counts the doc comments of a source file.
 * @param code TypeScript; of a component, its scripts
 */
export function countComments(code: string): CommentCounts {
  const all = docCommentsIn(code);
  return {
    all,
    vague: all.filter(({ words }) => VAGUE.test(words[0] ?? '')),
    over25: all.filter(({ words }) => words.length > 25),
    over60: all.filter(({ words }) => words.length > 60)
  };
}

function docCommentsIn(code: string): readonly DocComment[] {
  const source = ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest);
  const found = new Map<number, DocComment>();
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of commentsBefore(code, node.pos)) {
      const text = code.slice(pos, end);
      if (!/^\/\*\*(?!\/)/.test(text)) continue;
      const line = source.getLineAndCharacterOfPosition(pos).line + 1;
      found.set(pos, { line, words: describedIn(text) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found].sort(([a], [b]) => a - b).map(([, comment]) => comment);
}

/** Comments between a node and the token before it; TypeScript lists those on the token's line apart. */
function commentsBefore(code: string, pos: number): readonly ts.CommentRange[] {
  return [...(ts.getTrailingCommentRanges(code, pos) ?? []), ...(ts.getLeadingCommentRanges(code, pos) ?? [])];
}

function describedIn(comment: string): readonly string[] {
  const lines = comment
    .slice('/**'.length, -'*/'.length)
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s*/, ''));
  const tag = lines.findIndex((line) => line.startsWith('@'));
  const description = tag < 0 ? lines : lines.slice(0, tag);
  return description.join(' ').match(/\S*[\p{L}\p{N}]\S*/gu) ?? [];
}
