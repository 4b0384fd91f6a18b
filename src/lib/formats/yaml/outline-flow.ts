import { node, type Node } from './outline-node';

/** Reads a bracketed collection, returns the offset after it; a line indented no further than `margin` ends it. */
export function readFlow(text: string, start: number, into: Node, margin: number): number {
  const open: Node[] = [];
  let at = start;
  let entry: Node | undefined = into;
  let value = true;
  const end = (): number => {
    for (const it of open.toReversed()) close(it, at);
    into.end = Math.max(into.end, at);
    return at;
  };
  while (at < text.length) {
    const sign = text[at]!;
    const top = open.at(-1);
    if (sign === '\n') {
      const indent = /^[ \t]*/.exec(text.slice(at + 1, at + 200))![0].length;
      const isBare = /^\s*(#|$)/.test(text.slice(at + 1 + indent, at + 2 + indent));
      if (!isBare && indent <= margin) return end();
      at += 1;
    } else if (isBlank(sign)) at += 1;
    else if (sign === '#' && isBlank(text[at - 1] ?? ' ')) {
      const line = text.indexOf('\n', at);
      at = line < 0 ? text.length : line;
    } else if (sign === '{' || sign === '[') {
      entry = begin(entry, top, at);
      entry.of = sign === '{' ? 'map' : 'list';
      entry.flow = true;
      open.push(entry);
      entry = undefined;
      value = false;
      at += 1;
    } else if (sign === '}' || sign === ']') {
      const of = sign === '}' ? 'map' : 'list';
      at += 1;
      // One too many closes nothing.
      while (open.some((it) => it.of === of)) {
        const closed = open.pop()!;
        close(closed, at);
        if (closed.of === of) break;
      }
      entry = undefined;
      value = false;
      if (open.length === 0) {
        end();
        // What is told behind it goes to the end of the line.
        const line = text.indexOf('\n', at);
        return line < 0 ? text.length : line + 1;
      }
    } else if (sign === ',') {
      entry = undefined;
      value = false;
      at += 1;
    } else if (sign === ':' && entry && !value) {
      entry.colon = true;
      value = true;
      at += 1;
    } else {
      const word = wordAt(text, at);
      const isKey = top?.of === 'map' && !value;
      if (isKey && entry) at += word.length;
      else if (isKey) {
        entry = node(word.text, -2, { from: at, to: at + word.length }, false, word.quote);
        top.entries.push(entry);
        at += word.length;
      } else {
        entry = begin(entry, top, at);
        // Of an anchor, or a second word behind one in quotes, the first counts.
        if (entry.scalar === undefined && !/^[&!]/.test(word.text)) {
          entry.scalar = word.text;
          entry.value = { from: at, to: at + word.length };
          if (word.quote) entry.quote = word.quote;
        }
        at += word.length;
        entry.end = at;
      }
    }
  }
  return end();
}

function begin(entry: Node | undefined, top: Node | undefined, at: number): Node {
  if (entry) return entry;
  const item = node(top?.entries.length ?? 0, -2, { from: at, to: at }, true);
  top?.entries.push(item);
  return item;
}

const close = (it: Node, at: number): void => {
  it.end = Math.max(it.end, at);
};

function wordAt(
  text: string,
  at: number
): { readonly text: string; readonly length: number; readonly quote?: '"' | "'" } {
  const quote = text[at];
  const line = text.indexOf('\n', at);
  const rest = text.slice(at, line < 0 ? text.length : line);
  if (quote === '"' || quote === "'") {
    const whole = (quote === '"' ? /^"((?:[^"\\]|\\.)*)"/ : /^'((?:[^']|'')*)'/).exec(rest);
    if (whole) return { text: whole[1]!, length: whole[0].length, quote };
    return { text: rest.slice(1), length: rest.length, quote };
  }
  const word =
    /^(?:[^,[\]{}:\s#]|:(?=[^\s,[\]{}])|(?<=\S)#|[ \t]+(?=[^\s,[\]{}#:])|[ \t]+(?=:[^\s]))+/.exec(rest)?.[0] ??
    rest[0]!;
  return { text: word, length: word.length };
}

const isBlank = (sign: string): boolean => sign === ' ' || sign === '\t' || sign === '\n' || sign === '\r';
