import { report, type sentences } from '#diagnostics/catalogue/run';
import type { ValuesOf } from '#diagnostics/report';
import { hasErrors, type Diagnostic } from '#diagnostics/diagnostic';
import { parseDuration } from '#domain/units';
import type { Path, YamlTree } from '#formats/yaml';
import { suggestion } from '#domain/suggest';
import { collect, shown } from '#formats/say';
import { cameAs, kind } from '#formats/kinds';

type Tree = Readonly<Record<string, unknown>>;
type RunFileSentences = typeof sentences;

/** Reads values by their paths and tells each mistake where it stands; a harmless stand-in goes on. */
export class Cursor {
  readonly found: Diagnostic[] = [];
  constructor(readonly tree: YamlTree) {}

  get failed(): boolean {
    return hasErrors(this.found);
  }

  say<Code extends keyof RunFileSentences>(
    code: Code,
    path: Path,
    values: ValuesOf<RunFileSentences, Code>,
    of: 'key' | 'value' = 'value'
  ): void {
    collect(this.found, report(code, values, this.tree.place(path, of)));
  }

  wrong(value: unknown, path: Path, expected: string): void {
    const name = nameOf(path);
    if (value === undefined) return this.say('SB0401', path, { name, expected: kind(expected) });
    this.say('SB0402', path, { name, expected: kind(expected), came: cameAs(value) });
  }

  /** A mapping with no other keys than these. */
  mapping(value: unknown, path: Path, known?: readonly string[]): Tree {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      this.wrong(value, path, 'mapping');
      return {};
    }
    for (const key of known ? Object.keys(value) : []) {
      if (known!.includes(key)) continue;
      this.say('SB0403', [...path, key], { name: shown(key), suggestion: suggestion(key, known!) }, 'key');
    }
    return value as Tree;
  }

  /** Text of at most `most` characters that says something. */
  text(value: unknown, path: Path, most: number): string {
    const text = this.asWritten(value, path);
    if (typeof text !== 'string' || text.trim() === '') this.wrong(value, path, 'text');
    else if (text.length > most) this.say('SB0424', path, { came: text.length, limit: most });
    else return text;
    return '';
  }

  matching(value: unknown, path: Path, pattern: RegExp, expected: string): string {
    const text = this.asWritten(value, path);
    if (typeof text === 'string' && pattern.test(text)) return text;
    this.wrong(value, path, expected);
    return '';
  }

  /** A number where text is meant (a code, an agent number) is the text that was written, zeros and all. */
  private asWritten(value: unknown, path: Path): unknown {
    return typeof value === 'number' ? (this.tree.source(path) ?? String(value)) : value;
  }

  whole(value: unknown, path: Path, least: number, most: number): number {
    if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return value as number;
    this.wrong(value, path, `whole:${least}:${most}`);
    return least;
  }

  choice<T extends string | number>(value: unknown, path: Path, from: readonly T[]): T {
    if (from.includes(value as T)) return value as T;
    if (value === undefined || typeof value === 'object') this.wrong(value, path, `one:${from.join(',')}`);
    else {
      const came = shown(String(value));
      this.say('SB0404', path, { name: nameOf(path), came, suggestion: suggestion(came, from.map(String)) });
    }
    return from[0]!;
  }

  /** A time or a span: milliseconds, at most eight hours. */
  duration(value: unknown, path: Path, expected = 'time'): number {
    const ms = value === 0 ? 0 : parseDuration(value);
    if (ms === undefined) this.wrong(value, path, expected);
    else if (ms > longest_ms) this.say('SB0421', path, { came: shown(value) });
    else return ms;
    return 0;
  }
}

/** The name of a place: in a list, as the list is. */
const nameOf = (path: Path): string => String(path.findLast((step) => typeof step === 'string') ?? '');

const longest_ms = 8 * 3_600_000;
