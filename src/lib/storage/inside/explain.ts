import type { Fault } from './fault';

/** Thrown inside a transaction to abort it; the caller receives the fault. */
export class TransactionRefusal extends Error {
  constructor(readonly why: Fault) {
    super('refused');
  }
}

const maxInner = 6;

interface NamedError {
  readonly name: string;
  readonly message: string;
}

function chain(error: unknown): readonly NamedError[] {
  const found: NamedError[] = [];
  for (let at = error, i = 0; at !== null && typeof at === 'object' && i < maxInner; i++) {
    const { name, message, inner, cause } = at as Record<string, unknown>;
    if (typeof name === 'string') found.push({ name, message: typeof message === 'string' ? message : '' });
    at = inner ?? cause;
  }
  return found;
}

const unavailable = ['MissingAPIError', 'SecurityError', 'NotAllowedError', 'InvalidStateError', 'UnknownError'];

/** Maps a storage error to a fault; `transactionError` is the true reason if a request only reported the abort. */
export function explain(error: unknown, opening = false, transactionError?: unknown): Fault {
  if (error instanceof TransactionRefusal) return error.why;
  const errors = [...chain(error), ...chain(transactionError)];
  const named = (...names: readonly string[]) => errors.find(({ name }) => names.includes(name));
  const last = errors.at(-1);
  const detail = last === undefined ? String(error) : `${last.name} ${last.message}`.trim().slice(0, 200);
  if (named('QuotaExceededError')) return (report) => report('SB0502', {});
  if (named('VersionError')) return (report) => report('SB0504', {});
  if (named('MissingAPIError') || (opening && named(...unavailable))) return (report) => report('SB0501', { detail });
  if (named('DatabaseClosedError')) return (report) => report('SB0505', {});
  const clone = named('DataCloneError');
  if (clone) return (report) => report('SB0507', { path: '$', detail: clone.message });
  return (report) => report('SB0508', { detail });
}
