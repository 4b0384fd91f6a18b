import type { CycleEvent } from './events';

/** What a policy may say of one thing that is done beyond one ticket by somebody on autopilot. */
interface Open {
  /** Fields that it may fix; the others are worked out from the books. Of an instant: how long ahead. */
  readonly fixes: readonly string[];
  /** What `when` may ask about; nothing, unless it is done about a ticket, or about tickets of one kind. */
  readonly asks?: readonly ('class' | 'business' | 'channel')[];
}

const ticket = ['class', 'business', 'channel'] as const;
const trouble = ['class', 'business'] as const;

/** What roles on autopilot can do beyond one ticket. An outage is announced by others, so nobody has a habit of it. */
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

/** What a policy may say of a habit. */
export function habitOf(event: HabitualEvent): Open {
  return cycleHabits[event];
}
