import { shuffle } from '#kernel/random';
import type { Call, CallState } from '#contact/call';
import { readyAgain, readyHere, type Offer } from '#contact/ready';
import type { SayStep } from './step';

/** Beside the right line, so many others at most. */
const mostBad = 2;

/**
 * What a guided trainee chooses from: the line of the step, and bad lines of this moment in turn, each against another clause, so that every choice teaches
 * something else. In an order that belongs to the seed and the turn.
 */
export function optionsOf(call: Call, state: CallState, { line }: SayStep): readonly Offer[] {
  const { seed } = call.caseFile;
  const here = readyHere(call, state);
  const right = here.filter(({ id }) => id === line);
  const turn = state.memory.lines.filter(({ who }) => who === 'agent').length;
  const bad = shuffle(
    seed,
    'bad',
    here.filter((offer) => offer.bad)
  );
  const from = turn % Math.max(1, bad.length);
  // What was said once is offered again only where there is nothing else to choose from.
  const again = readyAgain(call, state).filter((offer) => offer.bad);
  const others = distinct([...bad.slice(from), ...bad.slice(0, from), ...(bad.length === 0 ? again : [])]);
  return shuffle(seed, `options.${turn}`, [...right, ...others.slice(0, mostBad)]);
}

/** One for each clause, the first of them. */
function distinct(offers: readonly Offer[]): readonly Offer[] {
  const byClause = new Map<string, Offer>();
  for (const offer of offers) if (!byClause.has(offer.bad!.clause)) byClause.set(offer.bad!.clause, offer);
  return [...byClause.values()];
}
