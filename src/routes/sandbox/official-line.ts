import type { TicketView } from '#sandbox/ticket-view';

/** What an official line needs and only the customer's records say. */
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

/** Stands in an official line where nobody knows yet what to fill in. */
export const gap = '……';

/** What is left open in a line is left to whoever says it. */
export function gaps(line: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...line.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, gap]));
}
