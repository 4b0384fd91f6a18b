import { mindOf, type Call, type CallState } from '#contact/call';
import { applies, type MoveHeard } from '#contact/mind';
import type { CustomerReaction, Region } from '#scenario/scenario';
import { timesGiven, type Act } from '#ticket/acts';

/** True if an act makes the customer proceed: telling, acting, or moving on a demand; not nods or better moods. */
export function isMoving(
  act: Pick<Act, 'name' | 'value' | 'yuan'>,
  call: Call,
  state: CallState,
  moves: readonly string[]
): boolean {
  const mind = mindOf(state);
  const hearing = { ...mind, turn: { moves, spoken: [], mood: mind.mood } };
  const kind = call.caseFile.scenario.remedies[String(act.value)]?.is;
  const move: MoveHeard = {
    type: act.name,
    ...(act.name === 'solution' && { remedy: String(act.value), kind, yuan: act.yuan })
  };
  // A time is heard by its hour as well.
  const times = timesGiven.has(act.name) ? moves.filter((it) => it === 'suits' || it === 'names-hour') : [];
  const triggers = [`${act.name}:${String(act.value)}`, act.name, ...times];
  return Object.entries(call.caseFile.scenario.customer.regions).some(([id, region]) => {
    const on = { ...region.on, ...region.states[mind.at[id] ?? '']?.on };
    return triggers.some((trigger) => {
      const reaction = on[trigger]?.find((it) => applies(it.if, hearing, move));
      return reaction !== undefined && goesOn(reaction, region, state);
    });
  });
}

function goesOn(
  { go, leads, tell = [], does, wants, set = [] }: CustomerReaction,
  region: Region,
  state: CallState
): boolean {
  const isNews = tell.some((fact) => !state.memory.told.includes(fact));
  // What a region remembers that stands nowhere is manners.
  const isStep = set.length > 0 && Object.keys(region.states).length > 1;
  return isNews || isStep || go !== undefined || leads !== undefined || does !== undefined || wants !== undefined;
}

/** True while the customer is busy with something that takes time, so that nobody has to speak. */
export function isBusy({ caseFile }: Call, state: CallState): boolean {
  const { at } = mindOf(state);
  return Object.entries(caseFile.scenario.customer.regions).some(
    ([id, { states }]) => (states[at[id] ?? '']?.after ?? []).length > 0
  );
}
