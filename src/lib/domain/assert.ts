/**
 * Our own mistake, never a user's: kept in production. Say what was expected and what came.
 * A user's or an author's mistake is a {@link Diagnostic} instead.
 */
export function assert(holds: unknown, expected: string, came?: unknown): asserts holds {
  if (!holds) throw new Error(`expected ${expected}${came === undefined ? '' : `, came ${JSON.stringify(came)}`}`);
}

/** Proves to the compiler that a union was treated whole. */
export function never(value: never): never {
  throw new Error(`expected a treated case, came ${JSON.stringify(value)}`);
}
