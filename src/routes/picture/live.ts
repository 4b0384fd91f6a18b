import type { Key } from '#app/keys.svelte';
import { m } from '#app/messages';
import type { Trail } from '#chart/trail';
import { readLimit, type ChartLimit, type ReadWay } from './limits.ts';

/** What can be made of a way as things stand: done by whoever is at the screen, done against the SOP, done by others, or by nobody now. */
export interface Offer {
  readonly is: 'can' | 'wrong' | 'others' | 'closed';
  /** Of what one cannot do: who can, or why nobody can; of what is wrong: what it goes against. In words. */
  readonly why: string;
  /** The states that it comes to as things stand, by path with dots: a line of the same name that leads elsewhere is not what is done. */
  readonly enters?: readonly string[];
}

/** Something that lives on a chart, as the picture shows it. */
export interface Live extends Trail {
  /** The event that was taken last. */
  readonly on?: string | undefined;
  /** The limits that are open. */
  readonly limits: readonly ChartLimit[];
  /** On the clock of the limits. */
  readonly now_ms: number;
  /** What can be made of the ways that an event takes; absent where nothing can be done from the picture. */
  readonly offerOf?: (on: string) => Offer | undefined;
  /** Does what takes a way, or opens its form. */
  readonly fire?: (on: string) => void;
}

/** What is left of the limit that takes a way from where it stands; of ways from elsewhere a limit says nothing now. */
export function readerOf({ active, limits, now_ms }: Pick<Live, 'active' | 'limits' | 'now_ms'>): ReadWay {
  const byClause = new Map(limits.map((limit) => [limit.clause, limit]));
  return ({ limit: clause }, from) => {
    const limit = clause === undefined || !active.has(from) ? undefined : byClause.get(clause);
    return limit && readLimit(limit, now_ms);
  };
}

/** A way can be taken by whoever is at the screen, by the SOP or against it. */
export const isOpenTo = (offer: Offer | undefined): offer is Offer => offer?.is === 'can' || offer?.is === 'wrong';

/** Keys by which every picture is walked. What has the focus in it acts on them itself: they are listed. */
export const walkKeys: readonly Key[] = [
  { press: '← → ↑ ↓', does: m.live_key_arrows },
  { press: 'PageDown PageUp', does: m.sop_key_order },
  { press: 'Home End', does: m.sop_key_ends },
  { press: '. ,', does: m.sop_key_lines },
  { press: '+ - 0', does: m.sop_key_zoom }
];

/** Keys of a picture on which something lives. @param tell where it stands, by ear */
export const pictureKeys = (tell: () => void): readonly Key[] => [
  { press: 'w', does: m.live_key_where, run: tell },
  { press: 'Enter', does: m.live_key_enter },
  ...walkKeys
];
