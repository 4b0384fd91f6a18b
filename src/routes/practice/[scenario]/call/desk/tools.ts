import type { Case } from '#machines/clause';
import type { Mode } from '#domain/ids';
import { own } from '#domain/own';
import { behindLeader } from '#app/keys.svelte';
import { m } from '#app/messages';
import type { DeskData } from '#scenario/scenario';

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
/** Part of the desk that a key leads to. */
export type Keyed = (typeof keyed)[number];

export const tools = keyed.filter((part) => part !== 'matter');
export type Tool = Exclude<Keyed, 'matter'>;

const records = ['bill', 'plan', 'services', 'line'] as const;
export type RecordPanel = (typeof records)[number];

/** Returns the desk's tools: only records that exist; no official lines in an exam. */
export function toolsOf(mode: Mode, desk: DeskData): readonly Tool[] {
  return tools.filter((tool) => {
    const panel = panelOf(tool);
    if (panel !== undefined) return hasRecords(desk, panel);
    return tool !== 'scripts' || mode !== 'exam';
  });
}

/** Returns the records whose look-up is logged when the tool is opened. */
export function panelOf(tool: Tool): RecordPanel | undefined {
  return records.find((panel) => panel === tool);
}

/** Returns the foldable tool in which an act is done; `undefined` if it cannot be folded. */
export function foldOf(control: string): Tool | undefined {
  const [act = ''] = control.split(':');
  return own({ 'grant-credit': 'credit', transfer: 'route', 'change-service': 'services' } as const, act);
}

function hasRecords(desk: DeskData, panel: RecordPanel): boolean {
  const found = desk[panel];
  return Array.isArray(found) ? found.length > 0 : found !== undefined;
}

/** Returns the keys that lead to a part of the desk, such as `Ctrl+K 1`. */
export function pressOf(part: Keyed): string {
  return behindLeader(String((keyed.indexOf(part) + 1) % 10));
}

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

/** Masks a number, name or address except its ends: `138****8021`. */
export function masked(text: string): string {
  const characters = [...text];
  if (characters.length <= 2) return '＊'.repeat(characters.length);
  const shown = characters.length >= 9 ? [3, 4] : [1, 1];
  const hidden = Math.min(6, characters.length - shown[0]! - shown[1]!);
  return `${characters.slice(0, shown[0]).join('')}${'*'.repeat(hidden)}${characters.slice(-shown[1]!).join('')}`;
}
