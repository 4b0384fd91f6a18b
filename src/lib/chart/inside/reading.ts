import { assert } from '#domain/assert';
import type { Machine } from '../machine';

/** How a guard that reads the event is written as a condition of SCXML, by the guard's name. */
export type GuardTexts = Readonly<Record<string, (params: never) => string>>;

/** A machine with what is fixed for one input. */
export interface MachineReading {
  readonly machine: Machine;
  readonly context: unknown;
  readonly guards: GuardTexts;
}

/** A function of the machine that is handed `{ context, event }` and its own params. */
export type Implementation = (args: { readonly context: unknown }, params?: unknown) => unknown;

class ReadsEvent extends Error {}

/**
 * What a function of the machine answers whatever the event is: the context never changes, so an
 * answer got without a look at the event is the answer for the whole call.
 */
export function constant(of: MachineReading, implementation: Implementation, params: unknown, what: string): unknown {
  const args = {
    context: of.context,
    get event(): never {
      throw new ReadsEvent();
    }
  };
  try {
    return implementation(args, params);
  } catch (error) {
    assert(!(error instanceof ReadsEvent), `${what} that does not read the event, or a text for it`);
    throw error;
  }
}

/** The params of a guard or an action, which may be a function of the context. */
export function paramsOf(of: MachineReading, params: unknown, what: string): unknown {
  return typeof params === 'function' ? constant(of, params as Implementation, undefined, `params of ${what}`) : params;
}

/** A value as an expression of the condition language. */
export function literal(value: unknown): string {
  if (typeof value === 'string') {
    const inner = JSON.stringify(value).slice(1, -1);
    return `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  }
  assert(typeof value === 'number' || typeof value === 'boolean', 'a text, a number or a truth value', value);
  return String(value);
}
