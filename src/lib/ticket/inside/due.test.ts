import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTime, timeText } from '#calendar/dates';
import { PolicyDueTimes } from './due';
import { blank, type Memory, type RunningTimer } from '../memory';
import { policyWith, rawPolicy, specOf } from '../testing/sample';

const min_ms = 60_000;
const hour_ms = 60 * min_ms;
const policy = policyWith();
/** Two limits of the shipped policy in working time, for what it has in working days or around the clock. */
const inWorkingTime = policyWith({
  limits: { ...(rawPolicy()['limits'] as object), '3.1-biz-1d': '4h working', '3.2-complaint-24h': '9h working' }
});

/** When a limit warns and ends, as people in Shanghai write it. */
function times(openedAt: string, running: RunningTimer | undefined) {
  const opened_ms = parseTime(openedAt)!;
  return running && [timeText(opened_ms + running.warn_ms), timeText(opened_ms + running.due_ms)];
}

function begun(openedAt: string, clause: string, memory: Partial<Memory> = {}, now_ms = 0, by = policy) {
  const due = new PolicyDueTimes(specOf(openedAt), by);
  return times(openedAt, due.begin(clause, { ...blank, ...memory }, now_ms));
}

describe('a limit that begins', () => {
  test('around the clock ends so long afterwards and warns when a quarter is left', () => {
    expect(begun('2026-11-27 17:00', '3.3-unanswered-2h')).toEqual(['2026-11-27 18:30', '2026-11-27 19:00']);
    expect(begun('2026-11-27 17:00', '3.3-unanswered-2h', {}, hour_ms)).toEqual([
      '2026-11-27 19:30',
      '2026-11-27 20:00'
    ]);
  });
  test('in working days warns when a quarter of the work that counts is left, not of the weekend', () => {
    // Half an hour on Friday and nine hours on Monday count: 2:22:30 of them are a quarter.
    expect(begun('2026-11-27 17:30', '3.1-biz-1d')).toEqual(['2026-11-30 15:37:30', '2026-11-30 18:00']);
  });
  test('in working time may warn on one day and end on another', () => {
    expect(begun('2026-11-27 14:30', '3.1-biz-1d', {}, 0, inWorkingTime)).toEqual([
      '2026-11-27 17:30',
      '2026-11-30 09:30'
    ]);
  });
  test('warns as the next day opens if exactly a quarter is left for it', () => {
    expect(begun('2026-11-27 15:00', '3.1-biz-1d', {}, 0, inWorkingTime)).toEqual([
      '2026-11-30 09:00',
      '2026-11-30 10:00'
    ]);
  });
  test('in a year that was not announced is provisional, unless it counts no working time', () => {
    const due = new PolicyDueTimes(specOf('2027-01-04 10:00'), policy);
    expect(begun('2027-01-04 10:00', '3.1-biz-1d')).toEqual(['2027-01-05 13:45', '2027-01-05 18:00']);
    expect(due.begin('3.1-biz-1d', blank, 0)).toMatchObject({ provisional: true });
    expect(due.begin('3.3-unanswered-2h', blank, 0)).not.toHaveProperty('provisional');
    expect(new PolicyDueTimes(specOf('2026-12-30 10:00'), policy).begin('3.1-biz-1d', blank, 0)).not.toHaveProperty(
      'provisional'
    );
  });
  test('in an evening or on New Year’s Day is not within hours', () => {
    const due = new PolicyDueTimes(specOf('2027-01-01 10:00'), policy);
    expect([due.works(0), due.works(10 * hour_ms), due.works(72 * hour_ms)]).toEqual([false, false, true]);
  });
  test('of a clause without one is none', () => {
    expect(begun('2026-11-27 17:00', '4.1-notify')).toBeUndefined();
  });
});

describe('a slot that was agreed', () => {
  const slot: Partial<Memory> = { visit_ms: 55 * hour_ms, slotEnd_ms: 57 * hour_ms };
  test.each(['3.1-tech-24h', '3.3-overdue-field'])('behind it is the end of %s', (clause) => {
    // From half past ten on; the quarter is one of the time from then on.
    expect(begun('2026-11-25 10:00', clause, slot, 30 * min_ms)).toEqual(['2026-11-27 04:52:30', '2026-11-27 19:00']);
  });
  test.each(['3.1-tech-30min', '3.3-unanswered-2h'])('is nothing to %s', (clause) => {
    expect(begun('2026-11-25 10:00', clause, slot)).toEqual(begun('2026-11-25 10:00', clause));
  });
  test.each(['3.1-tech-24h', '3.3-overdue-field'])('that begins within %s shortens it by nothing', (clause) => {
    const evening = { visit_ms: 9 * hour_ms, slotEnd_ms: 11 * hour_ms };
    expect(begun('2026-11-25 10:00', clause, evening)).toEqual(begun('2026-11-25 10:00', clause));
  });
  test('within what runs already leaves it running', () => {
    const due = new PolicyDueTimes(specOf('2026-11-25 10:00'), policy);
    const running = due.begin('3.1-tech-24h', blank, 0)!;
    const evening = { visit_ms: 9 * hour_ms, slotEnd_ms: 11 * hour_ms };
    const memory = { ...blank, ...evening, limits: { '3.1-tech-24h': running } };
    expect(due.begin('3.1-tech-24h', memory, hour_ms)).toBe(running);
  });
});

