import { openLives } from '#domain/ids';
import { holds, type Case } from '#machines/clause';
import type { Customer, CustomerReaction, Guard, OfferGuard } from '#scenario/scenario';

/** One thing that the agent means or does, as the customer hears it. */
export interface MoveHeard {
  readonly type: string;
  /** The region that is asked. */
  readonly to?: string;
  /** Of a solution: which remedy or kind it is, and the sum in it. */
  readonly remedy?: string;
  readonly kind?: string;
  readonly yuan?: number;
  /** Of `turn.begins`: all that the turn means. */
  readonly moves?: readonly string[];
}

/** What the customer makes of the turn that is being taken in. */
interface TurnMind {
  /** All that the agent's line means. */
  readonly moves: readonly string[];
  /** Regions that have answered. */
  readonly spoken: readonly string[];
  /** The mood when it began. */
  readonly mood: number;
}

/** What the customer carries through the call. */
export interface Mind {
  readonly mood: number;
  readonly trust: number;
  readonly flags: readonly string[];
  readonly variant: string;
  readonly case: Case;
  /** Where each region stands. */
  readonly at: Readonly<Record<string, string>>;
  readonly demands: readonly string[];
  readonly turn: TurnMind;
  /** How often the customer has asked whether anybody is there, in this silence. */
  readonly asked: number;
  /** The agent has asked to wait a moment. */
  readonly holding: boolean;
  /** Sums that offers are held against, by the fact that says them. */
  readonly sums: Readonly<Record<string, number>>;
}

/** Flags that start with this sign are kept by the chart itself. */
const own = '$';

/** What the scenario's reactions have set, without what the chart keeps for itself. */
export const flagsOf = ({ flags }: Mind): readonly string[] => flags.filter((flag) => !flag.startsWith(own));
export const lowest = -4;
export const highest = 4;
/** However much goes wrong in one turn, nobody falls further in it: there must be time to mend it. */
const mostLost = 2;

export const clamp = (value: number) => Math.max(lowest, Math.min(highest, value));

/** True if a guard holds for a mind and what it hears. */
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

/** True if the customer still wants something of the agent. */
function isOpen({ at, demands }: Mind): boolean {
  return demands.some((demand) => openLives.has(at[demand] ?? ''));
}

/** An offer without a sum is taken for what was meant: nobody haggles over what was not named. */
function meets({ is, atLeast }: OfferGuard, { sums }: Mind, heard: MoveHeard | undefined): boolean {
  const { remedy = '', kind = '', yuan } = heard ?? {};
  if (is !== undefined && !is.includes(remedy) && !is.includes(kind)) return false;
  const least = typeof atLeast === 'string' ? sums[atLeast] : atLeast;
  return least === undefined || yuan === undefined || yuan >= least;
}

/** True if a reaction may come now: its guard holds, it is not over, and who has answered in this turn does not answer twice. */
export function reacts({ reaction, key, region, each }: ReactionPlace, mind: Mind, heard: MoveHeard): boolean {
  if (heard.to !== undefined && heard.to !== region) return false;
  if (reaction.once && mind.flags.includes(own + key)) return false;
  if (reaction.say !== undefined && !each && heard.to !== undefined && mind.turn.spoken.includes(region)) return false;
  return applies(reaction.if, mind, heard);
}

/** A reaction with its place in the chart. */
export interface ReactionPlace {
  readonly reaction: CustomerReaction;
  readonly key: string;
  readonly region: string;
  readonly each: boolean;
}

/** What a reaction leaves behind. */
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

/** The mind before the first word. */
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

/** What is fixed for a customer before the first word. */
export interface MindInput extends Pick<Mind, 'variant' | 'case' | 'sums' | 'mood' | 'trust'> {
  readonly traits: readonly string[];
}
