import type { SlotKind } from './slots';
import { nameKinds, numberSlots } from './slots';
import { normalise } from './normalise';

export type PatternNode =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'slot'; readonly slot: SlotKind }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'row'; readonly nodes: readonly PatternNode[] }
  /** `a ~ b`: both, in either order. */
  | { readonly kind: 'both'; readonly nodes: readonly [PatternNode, PatternNode]; readonly most: number }
  | { readonly kind: 'choice'; readonly nodes: readonly PatternNode[]; readonly optional: boolean };

const deepest = 20;
const shortGap = 7;
const longGap = 16;

/** Parses `(a|b)`, `(a)?`, `$class`, `<slot>`, gaps `…` `……`, either order `~` `~~`; returns a sentence if wrong. */
export function parsePattern(source: string): PatternNode | string {
  let at = 0;
  const row = (depth: number): PatternNode | string => {
    if (depth > deepest) return `brackets more than ${deepest} deep`;
    const closing = depth > 0;
    const choices: PatternNode[] = [];
    let nodes: PatternNode[] = [];
    let one: { readonly nodes: readonly PatternNode[]; readonly most: number } | undefined;
    const push = (node: PatternNode): void => {
      const optional = source[at] === '?';
      if (optional) at++;
      nodes.push(optional ? { kind: 'choice', nodes: [node], optional } : node);
    };
    const finish = (): PatternNode => {
      const rest: PatternNode = { kind: 'row', nodes };
      if (!one) return rest;
      const both: PatternNode = { kind: 'both', nodes: [{ kind: 'row', nodes: one.nodes }, rest], most: one.most };
      one = undefined;
      return both;
    };
    while (at < source.length) {
      const c = source[at]!;
      if (c === ')' && closing) break;
      if (c === ')') return 'a ) without its (';
      if (c === '|') {
        if (!closing) return 'a | outside ( )';
        at++;
        if (nodes.length === 0) return 'a choice of nothing';
        choices.push(finish());
        nodes = [];
      } else if (c === '~') {
        if (one) return 'two ~ side by side';
        at++;
        const long = source[at] === '~';
        if (long) at++;
        if (nodes.length === 0) return 'a ~ with nothing before it';
        one = { nodes, most: long ? longGap : shortGap };
        nodes = [];
      } else if (c === '(') {
        at++;
        const inner = row(depth + 1);
        if (typeof inner === 'string') return inner;
        if (source[at] !== ')') return 'a ( without its )';
        at++;
        if (source[at] === '?') {
          at++;
          nodes.push({ kind: 'choice', nodes: [inner], optional: true });
        } else nodes.push(inner);
      } else if (c === '…') {
        at++;
        const long = source[at] === '…';
        if (long) at++;
        const last = nodes.at(-1);
        // Two gaps side by side are one, the longer of them.
        if (last?.kind === 'gap') nodes.pop();
        nodes.push({ kind: 'gap', most: long || (last?.kind === 'gap' && last.most === longGap) ? longGap : shortGap });
      } else if (c === '<') {
        const end = source.indexOf('>', at);
        const slot = source.slice(at + 1, end < 0 ? undefined : end) as SlotKind;
        if (end < 0 || !([...numberSlots, ...nameKinds] as string[]).includes(slot)) return `an unknown slot <${slot}>`;
        at = end + 1;
        push({ kind: 'slot', slot });
      } else if (c === '$') {
        const name = takeName(source, at + 1);
        if (name === '') return 'a $ without a name';
        at += 1 + name.length;
        push({ kind: 'class', name });
      } else {
        let end = at;
        while (end < source.length && !'()|<$…~'.includes(source[end]!)) end++;
        for (const piece of source.slice(at, end).split(/\s+/)) {
          const words = wordsOf(piece);
          if (words.length > 0) nodes.push({ kind: 'words', words });
        }
        at = end;
      }
    }
    if (one && nodes.length === 0) return 'a ~ with nothing behind it';
    if (closing && nodes.length === 0) return 'a choice of nothing';
    if (choices.length === 0) return finish();
    choices.push(finish());
    return { kind: 'choice', nodes: choices, optional: false };
  };
  return row(0);
}

const known = new Map<string, readonly string[]>();

function wordsOf(piece: string): readonly string[] {
  let words = known.get(piece);
  if (!words) known.set(piece, (words = normalise(piece).words));
  return words;
}

function takeName(source: string, from: number): string {
  let end = from;
  while (end < source.length && /[a-z0-9-]/.test(source[end]!)) end++;
  return source.slice(from, end);
}

/** Returns the two orders of `a ~ b`. */
export function ordersOf({ nodes: [a, b], most }: PatternNode & { kind: 'both' }): readonly [PatternNode, PatternNode] {
  const gap: PatternNode = { kind: 'gap', most };
  return [
    { kind: 'row', nodes: [a, gap, b] },
    { kind: 'row', nodes: [b, gap, a] }
  ];
}

/** Writes a pattern in the notation, as short as possible. */
export function printPattern(node: PatternNode): string {
  switch (node.kind) {
    case 'words':
      return printWords(node.words);
    case 'class':
      return `$${node.name}`;
    case 'slot':
      return `<${node.slot}>`;
    case 'gap':
      return node.most === longGap ? '……' : '…';
    case 'both':
      return `${printPattern(node.nodes[0])}${node.most === longGap ? '~~' : '~'}${printPattern(node.nodes[1])}`;
    case 'row':
      return node.nodes
        .map((one) => (one.kind === 'both' ? `(${printPattern(one)})` : printPattern(one)))
        .reduce(joined, '');
    case 'choice': {
      const only = node.nodes.length === 1 ? node.nodes[0]! : node;
      const inner = only.kind === 'choice' && !(only.optional && only !== node) ? only.nodes : [only];
      return `(${inner.map(printPattern).join('|')})${node.optional ? '?' : ''}`;
    }
  }
}

function printWords(words: readonly string[]): string {
  return words.reduce((before, next) => (endsInLetter.test(before) ? `${before}-${next}` : before + next), '');
}

const endsInLetter = /[a-z0-9]$/;
const [ends, begins] = [/[^()?<>…~|]$/u, /^[^()?<>…~|$]/u];

function joined(before: string, next: string): string {
  return ends.test(before) && begins.test(next) ? `${before} ${next}` : before + next;
}
