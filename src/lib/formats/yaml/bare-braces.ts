const place = /\{[A-Za-z][\w-]*\}/;
const quoted = /(?<=[[{,:-]\s*)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g;
const bare =
  /(?<=(?:[[,]|: |- )\s*)(?![\w-]+:\s)(?:[^\s{}[\],"'#:]|\{[A-Za-z][\w-]*\})(?:[^{}[\],"#]|\{[A-Za-z][\w-]*\})*/g;

/** Quotes a line's texts with a fact in braces, which YAML reads as a map; `undefined` if none. */
export function withQuotedBraces(line: string): { readonly fact: string; readonly line: string } | undefined {
  const masked = line.replace(quoted, (it) => '"'.repeat(it.length));
  const texts = [...masked.matchAll(bare)].filter(([text]) => place.test(text));
  const [fact] = texts[0] ? place.exec(texts[0][0])! : [];
  if (fact === undefined) return undefined;
  const mended = texts.reduceRight((now, { index, 0: text }) => {
    const to = index + text.trimEnd().length;
    return now.slice(0, index) + JSON.stringify(now.slice(index, to)) + now.slice(to);
  }, line);
  return { fact, line: mended };
}