describe('a limit ahead of a time', () => {
  const at = (visit_ms: number): Partial<Memory> => ({ visit_ms });
  test('ends so long before it', () => {
    expect(begun('2026-11-25 10:00', '3.1-vip-1h', at(5 * hour_ms))).toEqual(['2026-11-25 13:00', '2026-11-25 14:00']);
  });
  test('ends at once if the time is nearer than that', () => {
    expect(begun('2026-11-25 10:00', '3.1-vip-1h', at(5 * hour_ms), 4.5 * hour_ms)).toEqual([
      '2026-11-25 14:30',
      '2026-11-25 14:30'
    ]);
  });
  test('is none while there is no time', () => expect(begun('2026-11-25 10:00', '3.1-vip-1h')).toBeUndefined());
});

describe('a limit until what was recorded', () => {
  test.each([
    ['3.1-cross-track', { deadline: 4 * hour_ms }, ['2026-11-25 13:00', '2026-11-25 14:00']],
    ['2.2-major-eta', { eta: 30 * min_ms }, ['2026-11-25 10:22:30', '2026-11-25 10:30']]
  ])('of %s is as long as was recorded', (clause, fields, expected) => {
    expect(begun('2026-11-25 10:00', clause, { fields })).toEqual(expected);
  });
  test('takes the soonest promise of the policy if nothing was recorded', () => {
    expect(begun('2026-11-25 10:00', '2.2-major-eta')).toEqual(['2026-11-25 11:30', '2026-11-25 12:00']);
  });
});

describe('a complaint that is handled again', () => {
  const memory: Partial<Memory> = { milestones: { accepted: 0, reentered: 30 * hour_ms } };
  test('keeps the 48 hours of its first acceptance', () => {
    expect(begun('2026-11-25 10:00', '3.3-overdue-complaint', memory, 30 * hour_ms)![1]).toBe('2026-11-27 10:00');
  });
  test('has two fresh hours for the first contact', () => {
    expect(begun('2026-11-25 10:00', '3.2-complaint-2h', memory, 30 * hour_ms)![1]).toBe('2026-11-26 18:00');
  });
});

describe('a limit that stands still', () => {
  const openedAt = '2026-11-27 15:00';
  const due = new PolicyDueTimes(specOf(openedAt), inWorkingTime);
  const pausedAndBack = (clause: string, paused_ms: number, back_ms: number) => {
    const running = due.begin(clause, blank, 0)!;
    const left_ms = due.left_ms(clause, running, paused_ms);
    return { left_ms, running: due.resume(clause, { ...running, left_ms }, back_ms) };
  };

  test('around the clock has as much left as the clock says, and goes on with it', () => {
    const { left_ms, running } = pausedAndBack('3.3-unanswered-2h', 30 * min_ms, 26 * hour_ms);
    expect(left_ms).toBe(90 * min_ms);
    // It warns where it would have: with a quarter of the two hours left, not of the ninety minutes.
    expect(times(openedAt, running)).toEqual(['2026-11-28 18:00', '2026-11-28 18:30']);
  });
  test('in working time has as much left as can be worked, and goes on when it is worked', () => {
    // Of four hours two are used up by 17:00; the weekend passes; on Monday at noon two are left.
    const { left_ms, running } = pausedAndBack('3.1-biz-1d', 2 * hour_ms, 69 * hour_ms);
    expect(left_ms).toBe(2 * hour_ms);
    expect(times(openedAt, running)).toEqual(['2026-11-30 13:00', '2026-11-30 14:00']);
  });
  test('paused and back outside working hours has lost nothing', () => {
    const { left_ms, running } = pausedAndBack('3.1-biz-1d', 10 * hour_ms, 20 * hour_ms);
    expect(left_ms).toBe(hour_ms);
    expect(times(openedAt, running)![1]).toBe('2026-11-30 10:00');
  });
  test('keeps the instant from which it runs', () => {
    expect(pausedAndBack('3.1-biz-1d', hour_ms, 2 * hour_ms).running.from_ms).toBe(0);
  });
  test('over its end has nothing left', () => {
    const running = due.begin('3.3-unanswered-2h', blank, 0)!;
    expect(due.left_ms('3.3-unanswered-2h', running, 3 * hour_ms)).toBe(0);
  });
  test('of no length at all ends where it would have ended', () => {
    const clauses = fc.constantFrom('3.3-unanswered-2h', '3.1-biz-1d', '3.2-complaint-24h');
    fc.assert(
      fc.property(clauses, fc.integer({ min: 0, max: 6000 }), (clause, at_min) => {
        const running = due.begin(clause, blank, 0)!;
        const at_ms = Math.min(at_min * min_ms, running.due_ms - 1);
        expect(pausedAndBack(clause, at_ms, at_ms).running.due_ms).toBe(running.due_ms);
      })
    );
  });
});

describe('whether an instant is worked', () => {
  const due = new PolicyDueTimes(specOf('2026-11-27 10:00'), policy);
  test.each([
    ['2026-11-27 09:00', true],
    ['2026-11-27 17:59', true],
    ['2026-11-27 18:00', false],
    ['2026-11-28 10:00', false],
    ['2026-10-10 10:00', true],
    ['2026-10-01 10:00', false],
    ['2027-01-01 10:00', false],
    ['2027-01-04 10:00', true],
    ['2027-01-04 20:00', false]
  ])('%s: %s', (at, works) => expect(due.works(parseTime(at)! - due.spec.openedAt_ms)).toBe(works));
});
