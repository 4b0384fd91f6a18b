import { fill, inLang } from '#domain/text';
import { callClauseOf } from '#machines/call-clauses';
import { hasLeft } from '#machines/desktop';
import type { ReadyLine } from '#scenario/scenario';
import { counted, matches } from '#ticket/acts';
import { mindOf, type Call, type CallState } from './call';
import { applies } from './mind';

/** A ready line on offer in guided mode, as it would be said. */
export interface Offer {
  readonly id: string;
  readonly text: string;
  readonly bad?: ReadyLine['bad'];
}

/** A ready line as it would be said in this call, by its id. */
export function readyOffer(call: Call, id: string): Offer {
  const { scenario, lang, facts } = call.caseFile;
  const line = scenario.ready[id]!;
  const text = fill(inLang(line.say, lang), { ...facts, agentId: call.header.trainee.agentId });
  return { id, text, ...(line.bad ? { bad: line.bad } : {}) };
}

/** All ready lines that have their place now, in the order of the scenario: that of a good call. What was said already is not among them. */
export function readyHere(call: Call, state: CallState): readonly Offer[] {
  const { here, over } = readyIn(call, state);
  return here.filter((it) => !over(it)).map(([id]) => readyOffer(call, id));
}

/** All ready lines of the scenario as they would be said: what is to be read ahead. */
export function readyTexts(call: Call): readonly string[] {
  return Object.keys(call.caseFile.scenario.ready).map((id) => readyOffer(call, id).text);
}

/** The ready lines whose conditions hold, and which of them have been said. */
export function readyIn(call: Call, state: CallState) {
  const mind = mindOf(state);
  const made = state.memory.acts.filter((act) => act.entry !== undefined && counted(act));
  const picked = new Set(
    state.memory.lines.filter((line) => line.who === 'agent' && line.line).map((line) => line.line!)
  );
  const done = (trigger: string) => made.some((act) => matches(act, trigger));
  const here = Object.entries(call.caseFile.scenario.ready).filter(
    ([, line]) => applies(line.if, mind) && (line.after ?? []).every(done) && !isPast(line, state)
  );
  const over = ([id, line]: readonly [string, ReadyLine]) => (line.until ? line.until.every(done) : picked.has(id));
  return { here, over };
}

/** A bad line has its place while what it offends can still be done: nobody says that no order will be sent once it has been. */
function isPast({ bad }: ReadyLine, { memory: { desk, milestones } }: CallState): boolean {
  const closes = (bad && callClauseOf(bad.clause)?.window.closes) ?? ['contact-ends'];
  if (closes.includes('contact-ends')) return false;
  return hasLeft(desk) || closes.some((milestone) => milestones[milestone] !== undefined);
}
