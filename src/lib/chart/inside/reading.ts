import { assert } from '#domain/assert';
import type { Text } from '#domain/text';
import type { Machine } from '../machine';

/** Formats guards that read the event as conditions of SCXML, by guard name. */
export type GuardTexts = Readonly<Record<string, (params: never) => string>>;

/** Part of a chart that SCXML cannot express. */
export interface Untold {
  readonly kind: 'guard' | 'action' | 'timer' | 'target' | 'chart';
  /** Name in the chart; the state of a target; the obstacle for `chart`. */
  readonly name: string;
}

/** Machine with the values that are fixed for one input. */
export interface MachineReading {
  readonly machine: Machine;
  readonly context: unknown;
  readonly guards: GuardTexts;
  /** Receives each part that cannot be expressed, which becomes a note; absent: such parts throw. */
  readonly untold?: (what: Untold) => void;
  readonly titles?: (path: readonly string[]) => Text | undefined;
  /** True if the context changes while the chart runs, so that no derived answer stays valid. */
  readonly changes?: boolean;
}

/** Reports what SCXML cannot express and writes a note instead; throws if `untold` is absent. */
export function saidOr<T>({ untold }: MachineReading, say: () => T, what: Untold, note: () => T): T {
  if (!untold) return say();
  try {
    return say();
  } catch {
    untold(what);
    return note();
  }
}

/** Function of the machine that receives `{ context, event }` and its own params. */
export type Implementation = (args: { readonly context: unknown }, params?: unknown) => unknown;

class ReadsEvent extends Error {}
class ReadsContext extends Error {}

/** Returns a machine function's constant result: as the context never changes, it holds if got without the event. */
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

/** Returns the params of a guard or an action, which may be a function of the context. */
export function paramsOf(of: MachineReading, params: unknown, what: string): unknown {
  return typeof params === 'function' ? constant(of, params as Implementation, undefined, `params of ${what}`) : params;
}

/** Formats a value as an expression of the condition language. */
export function literal(value: unknown): string {
  if (typeof value === 'string') {
    const inner = JSON.stringify(value).slice(1, -1);
    return `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  }
  assert(typeof value === 'number' || typeof value === 'boolean', 'a text, a number or a truth value', value);
  return String(value);
}
