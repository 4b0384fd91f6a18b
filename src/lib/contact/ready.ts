import { fill, inLang } from '#domain/text';
import { shuffle } from '#kernel/random';
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

const most = 4;
const fewest = 3;

/**
 * The ready lines of this moment: three or four, at least one of them bad where the scenario has one,
 * in an order that belongs to the seed and the turn. What is said already is offered again only when
 * there is too little else to choose from.
 */
export function offersOf(call: Call, state: CallState): readonly Offer[] {
  const mind = mindOf(state);
  const { scenario, lang, seed, facts } = call.caseFile;
  const made = state.memory.acts.filter((act) => act.entry !== undefined && counted(act));
  const picked = new Set(
    state.memory.lines.filter((line) => line.who === 'agent' && line.line).map((line) => line.line!)
  );
  const done = (trigger: string) => made.some((act) => matches(act, trigger));
  const here = Object.entries(scenario.ready).filter(
    ([, line]) => applies(line.if, mind) && (line.after ?? []).every(done)
  );
  const over = ([id, line]: readonly [string, ReadyLine]) => (line.until ? line.until.every(done) : picked.has(id));
  const turn = state.memory.lines.filter((line) => line.who === 'agent').length;
  const good = here.filter((it) => !it[1].bad && !over(it)).slice(0, most - 1);
  const bad = shuffle(
    seed,
    `bad.${turn}`,
    here.filter((it) => it[1].bad && !over(it))
  );
  const again = here.filter((it) => over(it) && !(it[1].until && it[1].bad));
  const short = (chosen: readonly unknown[]) => Math.max(0, fewest - chosen.length);
  const some = [...good, ...bad.slice(0, Math.max(1, fewest - Math.max(1, good.length)))];
  // There is always a right way: what has been said may be said again.
  const chosen = [...some, ...again.filter((it) => !it[1].bad).slice(0, short(some))];
  const whole = chosen.some(([, line]) => line.bad)
    ? chosen
    : [...chosen, ...again.filter(([, line]) => line.bad).slice(0, 1)];
  const values = { ...facts, agentId: call.header.trainee.agentId };
  return shuffle(seed, `offers.${turn}`, whole.slice(0, most)).map(([id, line]) => ({
    id,
    text: fill(inLang(line.say, lang), values),
    ...(line.bad ? { bad: line.bad } : {})
  }));
}
