/** The parts of the desktop in the order of their keys Alt+1…9, with the message that names each. */
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

/** The key of a tool. */
export function keyOf(tool: Tool): string {
  return `Alt+${Object.keys(tools).indexOf(tool) + 1}`;
}
