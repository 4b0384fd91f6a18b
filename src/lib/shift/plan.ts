import type { PlannedCall } from '#domain/shift-log';
import { shuffle } from '#kernel/random';
import type { Attempt } from '#progress/attempt';
import { casesOf } from '#progress/cases';

export interface Plannable {
  readonly id: string;
  /** Variants, with the special kind of the case in `of`; a shift has one of each kind that exists. */
  readonly variants: readonly { readonly id: string; readonly of?: string }[];
}

export const shiftLengths = [3, 5] as const;
export type ShiftLength = (typeof shiftLengths)[number];

/** A case that was failed last comes before one that was never met, and that before one that was passed. */
const urgency = { met: 0, unmet: 1, passed: 2 } as const;

/** Plans the calls of a shift, deterministically: failed cases first, then new ones. `attempts`: earliest first. */
export function planOf(
  scenarios: readonly Plannable[],
  attempts: readonly Attempt[],
  length: number,
  seed: number
): readonly PlannedCall[] {
  const decks = shuffle(seed, 'shift.scenarios', scenarios).map((scenario) =>
    shuffle(seed, `shift.${scenario.id}`, casesOf(scenario, attempts))
      .toSorted((a, b) => urgency[a.state] - urgency[b.state])
      .map(({ variant }) => ({ scenario: scenario.id, variant: variant.id, of: variant.of }))
  );
  const rounds = Math.max(0, ...decks.map((deck) => deck.length));
  const dealt = Array.from({ length: rounds }, (_, round) => decks.flatMap((deck) => deck[round] ?? [])).flat();
  const kinds = new Set(dealt.flatMap(({ of }) => of ?? []));
  const special = [...kinds].map((kind) => dealt.find(({ of }) => of === kind)!);
  const inOrder = [...special, ...dealt.filter((one) => !special.includes(one))];
  // Fewer cases than calls: they come again.
  const calls = Array.from({ length: inOrder.length === 0 ? 0 : length }, (_, at) => inOrder[at % inOrder.length]!);
  return shuffle(seed, 'shift.order', calls).map(({ scenario, variant }): PlannedCall => ({ scenario, variant }));
}
