import type { Call, CallState } from './call';
import { readyIn, readyOffer, type Offer } from './ready';

/** Ready lines that have their place now and were said before; not those that are withdrawn for good. */
export function readyAgain(call: Call, state: CallState): readonly Offer[] {
  const { here, over } = readyIn(call, state);
  return here.filter((it) => over(it) && it[1].until === undefined).map(([id]) => readyOffer(call, id));
}

/** All ready lines that have their place now, said before or not, those that are withdrawn for good among them. */
export function readyAnyhow(call: Call, state: CallState): readonly Offer[] {
  return readyIn(call, state).here.map(([id]) => readyOffer(call, id));
}
