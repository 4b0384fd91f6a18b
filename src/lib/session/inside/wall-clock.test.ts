import { describe, expect, test } from 'vitest';
import { SimClock } from './wall-clock';

describe('the bridge from wall to simulated time', () => {
  test('the first look measures nothing', () => {
    expect(new SimClock(0).look(5_000_000)).toEqual({ passed_ms: 0, slept_ms: 0 });
  });

  test('a wall clock that is set back is harmless, and time goes on from there', () => {
    const clock = new SimClock(0);
    clock.look(10_000);
    expect(clock.look(4_000)).toEqual({ passed_ms: 0, slept_ms: 0 });
    expect(clock.look(4_100)).toEqual({ passed_ms: 100, slept_ms: 0 });
  });

  test('a gap of more than two seconds is sleep, not simulated time', () => {
    const clock = new SimClock(0);
    clock.look(0);
    expect(clock.look(2_000)).toEqual({ passed_ms: 2_000, slept_ms: 0 });
    expect(clock.look(4_001)).toEqual({ passed_ms: 0, slept_ms: 2_001 });
  });

  test('entries are dated in whole milliseconds, and no fraction is lost', () => {
    const clock = new SimClock(0);
    for (let i = 0; i < 8; i += 1) clock.run(125.125);
    expect(clock.now_ms).toBe(1001);
  });

  test('it never goes back', () => {
    const clock = new SimClock(500);
    clock.jump(100);
    expect(clock.now_ms).toBe(500);
  });
});
