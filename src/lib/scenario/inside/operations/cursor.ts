import { parseTime } from '#calendar/dates';
import { isMonth, monthOf } from '#operations/periods';
import { mostDiagnostics, shown } from '#formats/say';
import { Cursor } from '../run/cursor';
import type { Path } from '#formats/yaml';
import { suggestion } from '#domain/suggest';
import { sayOperations } from './mistakes';

type RunCode = Parameters<Cursor['say']>[0];
type Code = Parameters<typeof sayOperations>[0];
type Values = Parameters<typeof sayOperations>[2];

/** What the cursor finds of itself, by the codes of a script of the house. */
const own: Readonly<Partial<Record<RunCode, Code>>> = {
  SB0401: 'SB0560',
  SB0402: 'SB0561',
  SB0403: 'SB0562',
  SB0404: 'SB0563',
  SB0424: 'SB0564'
};

/** Reads the values of a script of the house by their paths; what is wrong is told where it stands. */
export class HouseCursor extends Cursor {
  override say(code: RunCode, path: Path, values: Values = {}, of: 'key' | 'value' = 'value'): void {
    const renamed = own[code];
    if (renamed) this.tell(renamed, path, values, of);
    else super.say(code, path, values, of);
  }

  tell(code: Code, path: Path, values: Values = {}, of: 'key' | 'value' = 'value'): void {
    if (this.found.length < mostDiagnostics) this.found.push(sayOperations(code, this.tree.place(path, of), values));
  }

  /** A name of a person, a ticket, an area: one line of at most sixty characters. */
  name(value: unknown, path: Path): string {
    return this.text(value, path, 60);
  }

  names(value: unknown, path: Path): readonly string[] {
    if (Array.isArray(value)) return value.map((each: unknown, at) => this.name(each, [...path, at]));
    this.wrong(value, path, 'array');
    return [];
  }

  /** An instant in Shanghai, in milliseconds since 1970. */
  instant(value: unknown, path: Path): number {
    const at_ms = typeof value === 'string' ? parseTime(value) : undefined;
    if (at_ms !== undefined && isMonth(monthOf(at_ms))) return at_ms;
    this.wrong(value, path, 'instant');
    return 0;
  }

  yes(value: unknown, path: Path): boolean {
    if (typeof value === 'boolean') return value;
    this.wrong(value, path, 'boolean');
    return false;
  }

  /** One of the names that stand elsewhere: clauses of the SOP, lists of the policy. */
  known(code: 'SB0575' | 'SB0576', value: unknown, path: Path, known: readonly string[]): string {
    const name = this.name(value, path);
    if (name === '' || known.includes(name)) return name;
    const kind = String(path.findLast((step) => typeof step === 'string') ?? '');
    this.tell(code, path, { name: kind, came: shown(name), suggestion: suggestion(name, known) });
    return name;
  }
}
