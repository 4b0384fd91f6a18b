import { report, sentences } from '#diagnostics/catalogue/yaml';
import { bad, good, hasErrors, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { isCollection, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import { firstOf, shown, type FilePosition } from './say';
import { valueAt, type Path } from './value-at';
import { scan, scenarioLimits, type Stumble, type YamlLimits } from './yaml/scan';
import { withQuotedBraces } from './yaml/bare-braces';
import { walk } from './yaml/walk';

const loose = /^([ \t]*(?:- +)?)([\w-]+)(?:[ \t]*：|:(?=[^ \t\r\n/]))[ \t\u00a0\u3000]*/;

export { withQuotedBraces } from './yaml/bare-braces';

export type { FilePosition } from './say';
export { runLimits, scenarioLimits, type YamlLimits } from './yaml/scan';

export type { Path } from './value-at';

/** Plain data read from a YAML file, with the positions of its values. */
export interface YamlTree {
  readonly file: string;
  readonly value: unknown;
  /** Returns the position of a value or its key; if missing, that of the nearest existing key above. */
  place(path: Path, of?: 'key' | 'value'): FilePosition;
  /** Source of a number as written: `0801` where the value is 801. */
  source(path: Path): string | undefined;
}

/** Reports a file that is too large (SB0102), with its size and the limit in kB, rounded up. */
export function tooLarge(came: number, { bytes }: Pick<YamlLimits, 'bytes'>, file: string): Diagnostic {
  return report('SB0102', { came: sizeText(came), limit: sizeText(bytes) }, { file });
}

/** Rounded up: what is over a limit is never told to be as large as that. */
const sizeText = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;

/** Reads YAML from outside, with limits checked before parsing: two seconds at most, never throws; SB0101 to SB0117. */
export function readYaml(
  bytes: Uint8Array | string,
  file: string,
  limits: YamlLimits = scenarioLimits
): Result<YamlTree> {
  const came = typeof bytes === 'string' ? bytes.length : bytes.byteLength;
  if (came > limits.bytes) return bad(tooLarge(came, limits, file));
  const text = decoded(bytes);
  if (text === undefined) return bad(report('SB0103', {}, { file }));
  const lines = new LineCounter();
  countLines(text, lines);
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const control = controls.exec(text);
  if (control) return bad(report('SB0104', { code: control[0].charCodeAt(0) }, placeOf(control.index)));
  try {
    const stumble = scan(text, limits);
    if (stumble) return bad(stumbled(stumble, limits, placeOf(stumble.offset)));
    return parsed(text, file, limits, placeOf);
  } catch (error) {
    // yaml throws YAMLParseError, ReferenceError and RangeError; whatever it is, it is the file's doing.
    return bad(
      report(
        'SB0117',
        { detail: shown(error instanceof Error ? error.name : String(error)) },
        { file, line: 1, column: 1 }
      )
    );
  }
}

const options = {
  schema: 'core',
  version: '1.2',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent'
} as const;

const mostSyntaxErrors = 10;
// Control characters other than tab and line ends, and halves of characters that are not there whole.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function parsed(
  text: string,
  file: string,
  limits: YamlLimits,
  placeOf: (offset: number) => Required<FilePosition>
): Result<YamlTree> {
  const document = parseDocument(text, options);
  const syntax = syntaxErrors(document, text, placeOf);
  if (syntax.length > 0) return bad(...firstOf(syntax, mostSyntaxErrors));
  const { value, at, spots, diagnostics } = walk(document, limits, placeOf);
  if (hasErrors(diagnostics)) return bad(...diagnostics);
  if (value === null) return bad(report('SB0101', {}, { file, line: 1, column: 1 }));
  return good({
    file,
    value,
    source: (path) => {
      const parent = valueAt(value, path.slice(0, -1));
      return parent !== null && typeof parent === 'object'
        ? spots.get(parent)?.get(path.at(-1) ?? '')?.source
        : undefined;
    },
    place: (path, of = 'value') => {
      let here: unknown = value;
      let offset = at;
      for (const [depth, step] of path.entries()) {
        const spot = here !== null && typeof here === 'object' ? spots.get(here)?.get(step) : undefined;
        if (!spot) break;
        const last = depth === path.length - 1;
        here = (here as Record<string | number, unknown>)[step];
        const missingBelow =
          !last && !(here !== null && typeof here === 'object' && Object.hasOwn(here, path[depth + 1]!));
        offset = (last && of === 'key') || missingBelow ? spot.key : spot.value;
      }
      return placeOf(offset);
    }
  });
}

function syntaxErrors(
  document: Document.Parsed,
  text: string,
  placeOf: (offset: number) => Required<FilePosition>,
  left = mostSyntaxErrors
): readonly Diagnostic[] {
  const errors = [...document.errors, ...document.warnings];
  const bare = left > 0 ? textsInBraces(errors, text) : undefined;
  if (bare) {
    // What else is wrong shows once these lines can be read: the brackets behind them are out of step.
    const lines = new LineCounter();
    countLines(bare.mended, lines);
    const { file } = placeOf(0);
    const placeInMended = (offset: number) => {
      const { line, col } = lines.linePos(offset);
      return { file, line: Math.max(1, line), column: Math.max(1, col) };
    };
    const told = report('SB0107.braces', { fact: bare.fact }, placeOf(bare.offset));
    return [told, ...syntaxErrors(parseDocument(bare.mended, options), bare.mended, placeInMended, left - 1)];
  }
  const open = openBrackets(document, text);
  const indent = strangeIndent(document, text);
  const syntax = errors.flatMap((error): readonly Diagnostic[] =>
    // One blank of the wrong kind throws the lines around it out of step as well.
    indent && indentCodes.has(error.code) ? [] : [told(error)]
  );
  if (!indent) return syntax;
  const code = caseOf(indent.isTab ? 'TAB_AS_INDENT' : 'WIDE_INDENT');
  return [...syntax, report(code, { detail: '' }, placeOf(indent.offset))];

  function told(error: YAMLError): Diagnostic {
    const bracket = isUnclosed.test(error.message) ? open.pop() : undefined;
    if (bracket !== undefined)
      return report('SB0107.open', { sign: text[bracket]!, end: closing[text[bracket]!]! }, placeOf(bracket));
    const place = placeOf(error.pos[0]);
    if (error.code === 'MULTIPLE_DOCS') return report('SB0108', {}, place);
    if (error.code === 'TAG_RESOLVE_FAILED') return report('SB0109', { what: '!' }, place);
    if (error.code === 'NON_STRING_KEY') return report('SB0116', {}, place);
    const colon = colonCodes.has(error.code) ? withPlainColon(lineAt(text, error.pos[0])) : undefined;
    if (colon) return report('SB0107.colon', { key: colon.key }, place);
    const code = isKeyInText(error.code, lineAt(text, error.pos[0])) ? 'BLOCK_AS_IMPLICIT_KEY' : error.code;
    return report(caseOf(code), { detail: shown(error.message) }, place);
  }
}

function textsInBraces(
  errors: readonly YAMLError[],
  text: string
): { readonly fact: string; readonly offset: number; readonly mended: string } | undefined {
  for (const { pos } of errors) {
    const line = lineAt(text, pos[0]);
    const found = withQuotedBraces(line);
    if (!found) continue;
    const start = text.lastIndexOf('\n', pos[0] - 1) + 1;
    const mended = text.slice(0, start) + found.line + text.slice(start + line.length);
    return { fact: found.fact, offset: pos[0], mended };
  }
  return undefined;
}

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };
const isUnclosed = /^Flow (sequence|map) .* end with a [\]}]$/;

