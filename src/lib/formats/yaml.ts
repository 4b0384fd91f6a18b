import { report, sentences } from '#diagnostics/catalogue/yaml';
import { bad, good, hasErrors, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { LineCounter, parseDocument } from 'yaml';
import { firstOf, shown, type FilePosition } from './say';
import { valueAt, type Path } from './value-at';
import { scan, scenarioLimits, type Stumble, type YamlLimits } from './yaml/scan';
import { walk } from './yaml/walk';

export type { FilePosition } from './say';
export { runLimits, scenarioLimits, type YamlLimits } from './yaml/scan';

export type { Path } from './value-at';

/** Plain data read from a YAML file, and where each of its places stands. */
export interface YamlTree {
  readonly file: string;
  readonly value: unknown;
  /**
   * The place of a value, or of its key. What is not there has the place of the key under which it is
   * missing, so that an author always lands near.
   */
  place(path: Path, of?: 'key' | 'value'): FilePosition;
  /** Of a number, its signs as they were written: `0801`, where the value is 801. */
  source(path: Path): string | undefined;
}

/** A file that is too large: how large, in the units that people know of files. */
export function tooLarge(came: number, { bytes }: Pick<YamlLimits, 'bytes'>, file: string): Diagnostic {
  return report('SB0102', { came: sizeText(came), limit: sizeText(bytes) }, { file });
}

/** Rounded up: what is over a limit is never told to be as large as that. */
const sizeText = (bytes: number): string => `${Math.ceil(bytes / 1000)} KB`;

/**
 * The one door for YAML: everything from outside comes through here. Limits are checked before parsing;
 * no input takes over two seconds, throws, or comes through by half.
 * @param file how diagnostics call it
 * @returns codes SB0101 to SB0117
 */
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

/** Syntax errors come in swarms: the first few tell it. */
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
  const syntax = [...document.errors, ...document.warnings].map((error): Diagnostic => {
    const place = placeOf(error.pos[0]);
    if (error.code === 'MULTIPLE_DOCS') return report('SB0108', {}, place);
    if (error.code === 'TAG_RESOLVE_FAILED') return report('SB0109', { what: '!' }, place);
    if (error.code === 'NON_STRING_KEY') return report('SB0116', {}, place);
    return report(caseOf(error.code), { detail: shown(error.message) }, place);
  });
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

/** What the parser complains of, in the words that the catalogue has for it. */
function caseOf(code: string): keyof typeof sentences & `SB0107${string}` {
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
