import type { Call, CallState } from './call';
import { readyOffer, type Offer } from './ready';
import { readyIn, type ReadyKind } from './ready-here';

/** Ready lines that have their place now and were said before; not those that are withdrawn for good. */
export function readyAgain(call: Call, state: CallState, kind?: ReadyKind): readonly Offer[] {
  const { here, over } = readyIn(call, state, kind);
  return here.filter((it) => over(it) && it[1].until === undefined).map(([id]) => readyOffer(call, id));
}

/** All ready lines that have their place now, said before or not, those that are withdrawn for good among them. */
export function readyAnyhow(call: Call, state: CallState, kind?: ReadyKind): readonly Offer[] {
  return readyIn(call, state, kind).here.map(([id]) => readyOffer(call, id));
}
