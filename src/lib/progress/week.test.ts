import { expect, it } from 'vitest';
import { day_ms, start_ms } from './testing/attempts';
import { weekOf } from './week';

const hour_ms = 3_600_000;
/** Thursday of the week that the start begins. */
const thursday_ms = start_ms + 3 * day_ms;

it('shows the week from Monday on, and what is still to come', () => {
  const week = weekOf([start_ms, start_ms + hour_ms, thursday_ms], 3, thursday_ms, 0);
  expect(week.days).toEqual(['practised', 'free', 'free', 'practised', 'ahead', 'ahead', 'ahead']);
  expect(week).toMatchObject({ today: 3, practised: 2, aim: 3, reached: false });
});

it('is reached by days, not by calls', () => {
  expect(weekOf([start_ms, thursday_ms], 2, thursday_ms, 0).reached).toBe(true);
  expect(weekOf([thursday_ms, thursday_ms, thursday_ms], 2, thursday_ms, 0).reached).toBe(false);
});

it('begins anew on Monday, whatever the week before was', () => {
  expect(weekOf([start_ms - hour_ms * 9], 3, start_ms, 0)).toMatchObject({ practised: 0, today: 0 });
});

it('goes by the clock of the trainee', () => {
  const evening_ms = Date.UTC(2025, 2, 2, 18);
  expect(weekOf([evening_ms], 3, start_ms, 0).practised).toBe(0);
  expect(weekOf([evening_ms], 3, start_ms, 8 * hour_ms).practised).toBe(1);
});
