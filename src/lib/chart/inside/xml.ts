import { assert } from '#domain/assert';

export interface Element {
  readonly name: string;
  /** Attributes; those that are `undefined` are not written. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Element[];
  readonly text?: string;
}

export function element(
  name: string,
  attributes: Element['attributes'] = {},
  children: readonly Element[] = []
): Element {
  return { name, attributes, children };
}

/** Creates an element with text content. */
export function said(name: string, text: string, attributes: Element['attributes'] = {}): Element {
  return { name, attributes, children: [], text };
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Written plainly, a reader of XML makes blanks of these.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
};

// What XML 1.0 has no way to write, not even as a reference.
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

function escaped(text: string): string {
  assert(!unwritable.test(text), 'a text that XML can hold', text);
  return text.replace(/[&<>"\t\n\r]/g, (sign) => escapes[sign]!);
}

/** Serializes an element, one element per line. */
export function written({ name, attributes, children, text }: Element, indent = ''): string {
  const given = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`)
    .join('');
  if (text !== undefined) return `${indent}<${name}${given}>${escaped(text)}</${name}>\n`;
  if (children.length === 0) return `${indent}<${name}${given}/>\n`;
  const inner = children.map((child) => written(child, `${indent}  `)).join('');
  return `${indent}<${name}${given}>\n${inner}${indent}</${name}>\n`;
}
