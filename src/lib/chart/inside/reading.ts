import { assert } from '#domain/assert';
import type { Text } from '#domain/text';
import type { Machine } from '../machine';

/** How a guard that reads the event is written as a condition of SCXML, by the guard's name. */
export type GuardTexts = Readonly<Record<string, (params: never) => string>>;

/** Something of a chart that SCXML has no words for. */
export interface Untold {
  readonly kind: 'guard' | 'action' | 'timer' | 'target' | 'chart';
  /** What the chart calls it; of a target its state, of the chart what stands against it. */
  readonly name: string;
}

/** A machine with what is fixed for one input. */
export interface MachineReading {
  readonly machine: Machine;
  readonly context: unknown;
  readonly guards: GuardTexts;
  /** Told of what cannot be said, which then stands in the document as a note of ours; absent: that is refused. */
  readonly untold?: (what: Untold) => void;
  /** What a state is called, by the names of the states around it and its own. */
  readonly titles?: (path: readonly string[]) => Text | undefined;
  /** The context changes while the chart runs, so that no answer got from it holds. */
  readonly changes?: boolean;
}

/** What cannot be said in SCXML is noted, and told; without anybody to tell it is refused. */
export function saidOr<T>({ untold }: MachineReading, say: () => T, what: Untold, note: () => T): T {
  if (!untold) return say();
  try {
    return say();
  } catch {
    untold(what);
    return note();
  }
}

/** A function of the machine that is handed `{ context, event }` and its own params. */
export type Implementation = (args: { readonly context: unknown }, params?: unknown) => unknown;

class ReadsEvent extends Error {}
class ReadsContext extends Error {}

/**
 * What a function of the machine answers whatever the event is: the context never changes, so an
 * answer got without a look at the event is the answer for the whole call.
 */
export function constant(of: MachineReading, implementation: Implementation, params: unknown, what: string): unknown {
  const args = {
    get context(): unknown {
      if (of.changes === true) throw new ReadsContext();
      return of.context;
    },
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
