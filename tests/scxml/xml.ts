/** An element as it stands in a document. Text between elements is refused unless it is blank. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const token =
  /<!--[^]*?-->|<\?[^]*?\?>|<\/(?<closes>[^\s>]+)\s*>|<(?<opens>[^\s/>]+)(?<given>(?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|\s+/y;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads the XML that a state chart needs: elements, attributes, references, comments. */
export function parseXml(text: string): XmlElement {
  type Draft = XmlElement & { readonly children: XmlElement[] };
  const document: Draft = { name: '', attributes: {}, children: [] };
  const open: Draft[] = [document];
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at;
    const groups = token.exec(text)?.groups;
    if (!groups) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 40)}`);
    const { closes, opens, given, empty } = groups;
    if (closes !== undefined) {
      const closed = open.pop()!;
      if (closed.name !== closes) throw new Error(`</${closes}> closes <${closed.name}>`);
    } else if (opens !== undefined) {
      const attributes = [...given!.matchAll(attribute)].map(([, name, double, single]) => [
        name!,
        resolved(double ?? single!)
      ]);
      const element: Draft = { name: opens, attributes: Object.fromEntries(attributes), children: [] };
      open.at(-1)!.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [root, ...more] = document.children;
  if (open.length !== 1 || !root || more.length > 0) throw new Error('not one element with all its ends');
  return root;
}

function resolved(value: string): string {
  return value.replace(/\s/g, ' ').replace(/&([^;]*);/g, (reference, name: string) => {
    const code = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
    if (code) return String.fromCodePoint(code[1] ? parseInt(code[1], 16) : Number(code[2]));
    const sign = named[name];
    if (sign === undefined) throw new Error(`unknown reference ${reference}`);
    return sign;
  });
}
