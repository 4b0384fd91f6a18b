import type { Machine } from '#chart/machine';
import type { ChartInput } from '#machines/vocabulary';

/** Guard as far as it can be evaluated in advance. */
export interface GuardRead {
  /** Result if settled by case and policy, otherwise `perhaps`. */
  readonly holds: 'always' | 'never' | 'perhaps';
  /** States that it queries, as `#id`, if it is not settled. */
  readonly asks: readonly string[];
  /** Event fields that it reads, with the values compared. */
  readonly looks: readonly (readonly [field: string, value: string | number | boolean])[];
}

interface BuiltinGuard {
  readonly check: (snapshot: object, args: object, of: { readonly guards: readonly unknown[] }) => boolean;
  readonly guards?: readonly unknown[];
  readonly stateValue?: unknown;
}

interface SopGuard {
  readonly type: string;
  readonly params: unknown;
}

interface FieldGuard {
  readonly field: string;
  readonly is: readonly (string | number | boolean)[];
}

const settled = (holds: 'always' | 'never'): GuardRead => ({ holds, asks: [], looks: [] });
const open: GuardRead = { holds: 'perhaps', asks: [], looks: [] };

/** Reads a guard; without `input`, guards about case and policy stay open. */
export function readGuard(guard: unknown, machine: Machine, input: ChartInput | undefined): GuardRead {
  if (guard === undefined) return settled('always');
  if (typeof guard === 'function') return readBuiltin(guard as unknown as BuiltinGuard, machine, input);
  const { type, params } = guard as SopGuard;
  if (type === 'tag') return { ...open, looks: [['tag', String(params)]] };
  if (type === 'field') {
    const { field, is } = params as FieldGuard;
    return { ...open, looks: is.map((value) => [field, value] as const) };
  }
  // The others look at case and policy alone.
  if (!input) return open;
  const known = machine.implementations.guards as Readonly<Record<string, (args: object, params: unknown) => boolean>>;
  return settled(known[type]!({ context: input }, params) ? 'always' : 'never');
}

function readBuiltin(builtin: BuiltinGuard, machine: Machine, input: ChartInput | undefined): GuardRead {
  const { check, guards, stateValue } = builtin;
  if (guards === undefined) return { ...open, asks: [String(stateValue)] };
  const parts = guards.map((part) => readGuard(part, machine, input));
  // What it answers to all that its parts could answer: whether it is `and`, `or` or `not` need not be known.
  const answers = new Set(
    combinations(parts).map((part) => check({ machine: {} }, {}, { guards: part.map((answer) => () => answer) }))
  );
  if (answers.size === 1) return settled(answers.has(true) ? 'always' : 'never');
  return {
    holds: 'perhaps',
    asks: parts.flatMap(({ asks }) => asks),
    looks: parts.flatMap(({ looks }) => looks)
  };
}

function combinations(parts: readonly GuardRead[]): readonly (readonly boolean[])[] {
  return parts.reduce<readonly (readonly boolean[])[]>(
    (all, { holds }) =>
      all.flatMap((one) =>
        (holds === 'perhaps' ? [true, false] : [holds === 'always']).map((answer) => [...one, answer])
      ),
    [[]]
  );
}
