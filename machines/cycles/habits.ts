import type { CycleEvent } from './events';

interface Open {
  readonly fixes: readonly string[];
  readonly asks?: readonly ('class' | 'business' | 'channel')[];
}

const ticket = ['class', 'business', 'channel'] as const;
const trouble = ['class', 'business'] as const;

/** Actions beyond a ticket for roles on autopilot. Others announce outages, so nobody has a habit for them. */
export const cycleHabits = {
  'departments-notified': { fixes: ['departments'], asks: trouble },
  'stood-down': { fixes: [], asks: trouble },
  interviewed: { fixes: ['person', 'cause', 'measure'], asks: ticket },
  'training-waived': { fixes: [] },
  'month-end': { fixes: [] },
  'channel-action': { fixes: ['action'] },
  'business-action': { fixes: ['action'] },
  'plan-made': { fixes: ['trainings'] },
  proposed: { fixes: ['owner'] },
  'pilot-begun': { fixes: ['where'] },
  'pilot-ended': { fixes: ['result', 'seen'] },
  adopted: { fixes: [] },
  dropped: { fixes: ['reason'] },
  'training-planned': { fixes: ['on'] },
  'training-held': { fixes: [] },
  'department-asked': { fixes: ['department'], asks: ticket },
  'department-answered': { fixes: [], asks: ticket }
} as const satisfies Readonly<Partial<Record<CycleEvent, Open>>>;

export type HabitualEvent = keyof typeof cycleHabits;

export function habitOf(event: HabitualEvent): Open {
  return cycleHabits[event];
}
