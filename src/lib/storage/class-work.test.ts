import { expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment';
import { dropAsked, keepAsked, keepAskedDraft, listAsked, readAskedDraft } from './class-asked';
import { keepJudged, listJudged, type JudgedHere } from './class-judged';
import { emptyClass } from './class-runs';
import { at, codes, device, open, value } from './testing/stores';

const judged = (by: string, run: string, views: JudgedHere['views']): JudgedHere => ({ by, run, log: 'a', views });

it('what is judged stays on the device by trainer and run, until it is taken back or the class is emptied', async () => {
  const on = device();
  const [here, there] = [await open(on), await open(on)];
  value(
    await keepJudged(here, [judged('陈', 'r', { phrasing: 'fair' }), judged('林', 'r', { outcome: 'strict' })], at)
  );
  value(
    await keepJudged(there, [judged('陈', 'r', { phrasing: 'lenient' }), judged('陈', 's', { process: 'fair' })], at)
  );
  expect(value(await listJudged(here))).toEqual([
    judged('陈', 'r', { phrasing: 'lenient' }),
    judged('林', 'r', { outcome: 'strict' }),
    judged('陈', 's', { process: 'fair' })
  ]);
  value(await keepJudged(here, [judged('陈', 'r', {})], at));
  expect(value(await listJudged(there)).map(({ by, run }) => by + run)).toEqual(['林r', '陈s']);
  value(await emptyClass(here));
  expect(value(await listJudged(there))).toEqual([]);
});

const assignment = (id: string, madeAt: string, title = id): Assignment => ({
  ...{ id, title, by: '林老师', madeAt, due: '2026-12-04', mustPass: true },
  cases: [{ scenario: 'fee-complaint', mode: 'exam' }]
});

it('what is asked of the class stays on the device, the latest in front, and so does what is being put together', async () => {
  const on = device();
  const [here, there] = [await open(on), await open(on)];
  expect(value(await listAsked(here))).toEqual([]);
  expect(value(await readAskedDraft(here))).toBeUndefined();
  const [one, two] = [assignment('one', '2026-11-30T02:00:00.000Z'), assignment('two', '2026-12-01T02:00:00.000Z')];
  value(await keepAsked(here, one, at));
  value(await keepAsked(there, two, at));
  value(await keepAsked(here, { ...one, title: 'again' }, at));
  expect(value(await listAsked(there)).map(({ title }) => title)).toEqual(['two', 'again']);
  value(await dropAsked(there, 'two', at));
  value(await dropAsked(there, 'never-there', at));
  expect(value(await listAsked(here)).map(({ id }) => id)).toEqual(['one']);
  value(await keepAskedDraft(here, { ...one, title: '', cases: [] }, at));
  expect(value(await readAskedDraft(there))).toMatchObject({ id: 'one', title: '', cases: [] });
  here.close();
  expect(codes(await keepAsked(here, one, at))).toEqual(['SB0505']);
});
