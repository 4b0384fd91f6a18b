import type { Mode } from '#domain/ids';
import { behindLeader } from '#app/keys.svelte';
import { m } from '#app/messages';

/** The agent's tools, in the order of their keys, 1 to 9 behind the leader. */
export const tools = ['customer', 'bill', 'plan', 'services', 'line', 'ticket', 'credit', 'route', 'scripts'] as const;
export type Tool = (typeof tools)[number];

/** The tools of a mode: in an exam the official lines are for the trainee to know. */
export function toolsOf(mode: Mode): readonly Tool[] {
  return mode === 'exam' ? tools.filter((tool) => tool !== 'scripts') : tools;
}

/** The panel that a look into the tool is logged as. */
export function panelOf(tool: Tool): string | undefined {
  return tool === 'bill' || tool === 'plan' || tool === 'services' || tool === 'line' ? tool : undefined;
}

/** The key of a tool. */
export function pressOf(tool: Tool): string {
  return behindLeader(String(tools.indexOf(tool) + 1));
}

export const toolWords: Readonly<Record<Tool, () => string>> = {
  customer: m.desk_customer,
  bill: m.desk_bill,
  plan: m.desk_plan,
  services: m.desk_services,
  line: m.desk_line,
  ticket: m.desk_ticket,
  credit: m.desk_credit,
  route: m.desk_route,
  scripts: m.desk_scripts
};

/** A number, name or address of which only the ends are shown: `138****8021`. */
export function masked(text: string): string {
  const characters = [...text];
  if (characters.length <= 2) return '＊'.repeat(characters.length);
  const shown = characters.length >= 9 ? [3, 4] : [1, 1];
  const hidden = Math.min(6, characters.length - shown[0]! - shown[1]!);
  return `${characters.slice(0, shown[0]).join('')}${'*'.repeat(hidden)}${characters.slice(-shown[1]!).join('')}`;
}
