import type { Call, CallState } from '#contact/call';
import type { Offer } from '#contact/ready';
import type { DeskData } from '#scenario/scenario';

const records = ['line', 'bill', 'services', 'plan'] as const satisfies readonly (keyof DeskData)[];

export type Panel = (typeof records)[number];

export function panelsOf({ caseFile }: Call): readonly Panel[] {
  return records.filter((panel) => caseFile.desk[panel] !== undefined);
}

/** Returns unopened records that show something a line names and that is not yet revealed. */
export function panelsFor(call: Call, state: CallState, line: string): readonly Panel[] {
  const { lookedUp } = state.memory.desk;
  const open = panelsOf(call).filter((panel) => !lookedUp.includes(panel));
  const untold = namedIn(call, line).filter((fact) => !isKnown(fact, call, state));
  return open.filter((panel) => untold.some((fact) => shows(call, panel, fact)));
}

/** True if a line, read ahead, reveals a fact unknown so far, or a cause before all records were opened. */
export function givesAway(call: Call, state: CallState, { id, text }: Offer): boolean {
  const isSeen = panelsOf(call).every((panel) => state.memory.desk.lookedUp.includes(panel));
  const namesCause = call.table
    .understand(text)
    .weighed.some(({ hit }) => hit.name === 'explain-cause' && hit.value !== undefined);
  return namedIn(call, id).some((fact) => !isKnown(fact, call, state)) || (namesCause && !isSeen);
}

/** Returns the facts a ready line names that nobody has told and no record contains, opened or not. */
export function untoldIn(call: Call, state: CallState, line: string): readonly string[] {
  const isShown = (fact: string): boolean => panelsOf(call).some((panel) => shows(call, panel, fact));
  return namedIn(call, line).filter((fact) => !isKnown(fact, call, state) && !isShown(fact));
}

function namedIn({ caseFile }: Call, line: string): readonly string[] {
  const say = caseFile.scenario.ready[line]?.say;
  const places = [...`${say?.zh ?? ''}${say?.en ?? ''}`.matchAll(/\{(\w+)\}/g)].map(([, fact]) => fact!);
  return [...new Set(places)].filter((fact) => Object.hasOwn(caseFile.facts, fact));
}

function isKnown(fact: string, call: Call, { memory }: CallState): boolean {
  const isShown = memory.desk.lookedUp.some((panel) => shows(call, panel as Panel, fact));
  return memory.told.includes(fact) || isShown || shows(call, 'contacts', fact);
}

function shows({ caseFile }: Call, record: keyof DeskData, fact: string): boolean {
  const { desk, variants } = caseFile.scenario;
  const shown = { ...desk, ...variants[caseFile.variant]?.desk }[record];
  return JSON.stringify(shown ?? '').includes(`{${fact}}`);
}
