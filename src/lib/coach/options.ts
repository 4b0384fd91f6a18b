import { chance, shuffle } from '#kernel/random';
import type { Call, CallState } from '#contact/call';
import { readyOffer, type Offer } from '#contact/ready';
import { readyHere } from '#contact/ready-here';
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
  /** The same of earlier calls. */
  readonly earlier?: readonly string[];
}

/**
 * What a guided trainee chooses from: the line of the step, and bad lines beside which it is the right one, each against another clause of this case where there is one, so that
 * every choice teaches something else: first those written for this moment that neither this call nor an earlier one showed, then those that were shown longest
 * ago; of those the ones that pin the moment down most, and a clause that was not taught yet. None that tells of the case what nobody knows yet. In an order that belongs to the
 * seed and the turn.
 */
export function optionsOf(call: Call, state: CallState, { line }: SayStep, before: ShownBefore): readonly Offer[] {
  const { seed } = call.caseFile;
  const turn = state.memory.lines.filter(({ who }) => who === 'agent').length;
  const isOffered = (offer: Offer) =>
    isBeside(offer, line) && isDue(call, offer) && before.canRead(offer.text) && !givesAway(call, state, offer);
  const bad = [...readyHere(call, state, 'bad'), ...readyAgain(call, state, 'bad')].filter(isOffered);
  const fresh = bad.filter(({ id }) => !before.shown.includes(id) && !wasPicked(state, id));
  // What was shown once is shown again only where there is nothing else to choose from.
  const again = [...bad].sort((a, b) => before.shown.lastIndexOf(a.id) - before.shown.lastIndexOf(b.id));
  const others = fresh.length > 0 ? ranked(fresh, call, state, before).slice(0, mostBad) : again.slice(0, 1);
  return shuffle(seed, `options.${turn}`, [readyOffer(call, line), ...others]);
}

const wasPicked = ({ memory }: CallState, id: string): boolean => memory.lines.some(({ line }) => line === id);

/** What is said about a bad line, and what is offered instead, is about the same thing: it stands beside the lines that it was written for. */
const isBeside = ({ bad }: Offer, right: string): boolean => bad?.beside?.includes(right) ?? true;

/** Nobody is taught by a clause that this case does not ask for. */
const isDue = ({ dueClauses }: Call, { bad }: Offer): boolean => dueClauses.some(({ id }) => id === bad?.clause);

/** One for each clause, the best of them, best first; behind those, what is left against the same clauses: a moment that has but one can be got wrong in several ways. */
function ranked(
  offers: readonly Offer[],
  call: Call,
  state: CallState,
  { shown, earlier = [] }: ShownBefore
): readonly Offer[] {
  const { ready } = call.caseFile.scenario;
  const picked = state.memory.lines.flatMap(({ line }) => line ?? []);
  const taught = new Set([...shown, ...picked].flatMap((id) => ready[id]?.bad?.clause ?? []));
  const weights = new Map(
    offers.map(({ id, bad }) => {
      const luck = chance(call.caseFile.seed, `bad.${id}`);
      return [id, pins(ready[id]!.if) - (taught.has(bad!.clause) ? taughtWeighs : 0) + luck] as const;
    })
  );
  const weight = ({ id }: Offer): number => weights.get(id)!;
  const lastShown = ({ id }: Offer): number => earlier.lastIndexOf(id);
  // What fits anywhere fits nothing in particular: it fills up.
  const anywhere = ({ bad }: Offer): number => (bad!.beside ? 0 : 1);
  const byClause = new Map<string, Offer>();
  const sorted = [...offers].sort(
    (a, b) => anywhere(a) - anywhere(b) || lastShown(a) - lastShown(b) || weight(b) - weight(a)
  );
  for (const offer of sorted) if (!byClause.has(offer.bad!.clause)) byClause.set(offer.bad!.clause, offer);
  const first = [...byClause.values()];
  return [...first, ...sorted.filter((offer) => !first.includes(offer) && anywhere(offer) === 0)];
}

/** How closely a line is bound to its moment: what its guard pins down. */
function pins({ at = {}, has = [], lacks = [], variant, where, open }: Guard = {}): number {
  return (
    Object.keys(at).length + has.length + lacks.length + [variant, where, open].filter((it) => it !== undefined).length
  );
}
