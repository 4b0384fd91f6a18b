import type { Fault } from './fault';

/** Refuses a transaction from inside: it aborts, and the door tells why. */
export class TransactionRefusal extends Error {
  constructor(readonly why: Fault) {
    super('refused');
  }
}

/** How far down we look: Dexie wraps the browser's error once or twice. */
const maxInner = 6;

interface NamedError {
  readonly name: string;
  readonly message: string;
}

/** The error and what it wraps, outermost first. Dexie says `inner`, the platform `cause`. */
function chain(error: unknown): readonly NamedError[] {
  const found: NamedError[] = [];
  for (let at = error, i = 0; at !== null && typeof at === 'object' && i < maxInner; i++) {
    const { name, message, inner, cause } = at as Record<string, unknown>;
    if (typeof name === 'string') found.push({ name, message: typeof message === 'string' ? message : '' });
    at = inner ?? cause;
  }
  return found;
}

/** Private windows, blocked cookies and policies each have their own name for "no". */
const unavailable = ['MissingAPIError', 'SecurityError', 'NotAllowedError', 'InvalidStateError', 'UnknownError'];

/**
 * What an error of Dexie or the browser means to a person. A full disk arrives as an AbortError whose inner error, or
 * whose transaction's error, is the QuotaExceededError.
 *
 * @param opening an error while opening, where the browser's vague names mean that there is no storage
 * @param transactionError `IDBTransaction.error`: the true reason when only a request of it reported the abort
 */
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
