/** The parts of the desktop, with the message that names each. */
export const tools = {
  customer: 'desk_customer',
  bill: 'desk_bill',
  plan: 'desk_plan',
  services: 'desk_services',
  line: 'desk_line',
  ticket: 'desk_ticket',
  credit: 'desk_credit',
  route: 'desk_route',
  scripts: 'desk_scripts'
} as const;

export type Tool = keyof typeof tools;

/** True of what cannot be folded away. */
export function isAlwaysOpen(tool: Tool): boolean {
  return tool === 'customer' || tool === 'ticket';
}

/** The keys of a tool, one after the other. */
export function keysOf(tool: Tool): readonly string[] {
  const keyed = ['customer', 'matter', 'ticket', 'bill', 'plan', 'services', 'line', 'credit', 'route', 'scripts'];
  return behindLeader(String((keyed.indexOf(tool) + 1) % 10));
}

/** A key of the menu, with what opens the menu before it. */
export function behindLeader(key: string): readonly string[] {
  return ['Control+k', key];
}