function openBrackets(document: Document.Parsed, text: string): number[] {
  const open: number[] = [];
  if (document.errors.length === 0) return open;
  visit(document, (_, node) => {
    if (!isCollection(node) || !node.flow || !node.range) return;
    const [from, to] = node.range;
    const end = closing[text[from] ?? ''];
    if (end !== undefined && (to - from < 2 || text[to - 1] !== end)) open.push(from);
  });
  return open;
}

const indentCodes: ReadonlySet<string> = new Set(['TAB_AS_INDENT', 'BAD_INDENT']);
const strange = /^[ \t\u00a0\u3000]*?([\t\u00a0\u3000])[ \t\u00a0\u3000]*(?:- |[\w-]+ *[:：](?:\s|$))/gm;

function strangeIndent(
  document: Document.Parsed,
  text: string
): { readonly offset: number; readonly isTab: boolean } | undefined {
  let isWrong = document.errors.some(({ code }) => indentCodes.has(code));
  if (!isWrong)
    visit(document, {
      Pair(_, { key }) {
        if (isScalar(key) && typeof key.value === 'string' && /^[\u00a0\u3000]/.test(key.value)) isWrong = true;
        return isWrong ? visit.BREAK : undefined;
      }
    });
  const [found] = isWrong ? text.matchAll(strange) : [];
  return found && { offset: found.index, isTab: found[1] === '\t' };
}

const isKeyInText = (code: string, line: string): boolean =>
  code === 'BLOCK_IN_FLOW' && /[\w-]+: [^{}[\],"'\n]+: /.test(line);

const colonCodes: ReadonlySet<string> = new Set(['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR']);

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end);
}

function caseOf(
  code: string
): Exclude<keyof typeof sentences & `SB0107${string}`, 'SB0107.open' | 'SB0107.colon' | 'SB0107.braces'> {
  const worded = Object.keys(sentences).find((key) => key === `SB0107.${code}`);
  return (worded ?? 'SB0107') as 'SB0107';
}

function decoded(bytes: Uint8Array | string): string | undefined {
  if (typeof bytes === 'string') return bytes.isWellFormed() ? bytes.replace(/^\ufeff/, '') : undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function countLines(text: string, lines: LineCounter): void {
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
}

function stumbled(stumble: Stumble, limits: YamlLimits, place: FilePosition): Diagnostic {
  switch (stumble.over) {
    case 'depth':
      return report('SB0106', { limit: limits.depth }, place);
    case 'documents':
      return report('SB0108', {}, place);
    case 'tag':
      return report('SB0109', { what: shown(stumble.what) }, place);
    case 'aliases':
      return report('SB0111', { limit: limits.aliases }, place);
    default:
      return report('SB0105', { what: tooMany[stumble.over], limit: limits[stumble.over] }, place);
  }
}

const tooMany = {
  lines: { zh: '行', en: 'lines' },
  keys: { zh: '键', en: 'keys' },
  nodes: { zh: '值', en: 'values' }
} as const;

/** Replaces a Chinese or unspaced colon of a line by a YAML colon; `undefined` if the line has none. */
export function withPlainColon(line: string): { readonly key: string; readonly line: string } | undefined {
  const found = loose.exec(line);
  if (!found) return undefined;
  const [whole, margin = '', key = ''] = found;
  return { key, line: `${margin}${key}: ${line.slice(whole.length)}`.trimEnd() };
}
