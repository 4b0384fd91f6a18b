import type { Call, CallState } from '#contact/call';
import type { Offer } from '#contact/ready';
import { tryLine, type Tried } from './ahead';

/** It gets the call on, and is not out of place. */
export const getsOn = ({ tried }: TriedOffer): boolean => tried.gets && !tried.harms;

/** A line, with what comes of it where the call stands. */
export interface TriedOffer {
  readonly offer: Offer;
  readonly tried: Tried;
}

/** Lines of a moment, each of which is tried once somebody has to know what comes of it. */
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

  /** Those of them of which something more holds. */
  only(holds: (it: TriedOffer) => boolean): Lines {
    const { call, state, offers, canRead } = this;
    return new Lines(call, state, offers, canRead, (it) => this.holds(it) && holds(it));
  }

  /** The first of which something holds. @param mayBe false of a line of which it cannot, tried or not */
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

/** Lines that were tried where a call stands: several ask for the same ones there. Of the moment that was asked about last, and of none before. */
let tries: { readonly call: Call; readonly state: CallState; readonly byLine: Map<string, Tried> } | undefined;

function tryOnce(call: Call, state: CallState, { id, text }: Offer): Tried {
  if (tries?.call !== call || tries.state !== state) tries = { call, state, byLine: new Map() };
  const { byLine } = tries;
  const tried = byLine.get(id) ?? tryLine(call, state, id, text);
  byLine.set(id, tried);
  return tried;
}

/** How long the longest of the lines took that were tried where a call stands, from there on until the customer had been heard out; nothing where none was. */
export function longestTried_ms(call: Call, state: CallState): number {
  if (tries?.call !== call || tries.state !== state) return 0;
  return Math.max(0, ...[...tries.byLine.values()].map(({ after }) => after.now_ms - state.now_ms));
}
