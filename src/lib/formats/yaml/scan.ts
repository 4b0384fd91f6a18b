import { Lexer } from 'yaml';

/** Limits of a file, generous for people and small for machines. */
export interface YamlLimits {
  readonly bytes: number;
  readonly lines: number;
  readonly keys: number;
  readonly nodes: number;
  readonly depth: number;
  readonly aliases: number;
  /** Number of nodes once every alias is written out. */
  readonly expanded: number;
}

export const scenarioLimits: YamlLimits = {
  bytes: 512_000,
  lines: 20_000,
  keys: 5000,
  nodes: 20_000,
  depth: 40,
  aliases: 100,
  expanded: 40_000
};

/** Limits of a run file: up to 2,000 entries of a handful of keys each. */
export const runLimits: YamlLimits = {
  ...scenarioLimits,
  bytes: 2_000_000,
  lines: 40_000,
  keys: 16_000,
  nodes: 60_000,
  expanded: 80_000
};

/** Limit or fault that a scan stopped at, with its offset in characters. */
export interface Stumble {
  readonly over: 'lines' | 'keys' | 'nodes' | 'depth' | 'aliases' | 'documents' | 'tag';
  readonly offset: number;
  readonly what: string;
}

/** Counts tokens with yaml's linear lexer, because its parser is not linear; returns the first limit exceeded. */
export function scan(text: string, limits: YamlLimits): Stumble | undefined {
  const counts = { lines: 0, keys: 0, nodes: 0, aliases: 0 };
  const over = (name: keyof typeof counts, by = 1): boolean => (counts[name] += by) > limits[name];
  const depth = new Depth();
  let marked = false; // a "---" stood there
  let content = false;
  let scalar = false; // the lexer announced a plain or block scalar
  let indent: number | undefined = 0; // of a line of which nothing was read yet
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === scalarMark) scalar = true;
    if (token === scalarMark || token === documentMark || token === flowEndMark) continue;
    const at = offset;
    const sign = token[0]!;
    const stumble = (what: Stumble['over']): Stumble => ({ over: what, offset: at, what: token });
    offset += token.length;
    const isScalar = scalar || sign === '"' || sign === "'";
    if (!isScalar) {
      if (sign === '\n' || sign === '\r') {
        indent = 0;
        if (over('lines')) return stumble('lines');
        continue;
      }
      if (sign === ' ' || sign === '\t') {
        if (indent !== undefined) indent = token.length;
        continue;
      }
      if (sign === '#' || sign === byteOrderMark || token === '...') continue;
      if (token === '---') {
        if (content || marked) return stumble('documents');
        marked = true;
        continue;
      }
      if (sign === '%' || sign === '!') return stumble('tag');
    }
    scalar = false;
    content = true;
    if (indent !== undefined) depth.line(indent);
    indent = undefined;
    if (isScalar) {
      if (over('nodes')) return stumble('nodes');
      if (over('lines', newlines(token))) return stumble('lines');
      continue;
    }
    if (sign === '*' && over('aliases')) return stumble('aliases');
    if (token === ':' && over('keys')) return stumble('keys');
    if (sign !== ',' && over('nodes')) return stumble('nodes');
    if (depth.sign(token) > limits.depth) return stumble('depth');
  }
  return undefined;
}

// Marks of the lexer itself: a document begins, a bracket was left open, a plain or block scalar follows.
const documentMark = '\u0002';
const flowEndMark = '\u0018';
const scalarMark = '\u001f';
const byteOrderMark = '\ufeff';

function newlines(token: string): number {
  let count = 0;
  for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) count++;
  return count;
}

class Depth {
  private readonly levels: { indent: number; marks: number }[] = [];
  private total = 0;
  private brackets = 0;

  line(indent: number): void {
    if (this.brackets > 0) return;
    while (this.levels.length > 0 && this.levels.at(-1)!.indent >= indent) this.total -= this.levels.pop()!.marks;
    this.levels.push({ indent, marks: 0 });
  }

  sign(token: string): number {
    if (token === '[' || token === '{') this.brackets++;
    else if (token === ']' || token === '}') this.brackets = Math.max(0, this.brackets - 1);
    else if (this.brackets === 0 && this.levels.length > 0 && (token === '-' || token === '?' || token === ':')) {
      this.levels.at(-1)!.marks++;
      this.total++;
    }
    return this.total + this.brackets;
  }
}
