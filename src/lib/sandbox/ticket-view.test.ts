import { expect, test } from 'vitest';
import { stages, type Stage } from '#domain/ids';
import { isSampled } from '#ticket/quality';
import type { History } from './history';
import { begun, planOf, staffOf } from './testing/sandboxes';
import { rowsOf, stagesOf, type StageProgress } from './ticket-view';

const complaint = planOf({ wanted: { business: 'fee-dispute', channel: 'hotline', difficulty: 'ordinary' } });

function progressAt(history: History): Readonly<Record<Stage, StageProgress>> {
  const [row] = rowsOf(history.sandbox, history.now);
  return stagesOf(history.sandbox, row!);
}

/** Lives on, an hour at a time, until that is so. */
function until(history: History, is: () => boolean): void {
  for (let hour = 0; hour < 24 * 7 && !is(); hour += 1) history.runUntil(history.now_ms + 3_600_000);
  expect(is()).toBe(true);
}

test('of quality nothing is done at the archive: it is done once all of it was checked', () => {
  const history = begun(complaint, staffOf('exemplary'));
  expect(progressAt(history)).toMatchObject({ intake: 'current', quality: 'next' });
  until(history, () => rowsOf(history.sandbox, history.now)[0]!.over);
  expect(progressAt(history)).toEqual({
    intake: 'done',
    preprocessing: 'done',
    handling: 'done',
    feedback: 'done',
    quality: 'next'
  });
  until(history, () => (rowsOf(history.sandbox, history.now)[0]!.run.memory.taken['outcome-checked'] ?? 0) > 0);
  expect(progressAt(history).quality).toBe('done');
});

test('what is not in the sample is passed by', () => {
  const enquiries = Array.from({ length: 12 }, (_, seed) =>
    begun(planOf({ seed, wanted: { business: 'enquiry', channel: 'app', tier: 'ordinary' } }), staffOf('exemplary'))
  );
  const passedBy = enquiries.find(({ sandbox, now }) => {
    const { spec, policy } = rowsOf(sandbox, now)[0]!.run.ticket;
    return !isSampled(spec, policy, sandbox.plan.seed);
  })!;
  until(passedBy, () => rowsOf(passedBy.sandbox, passedBy.now)[0]!.over);
  expect(progressAt(passedBy).quality).toBe('skipped');
  expect(Object.keys(progressAt(passedBy))).toEqual([...stages]);
});
