import { report, type sentences } from '#diagnostics/catalogue/operations';
import type * as runs from '#diagnostics/catalogue/run';
import type { ValuesOf } from '#diagnostics/report';
import { parseTime } from '#calendar/dates';
import { isMonth, monthOf } from '#operations/periods';
import { collect, shown } from '#formats/say';
import { Cursor } from '../run/cursor';
import type { Path } from '#formats/yaml';
import { suggestion } from '#domain/suggest';

type RunSentences = typeof runs.sentences;
type OperationsSentences = typeof sentences;

/** What the cursor finds of itself, by the codes of a script of the house: each wants the same values. */
const own = {
  SB0401: 'SB0560',
  SB0402: 'SB0561',
  SB0403: 'SB0562',
  SB0404: 'SB0563',
  SB0424: 'SB0564'
} as const satisfies Readonly<Partial<Record<keyof RunSentences, keyof OperationsSentences>>>;

const isOwn = (code: keyof RunSentences): code is keyof typeof own => Object.hasOwn(own, code);

/** Reads the values of a script of the house by their paths; what is wrong is told where it stands. */
export class HouseCursor extends Cursor {
  override say<Code extends keyof RunSentences>(
    code: Code,
    path: Path,
    values: ValuesOf<RunSentences, Code>,
    of: 'key' | 'value' = 'value'
  ): void {
    if (isOwn(code))
      this.tell(own[code], path, values as ValuesOf<OperationsSentences, (typeof own)[keyof typeof own]>, of);
    else super.say(code, path, values, of);
  }

  tell<Code extends keyof OperationsSentences>(
    code: Code,
    path: Path,
    values: ValuesOf<OperationsSentences, Code>,
    of: 'key' | 'value' = 'value'
  ): void {
    collect(this.found, report(code, values, this.tree.place(path, of)));
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
