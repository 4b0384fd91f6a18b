import { openLives } from '#domain/ids';
import { holds, type Case } from '#machines/clause';
import type { Customer, CustomerReaction, Guard, OfferGuard } from '#scenario/scenario';

export interface MoveHeard {
  readonly type: string;
  readonly to?: string;
  /** Remedy or kind of a solution, with its sum. */
  readonly remedy?: string;
  readonly kind?: string;
  readonly yuan?: number;
  readonly moves?: readonly string[];
}

interface TurnMind {
  readonly moves: readonly string[];
  readonly spoken: readonly string[];
  readonly mood: number;
}

/** State of mind of the customer during the call. */
export interface Mind {
  readonly mood: number;
  readonly trust: number;
  readonly flags: readonly string[];
  readonly variant: string;
  readonly case: Case;
  readonly at: Readonly<Record<string, string>>;
  readonly demands: readonly string[];
  readonly turn: TurnMind;
  /** Number of times that the customer asked whether anybody is there, in this silence. */
  readonly asked: number;
  readonly holding: boolean;
  readonly sums: Readonly<Record<string, number>>;
}

const own = '$';

/** Returns the flags set by the scenario's reactions, without the chart's internal ones. */
export const flagsOf = ({ flags }: Mind): readonly string[] => flags.filter((flag) => !flag.startsWith(own));
export const lowest = -4;
export const highest = 4;
const mostLost = 2;

export const clamp = (value: number) => Math.max(lowest, Math.min(highest, value));

export function applies(guard: Guard | undefined, mind: Mind, heard?: MoveHeard): boolean {
  if (!guard) return true;
  const { turn } = mind;
  return (
    (guard.moodBelow === undefined || mind.mood < guard.moodBelow) &&
    (guard.moodAtLeast === undefined || mind.mood >= guard.moodAtLeast) &&
    (guard.trustBelow === undefined || mind.trust < guard.trustBelow) &&
    (guard.trustAtLeast === undefined || mind.trust >= guard.trustAtLeast) &&
    (guard.has ?? []).every((flag) => mind.flags.includes(flag)) &&
    !(guard.lacks ?? []).some((flag) => mind.flags.includes(flag)) &&
    (guard.variant === undefined || guard.variant.includes(mind.variant)) &&
    (guard.where === undefined || holds(guard.where, mind.case)) &&
    Object.entries(guard.at ?? {}).every(([region, states]) => states.includes(mind.at[region] ?? '')) &&
    (guard.open === undefined || guard.open === isOpen(mind)) &&
    (guard.answered === undefined || guard.answered === turn.spoken.length > 0) &&
    (guard.with === undefined || guard.with.some((move) => turn.moves.includes(move))) &&
    !(guard.without ?? []).some((move) => turn.moves.includes(move)) &&
    (guard.offer === undefined || meets(guard.offer, mind, heard))
  );
}

function isOpen({ at, demands }: Mind): boolean {
  return demands.some((demand) => openLives.has(at[demand] ?? ''));
}

function meets({ is, atLeast }: OfferGuard, { sums }: Mind, heard: MoveHeard | undefined): boolean {
  const { remedy = '', kind = '', yuan } = heard ?? {};
  if (is !== undefined && !is.includes(remedy) && !is.includes(kind)) return false;
  const least = typeof atLeast === 'string' ? sums[atLeast] : atLeast;
  return least === undefined || yuan === undefined || yuan >= least;
}

/** True if a reaction may occur: its guard holds, it is not used up, and its region has not answered this turn. */
export function reacts({ reaction, key, region, each }: ReactionPlace, mind: Mind, heard: MoveHeard): boolean {
  if (heard.to !== undefined && heard.to !== region) return false;
  if (reaction.once && mind.flags.includes(own + key)) return false;
  if (reaction.say !== undefined && !each && heard.to !== undefined && mind.turn.spoken.includes(region)) return false;
  return applies(reaction.if, mind, heard);
}

export interface ReactionPlace {
  readonly reaction: CustomerReaction;
  readonly key: string;
  readonly region: string;
  readonly each: boolean;
}

export function felt(mind: Mind, { reaction, key, region }: ReactionPlace): Partial<Mind> {
  const flags = new Set(mind.flags);
  reaction.set?.forEach((flag) => flags.add(flag));
  reaction.clear?.forEach((flag) => flags.delete(flag));
  if (reaction.once) flags.add(own + key);
  // What it leads to has been spoken of as well.
  const about = reaction.say === undefined ? [] : [region, ...Object.keys(reaction.leads ?? {})];
  const spoken = [...mind.turn.spoken, ...about];
  return {
    mood: Math.max(Math.min(mind.mood, mind.turn.mood - mostLost), clamp(mind.mood + (reaction.mood ?? 0))),
    trust: Math.max(0, Math.min(highest, mind.trust + (reaction.trust ?? 0))),
    flags: [...flags],
    turn: { ...mind.turn, spoken }
  };
}

export function firstMind(
  { regions, demands }: Pick<Customer, 'regions' | 'demands'>,
  { variant, case: of, sums, mood, trust, traits }: MindInput
): Mind {
  return {
    variant,
    case: of,
    sums,
    mood,
    trust,
    flags: traits,
    at: Object.fromEntries(Object.entries(regions).map(([name, { start }]) => [name, start])),
    demands,
    turn: { moves: [], spoken: [], mood },
    asked: 0,
    holding: false
  };
}

export interface MindInput extends Pick<Mind, 'variant' | 'case' | 'sums' | 'mood' | 'trust'> {
  readonly traits: readonly string[];
}
