import type { Scenario } from '#scenario/scenario';

interface Offered {
  readonly id: string;
  readonly bad?: unknown;
  readonly isRight: boolean;
}

const fewest = 3;

/** Splits lines, mistakes last, into those that the SOP or the customer waits for and the rest. */
export function linesThatFit<T extends Offered>(
  lines: readonly T[],
  ready: Scenario['ready']
): { readonly fit: readonly T[]; readonly rest: readonly T[] } {
  const right = new Set(lines.filter(({ isRight }) => isRight).map(({ id }) => id));
  const stands = ({ id, isRight }: T): boolean =>
    isRight || (ready[id]?.bad?.beside ?? []).some((beside) => right.has(beside));
  const good = lines.filter(({ bad }) => !bad).slice(0, fewest);
  const fit = right.size > 0 ? lines.filter(stands) : good;
  return { fit, rest: lines.filter((line) => !fit.includes(line)) };
}
