/**
 * Our own mistake, never a user's: kept in production. Say what was expected and what came.
 * A user's or an author's mistake is a {@link Diagnostic} instead.
 */
export function assert(holds: unknown, expected: string, came?: unknown): asserts holds {
  if (!holds) throw new Error(`expected ${expected}${came === undefined ? '' : `, came ${JSON.stringify(came)}`}`);
}
