import type { CaseClass } from '#domain/ids';
import type { Temper } from '#domain/ids';

/** What customers say, in one language. `{…}` are places that the ticket fills. */
export interface Sayings {
  readonly openings: Readonly<Record<Temper | 'elderly', readonly string[]>>;
  /** What it is about, by the business of the ticket. */
  readonly wants: Readonly<Record<string, readonly string[]>>;
  /** The same for a business that only another policy knows. */
  readonly wantsOf: Readonly<Record<CaseClass, readonly string[]>>;
  /** What they ask for in the end. */
  readonly asks: Readonly<Record<Temper, readonly string[]>>;
}
