import type { TicketView } from '#sandbox/ticket-view';

/** Returns the values for an official line that only the customer's records contain. */
export function knownOf({ run, arrival }: TicketView): Readonly<Record<string, string | number>> {
  const { agent } = run.matter.people;
  const { plan, newPlan } = arrival?.invented ?? {};
  const wanted = newPlan ?? plan;
  return {
    ...(agent && { agentId: agent }),
    ...(plan && { contents: plan.contents }),
    ...(wanted && { plan: wanted.name, option: wanted.name, allowance: wanted.contents, fee: wanted.fee_yuan }),
    ...(plan && newPlan && { difference: Math.abs(newPlan.fee_yuan - plan.fee_yuan) })
  };
}

/** Placeholder in an official line for a value that is not known yet. */
export const gap = '……';

/** Returns placeholders for the open parts of a line, left to the speaker. */
export function gaps(line: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...line.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, gap]));
}
