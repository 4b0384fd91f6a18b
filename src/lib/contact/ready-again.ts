import type { Call, CallState } from './call';
import { readyOffer, type Offer } from './ready';
import { readyIn, type ReadyKind } from './ready-here';

/** Returns the ready lines that fit now and were said before, without those withdrawn for good. */
export function readyAgain(call: Call, state: CallState, kind?: ReadyKind): readonly Offer[] {
  const { here, over } = readyIn(call, state, kind);
  return here.filter((it) => over(it) && it[1].until === undefined).map(([id]) => readyOffer(call, id));
}

/** Returns all ready lines that fit now, said before or not, including those withdrawn for good. */
export function readyAnyhow(call: Call, state: CallState, kind?: ReadyKind): readonly Offer[] {
  return readyIn(call, state, kind).here.map(([id]) => readyOffer(call, id));
}
