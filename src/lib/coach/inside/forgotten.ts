import type { Customer } from '#scenario/scenario';

const known = new WeakMap<Customer, ReadonlySet<string>>();

/** What a customer remembers and could forget again: flags that some reaction of theirs clears. */
export function forgottenBy(customer: Customer): ReadonlySet<string> {
  let found = known.get(customer);
  if (!found) known.set(customer, (found = new Set(clearedBy(customer))));
  return found;
}

function clearedBy({ regions }: Customer): readonly string[] {
  const reactions = Object.values(regions).flatMap(({ on, states }) => [
    ...Object.values(on ?? {}),
    ...Object.values(states).flatMap((state) => [
      ...Object.values(state.on ?? {}),
      ...(state.after ?? []).map((timer) => timer.reactions)
    ])
  ]);
  return reactions.flat().flatMap(({ clear = [] }) => clear);
}
