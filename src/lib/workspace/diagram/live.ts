import type { Key } from '#app/keys.svelte';
import { m } from '#app/messages';
import type { Trail } from '#chart/trail';
import { readLimit, type ChartLimit, type ReadWay } from './limits.ts';

/** Availability of a transition: possible for the user, against the SOP, for others, or for nobody now. */
export interface Offer {
  readonly is: 'can' | 'wrong' | 'others' | 'closed';
  /** Reason, in words: who can do it or why nobody can, or what it violates. */
  readonly why: string;
  /** States it would enter now, as dotted paths, because another line of the same event may lead elsewhere. */
  readonly enters?: readonly string[];
}

export interface Live extends Trail {
  readonly on?: string | undefined;
  readonly limits: readonly ChartLimit[];
  readonly now_ms: number;
  /** Returns the availability of an event's transitions; absent if the picture is read-only. */
  readonly offerOf?: (on: string) => Offer | undefined;
  readonly fire?: (on: string) => void;
}

/** Returns a reader of limits that take a transition from an active state; `undefined` for other transitions. */
export function readerOf({ active, limits, now_ms }: Pick<Live, 'active' | 'limits' | 'now_ms'>): ReadWay {
  const byClause = new Map(limits.map((limit) => [limit.clause, limit]));
  return ({ limit: clause }, from) => {
    const limit = clause === undefined || !active.has(from) ? undefined : byClause.get(clause);
    return limit && readLimit(limit, now_ms);
  };
}

/** True if the user can take this transition now, by the SOP or against it. */
export const isOpenTo = (offer: Offer | undefined): offer is Offer => offer?.is === 'can' || offer?.is === 'wrong';

/** Keys that navigate every picture. Listed for the help only: the focused element handles them itself. */
export const walkKeys: readonly Key[] = [
  { press: '← → ↑ ↓', does: m.live_key_arrows },
  { press: 'PageDown PageUp', does: m.sop_key_order },
  { press: 'Home End', does: m.sop_key_ends },
  { press: '. ,', does: m.sop_key_lines },
  { press: '+ - 0', does: m.sop_key_zoom }
];

/** Keys of a picture with live state; `tell` announces that state to screen readers. */
export const pictureKeys = (tell: () => void): readonly Key[] => [
  { press: 'w', does: m.live_key_where, run: tell },
  { press: 'Enter', does: m.live_key_enter },
  ...walkKeys
];
