import { chance, shuffle } from '#kernel/random';
import type { Call, CallState } from '#contact/call';
import { readyHere, readyOffer, type Offer } from '#contact/ready';
import { readyAgain } from '#contact/ready-again';
import type { Guard } from '#scenario/scenario';
import { givesAway } from './inside/known';
import type { SayStep } from './step';

/** Beside the right line, so many others at most. */
const mostBad = 2;

/** A mistake that was shown already weighs less than one that fits the moment a little worse. */
const taughtWeighs = 2;

/** What optionsOf goes by, beside the call. */
export interface ShownBefore {
  /** True of a text that was read ahead: what a line would give away is not known of any other. */
  readonly canRead: (text: string) => boolean;
  /** Bad lines that earlier turns of this call showed, by id, the oldest first. */
  readonly shown: readonly string[];
}

/**
 * What a guided trainee chooses from: the line of the step, and bad lines of this moment, each against another clause, so that every choice teaches
 * something else: first those that were not shown yet, of those the ones that belong to this moment most and to a clause that was not taught yet. None
 * that tells of the case what nobody knows yet. In an order that belongs to the seed and the turn.
 */
export function optionsOf(call: Call, state: CallState, { line }: SayStep, before: ShownBefore): readonly Offer[] {
  const { seed } = call.caseFile;
  const turn = state.memory.lines.filter(({ who }) => who === 'agent').length;
  const isOffered = (offer: Offer) => before.canRead(offer.text) && !givesAway(call, state, offer);
  const bad = [...readyHere(call, state), ...readyAgain(call, state)].filter((offer) => offer.bad && isOffered(offer));
  const fresh = bad.filter(({ id }) => !before.shown.includes(id) && !wasPicked(state, id));
  // What was shown once is shown again only where there is nothing else to choose from.
  const again = [...bad].sort((a, b) => before.shown.lastIndexOf(a.id) - before.shown.lastIndexOf(b.id));
  const others = fresh.length > 0 ? ranked(fresh, call, state, before.shown).slice(0, mostBad) : again.slice(0, 1);
  return shuffle(seed, `options.${turn}`, [readyOffer(call, line), ...others]);
}

const wasPicked = ({ memory }: CallState, id: string): boolean => memory.lines.some(({ line }) => line === id);

/** One for each clause, the best of them, best first. */
function ranked(offers: readonly Offer[], call: Call, state: CallState, shown: readonly string[]): readonly Offer[] {
  const { ready } = call.caseFile.scenario;
  const picked = state.memory.lines.flatMap(({ line }) => line ?? []);
  const taught = new Set([...shown, ...picked].flatMap((id) => ready[id]?.bad?.clause ?? []));
  const weight = ({ id, bad }: Offer): number =>
    pins(ready[id]!.if) - (taught.has(bad!.clause) ? taughtWeighs : 0) + chance(call.caseFile.seed, `bad.${id}`);
  const byClause = new Map<string, Offer>();
  for (const offer of [...offers].sort((a, b) => weight(b) - weight(a)))
    if (!byClause.has(offer.bad!.clause)) byClause.set(offer.bad!.clause, offer);
  return [...byClause.values()];
}

/** How closely a line is bound to its moment: what its guard pins down. */
function pins({ at = {}, has = [], lacks = [], variant, where, open }: Guard = {}): number {
  return (
    Object.keys(at).length + has.length + lacks.length + [variant, where, open].filter((it) => it !== undefined).length
  );
}
