import { fill, inLang } from '#domain/text';
import { shuffle } from '#kernel/random';
import type { ReadyLine } from '#scenario/scenario';
import { counted, matches, type Act } from './acts';
import { mindOf, type Call, type CallState } from './call';
import { applies } from './customer';

/** A ready line on offer in guided mode, as it would be said. */
export interface Offer {
  readonly id: string;
  readonly text: string;
  readonly bad?: ReadyLine['bad'];
}

const most = 4;

/**
 * The ready lines of this moment: at most four, at least one of them bad where the scenario has one,
 * in an order that belongs to the seed and the turn. What is said already is not offered again.
 */
export function offersOf(call: Call, state: CallState): readonly Offer[] {
  const mind = mindOf(state);
  const { scenario, lang, seed, facts } = call.caseFile;
  const made = state.memory.acts.filter((act) => act.entry !== undefined && counted(act));
  const picked = new Set(state.memory.lines.filter((line) => line.who === 'agent' && line.line).map((line) => line.line!));
  const done = (trigger: string) => made.some((act: Act) => matches(act, trigger));
  const fits = ([id, line]: readonly [string, ReadyLine]) =>
    (!line.in || line.in.includes(mind.talk)) &&
    applies(line.if, mind) &&
    (line.after ?? []).every(done) &&
    !(line.until && line.until.every(done)) &&
    !(picked.has(id) && !line.until);
  const fitting = Object.entries(scenario.ready).filter(fits);
  const good = fitting.filter(([, line]) => !line.bad);
  const bad = fitting.filter(([, line]) => line.bad);
  const badCount = good.length >= 3 ? 1 : Math.min(bad.length, most - good.length);
  const turn = state.memory.lines.filter((line) => line.who === 'agent').length;
  const chosen = [...good.slice(0, most - Math.min(bad.length, badCount)), ...shuffle(seed, `bad.${turn}`, bad).slice(0, badCount)];
  const values = { ...facts, agentId: call.header.trainee.agentId };
  return shuffle(seed, `offers.${turn}`, chosen).map(([id, line]) => ({
    id,
    text: fill(inLang(line.say, lang), values),
    ...(line.bad ? { bad: line.bad } : {})
  }));
}
