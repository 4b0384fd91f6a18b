import type { CaseClass } from '#domain/ids';
import type { Temper } from '#domain/ids';

/** Customer phrases in one language. `{…}` are placeholders filled from the ticket. */
export interface Sayings {
  readonly openings: Readonly<Record<Temper | 'elderly', readonly string[]>>;
  readonly wants: Readonly<Record<string, readonly string[]>>;
  /** Opening phrases for a business that only another policy knows. */
  readonly wantsOf: Readonly<Record<CaseClass, readonly string[]>>;
  readonly asks: Readonly<Record<Temper, readonly string[]>>;
}
