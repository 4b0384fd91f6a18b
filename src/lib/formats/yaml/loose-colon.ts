/** A key whose colon is none for YAML: a full-width one, or one without a plain blank behind it. */
const loose = /^([ \t]*(?:- +)?)([\w-]+)(?:[ \t]*：|:(?=[^ \t\r\n/]))[ \t\u00a0\u3000]*/;

/** The line with a colon that is one. @returns nothing where its colon is none of those */
export function withPlainColon(line: string): { readonly key: string; readonly line: string } | undefined {
  const found = loose.exec(line);
  if (!found) return undefined;
  const [whole, margin = '', key = ''] = found;
  return { key, line: `${margin}${key}: ${line.slice(whole.length)}`.trimEnd() };
}
