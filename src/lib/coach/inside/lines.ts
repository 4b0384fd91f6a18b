import type { Call, CallState } from '#contact/call';
import type { Offer } from '#contact/ready';
import { tryLine, type Tried } from './ahead';

/** True if a line advances the call and is not out of place. */
export const getsOn = ({ tried }: TriedOffer): boolean => tried.gets && !tried.harms;

export interface TriedOffer {
  readonly offer: Offer;
  readonly tried: Tried;
}

/** Ready lines of a moment, each tried only when its result is needed. */
export class Lines {
  constructor(
    readonly call: Call,
    readonly state: CallState,
    readonly offers: readonly Offer[],
    readonly canRead: (text: string) => boolean,
    readonly holds: (it: TriedOffer) => boolean = () => true
  ) {}

  get first(): TriedOffer | undefined {
    return this.find(() => true);
  }

  only(holds: (it: TriedOffer) => boolean): Lines {
    const { call, state, offers, canRead } = this;
    return new Lines(call, state, offers, canRead, (it) => this.holds(it) && holds(it));
  }

  /** Returns the first line that satisfies a condition; lines for which `mayBe` is false are not tried. */
  find(holds: (it: TriedOffer) => boolean, mayBe: (offer: Offer) => boolean = () => true): TriedOffer | undefined {
    const { call, state } = this;
    for (const offer of this.offers) {
      if (!mayBe(offer) || !this.canRead(offer.text)) continue;
      const it = { offer, tried: tryOnce(call, state, offer) };
      if (this.holds(it) && holds(it)) return it;
    }
    return undefined;
  }
}

let tries: { readonly call: Call; readonly state: CallState; readonly byLine: Map<string, Tried> } | undefined;

function tryOnce(call: Call, state: CallState, { id, text }: Offer): Tried {
  if (tries?.call !== call || tries.state !== state) tries = { call, state, byLine: new Map() };
  const { byLine } = tries;
  const tried = byLine.get(id) ?? tryLine(call, state, id, text);
  byLine.set(id, tried);
  return tried;
}

/** Returns the longest time until the customer was heard out among lines tried in this state; 0 if none was. */
export function longestTried_ms(call: Call, state: CallState): number {
  if (tries?.call !== call || tries.state !== state) return 0;
  return Math.max(0, ...[...tries.byLine.values()].map(({ after }) => after.now_ms - state.now_ms));
}
