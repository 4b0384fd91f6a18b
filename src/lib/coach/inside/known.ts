import type { Call, CallState } from '#contact/call';
import type { Offer } from '#contact/ready';
import type { DeskData } from '#scenario/scenario';

const records = ['line', 'bill', 'services', 'plan'] as const satisfies readonly (keyof DeskData)[];

/** A record of the customer's that is looked into. */
export type Panel = (typeof records)[number];

/** The records that there are of this customer. */
export function panelsOf({ caseFile }: Call): readonly Panel[] {
  return records.filter((panel) => caseFile.desk[panel] !== undefined);
}

/** Records to be looked into before a line is said: each shows something that the line names, that the customer has not told, and that nothing opened yet shows. */
export function panelsFor(call: Call, state: CallState, line: string): readonly Panel[] {
  const { lookedUp } = state.memory.desk;
  const open = panelsOf(call).filter((panel) => !lookedUp.includes(panel));
  const untold = namedIn(call, line).filter((fact) => !isKnown(fact, call, state));
  return open.filter((panel) => untold.some((fact) => shows(call, panel, fact)));
}

/**
 * True of a line that gives the case away: it names a fact that nobody has told and no record looked into shows, or a cause before all records were
 * looked into. The line must have been read ahead.
 */
export function givesAway(call: Call, state: CallState, { id, text }: Offer): boolean {
  const isSeen = panelsOf(call).every((panel) => state.memory.desk.lookedUp.includes(panel));
  const namesCause = call.table
    .understand(text)
    .weighed.some(({ hit }) => hit.name === 'explain-cause' && hit.value !== undefined);
  return namedIn(call, id).some((fact) => !isKnown(fact, call, state)) || (namesCause && !isSeen);
}

/** Facts that a ready line names, that nobody has told, and that no record has a place for, looked into or not. */
export function untoldIn(call: Call, state: CallState, line: string): readonly string[] {
  const isShown = (fact: string): boolean => panelsOf(call).some((panel) => shows(call, panel, fact));
  return namedIn(call, line).filter((fact) => !isKnown(fact, call, state) && !isShown(fact));
}

/** Facts of the case that a ready line names. */
function namedIn({ caseFile }: Call, line: string): readonly string[] {
  const say = caseFile.scenario.ready[line]?.say;
  const places = [...`${say?.zh ?? ''}${say?.en ?? ''}`.matchAll(/\{(\w+)\}/g)].map(([, fact]) => fact!);
  return [...new Set(places)].filter((fact) => Object.hasOwn(caseFile.facts, fact));
}

function isKnown(fact: string, call: Call, { memory }: CallState): boolean {
  const isShown = memory.desk.lookedUp.some((panel) => shows(call, panel as Panel, fact));
  return memory.told.includes(fact) || isShown || shows(call, 'contacts', fact);
}

/** True if a record has a place for a fact. */
function shows({ caseFile }: Call, record: keyof DeskData, fact: string): boolean {
  const { desk, variants } = caseFile.scenario;
  const shown = { ...desk, ...variants[caseFile.variant]?.desk }[record];
  return JSON.stringify(shown ?? '').includes(`{${fact}}`);
}
