import type { Mode } from '#domain/ids';
import { own } from '#domain/own';
import { behindLeader } from '#app/keys.svelte';
import { m } from '#app/messages';
import type { DeskData } from '#scenario/scenario';

/** What the desk can have, in the order of the keys, 1 to 9 behind the leader. */
export const tools = ['customer', 'bill', 'plan', 'services', 'line', 'ticket', 'credit', 'route', 'scripts'] as const;
export type Tool = (typeof tools)[number];

/** Records of the customer: looking into them is an act, and is logged. */
const records = ['bill', 'plan', 'services', 'line'] as const;
export type RecordPanel = (typeof records)[number];

/**
 * What this call's desk has: of records those that there are of this customer; in an exam no official lines, for those are the
 * trainee's to know.
 */
export function toolsOf(mode: Mode, desk: DeskData): readonly Tool[] {
  return tools.filter((tool) => {
    const panel = panelOf(tool);
    if (panel !== undefined) return hasRecords(desk, panel);
    return tool !== 'scripts' || mode !== 'exam';
  });
}

/** The records that a look into the tool is logged as. */
export function panelOf(tool: Tool): RecordPanel | undefined {
  return records.find((panel) => panel === tool);
}

/** Where an act is done, if that can be folded away. */
export function foldOf(control: string): Tool | undefined {
  const [act = ''] = control.split(':');
  return own({ 'grant-credit': 'credit', transfer: 'route', 'change-service': 'services' } as const, act);
}

function hasRecords(desk: DeskData, panel: RecordPanel): boolean {
  const found = desk[panel];
  return Array.isArray(found) ? found.length > 0 : found !== undefined;
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
