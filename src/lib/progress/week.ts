import { day_ms } from './parameters';

export const aims = [1, 2, 3, 4, 5] as const;
export type Aim = (typeof aims)[number];
/** Default aim: three short sessions days apart beat one long one (Cepeda et al. 2006); leaves room for a bad week. */
export const usualAim: Aim = 3;

export interface Week {
  /** Days, Monday first; `ahead` is still to come. */
  readonly days: readonly ('practised' | 'free' | 'ahead')[];
  readonly today: number;
  readonly practised: number;
  readonly aim: Aim;
  readonly reached: boolean;
}

/** Returns this week's practice days; nothing carries over, so there is no streak to break. `zone_ms`: UTC offset. */
export function weekOf(started: readonly number[], aim: Aim, now_ms: number, zone_ms: number): Week {
  const dayOf = (at_ms: number): number => Math.floor((at_ms + zone_ms) / day_ms);
  const now = dayOf(now_ms);
  // Day 0, the first of 1970, was a Thursday.
  const today = (now + 3) % 7;
  const monday = now - today;
  const active = new Set(started.map(dayOf));
  const days = Array.from({ length: 7 }, (_, day) => {
    if (active.has(monday + day)) return 'practised' as const;
    return day > today ? ('ahead' as const) : ('free' as const);
  });
  const practised = days.filter((day) => day === 'practised').length;
  return { days, today, practised, aim, reached: practised >= aim };
}
