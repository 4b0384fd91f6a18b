import type { UntoldFault } from './fault';

const maxDepth = 40;

export type PlainCopy<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: UntoldFault };

class NotPlain extends Error {
  constructor(
    readonly path: string,
    readonly detail: string
  ) {
    super(`${path}: ${detail}`);
  }
}

/** Copies plain data deeply, without undefined fields; SB0507 for instances, dates, functions, cycles and the like. */
export function copyPlain<T>(value: T): PlainCopy<T> {
  try {
    // The only test for a proxy there is: structuredClone refuses every one, at whatever depth.
    structuredClone(value);
    return { ok: true, value: copy(value, '$', 0) as T };
  } catch (error) {
    const { path, detail } = error instanceof NotPlain ? error : { path: '$', detail: messageOf(error) };
    return { ok: false, fault: (report) => report('SB0507', { path, detail }) };
  }
}

function copy(value: unknown, path: string, depth: number): unknown {
  if (depth > maxDepth) throw new NotPlain(path, `deeper than ${maxDepth}`);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotPlain(path, String(value));
    return value;
  }
  if (Array.isArray(value)) return Array.from(value, (item, i) => copy(item, `${path}[${i}]`, depth + 1));
  if (typeof value === 'object') {
    const proto: unknown = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && proto !== null) throw new NotPlain(path, 'not a plain object');
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return Object.fromEntries(fields.map(([key, field]) => [key, copy(field, `${path}.${key}`, depth + 1)]));
  }
  throw new NotPlain(path, typeof value);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
