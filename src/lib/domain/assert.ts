/** Asserts an internal invariant, also in production. Mistakes of users or authors are a {@link Diagnostic} instead. */
export function assert(holds: unknown, expected: string, came?: unknown): asserts holds {
  if (!holds) throw new Error(`expected ${expected}${came === undefined ? '' : `, came ${JSON.stringify(came)}`}`);
}
