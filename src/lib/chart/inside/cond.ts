import { assert } from '#domain/assert';
import { constant, paramsOf, type Implementation, type MachineReading } from './reading';

export interface Builtin {
  readonly check: (snapshot: object, args: object, of: { readonly guards: readonly unknown[] }) => boolean;
  readonly guards?: readonly unknown[];
  readonly stateValue?: unknown;
}

interface NamedGuard {
  readonly type: string;
  readonly params?: unknown;
}

/** Translates a guard to an SCXML condition, bracketed where needed if `nested` in a larger one. */
export function condOf(of: MachineReading, guard: unknown, nested = false): string {
  if (typeof guard === 'string') return named(of, { type: guard }, nested);
  if (typeof guard === 'function') {
    return 'check' in guard
      ? builtin(of, guard as unknown as Builtin, nested)
      : String(Boolean(constant(of, guard as Implementation, undefined, 'a guard without a name')));
  }
  return named(of, guard as NamedGuard, nested);
}

function named(of: MachineReading, { type, params }: NamedGuard, nested: boolean): string {
  const given = paramsOf(of, params, `guard ${type}`);
  if (Object.hasOwn(of.guards, type)) {
    const text = of.guards[type]!(given as never);
    return nested ? `(${text})` : text;
  }
  const implementation = (of.machine.implementations.guards as Readonly<Record<string, unknown>>)[type];
  assert(implementation !== undefined, 'a guard that the machine has', type);
  if (typeof implementation !== 'function' || 'check' in implementation) return condOf(of, implementation, nested);
  return String(Boolean(constant(of, implementation as Implementation, given, `a guard ${type}`)));
}

function builtin(of: MachineReading, guard: Builtin, nested: boolean): string {
  if (guard.stateValue !== undefined) {
    const { stateValue } = guard;
    assert(typeof stateValue === 'string' && stateValue.startsWith('#'), 'stateIn of an #id', stateValue);
    return `In('${of.machine.getStateNodeById(stateValue).id}')`;
  }
  assert(guard.guards, 'a guard of and, or, not or stateIn');
  const kind = kindOf(guard);
  if (kind === 'not') return `!${condOf(of, guard.guards[0], true)}`;
  if (guard.guards.length === 0) return String(kind === 'and');
  const text = guard.guards.map((part) => condOf(of, part, true)).join(kind === 'and' ? ' && ' : ' || ');
  return nested && guard.guards.length > 1 ? `(${text})` : text;
}

/** Identifies a built-in guard by its results, because names are minified for the browser. */
export function kindOf({ check }: Pick<Builtin, 'check'>): 'and' | 'or' | 'not' {
  const answers = (...parts: readonly boolean[]) =>
    check({ machine: {} }, {}, { guards: parts.map((part) => () => part) });
  if (!answers(true)) return 'not';
  return answers(true, false) ? 'or' : 'and';
}
