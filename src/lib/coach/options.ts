import { chance, shuffle } from '#kernel/random';
import type { Call, CallState } from '#contact/call';
import { readyOffer, type Offer } from '#contact/ready';
import { readyHere } from '#contact/ready-here';
import { readyAgain } from '#contact/ready-again';
import type { Guard } from '#scenario/scenario';
import { givesAway } from './inside/known';
import type { SayStep } from './step';

const mostBad = 2;

const taughtWeighs = 2;

export interface ShownBefore {
  /** True if a text was read ahead; otherwise it is unknown what a line would reveal. */
  readonly canRead: (text: string) => boolean;
  /** Ids of bad lines shown in earlier turns of this call, oldest first. */
  readonly shown: readonly string[];
  /** Ids of bad lines shown in earlier calls, oldest first. */
  readonly earlier?: readonly string[];
}

/** Returns a guided trainee's options: the right line, and bad ones against different clauses, ordered by seed. */
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

const isBeside = ({ bad }: Offer, right: string): boolean => bad?.beside?.includes(right) ?? true;

const isDue = ({ dueClauses }: Call, { bad }: Offer): boolean => dueClauses.some(({ id }) => id === bad?.clause);

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

function pins({ at = {}, has = [], lacks = [], variant, where, open }: Guard = {}): number {
  return (
    Object.keys(at).length + has.length + lacks.length + [variant, where, open].filter((it) => it !== undefined).length
  );
}
