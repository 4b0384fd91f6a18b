/**
 * Asserts an internal invariant, also in production: failures are our own mistake. Mistakes of users or authors are a
 * {@link Diagnostic} instead.
 * @param came actual value, for the message
 */
export function assert(holds: unknown, expected: string, came?: unknown): asserts holds {
  if (!holds) throw new Error(`expected ${expected}${came === undefined ? '' : `, came ${JSON.stringify(came)}`}`);
}
