import type { Case } from '#machines/clause';
import type { Mode } from '#domain/ids';
import { own } from '#domain/own';
import { behindLeader } from '#app/keys.svelte';
import { m } from '#app/messages';
import type { DeskData } from '#scenario/scenario';

/** The numbered parts of the desk, and then what can be opened on it, in the order of the keys: 1 to 9 and 0 behind the leader. */
const keyed = [
  'customer',
  'matter',
  'ticket',
  'bill',
  'plan',
  'services',
  'line',
  'credit',
  'route',
  'scripts'
] as const;
/** What can be gone to with a key: the part that is about the matter has no other name than its tools. */
export type Keyed = (typeof keyed)[number];

/** What the desk can have. */
export const tools = keyed.filter((part) => part !== 'matter');
export type Tool = Exclude<Keyed, 'matter'>;

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

/** The key of a part of the desk: of a numbered one its number. */
export function pressOf(part: Keyed): string {
  return behindLeader(String((keyed.indexOf(part) + 1) % 10));
}

/** What the part of the desk is called that is about the matter. */
export function matterWord(of: Case['class']): () => string {
  return of === 'fault' ? m.desk_step_matter_fault : m.desk_step_matter;
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
