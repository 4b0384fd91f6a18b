import type { Text } from '#domain/text';

/** A day that differs from its weekday, as a calendar from outside says it. */
export interface MarkedDay {
  /** `2027-01-01`. */
  readonly date: string;
  readonly works: boolean;
  /** The holiday that it belongs to; in one language, if the file has no other. */
  readonly name: Text;
}
