import { expect, it } from 'vitest';
import { markLeft, createRun, loadRun, sealRun } from './runs';
import { at, codes, device, header, open, sealing, value } from './testing/stores';
import { exportRun, importRun } from './transfer';
import { fileWrapUp } from './wrap-up';

const work = { reason: 'broadband', result: 'settled', summary: '断网，重启后恢复', took_ms: 42_000 };

it('after-call work is kept with its run, once, and travels with it', async () => {
  const [here, there] = [await open(device()), await open(device())];
  value(await createRun(here, header('a', { shift: { id: 's1', call: 2, of: 3 } }), at));
  value(await sealRun(here, 'a', sealing(0), at));
  expect(value(await loadRun(here, 'a')).run).not.toHaveProperty('wrapUp');
  expect(value(await fileWrapUp(here, 'a', work, at))).toEqual(work);
  expect(value(await fileWrapUp(here, 'a', { ...work, summary: '另一份' }, at))).toEqual(work);
  expect(value(await loadRun(here, 'a')).run.wrapUp).toEqual(work);
  value(await importRun(there, value(await exportRun(here, 'a')), at));
  const { run } = value(await loadRun(there, 'a'));
  expect([run.wrapUp, run.header.shift]).toEqual([work, { id: 's1', call: 2, of: 3 }]);
});

it('is not kept of a call that is not over, that was left, or that is not there', async () => {
  const store = await open(device());
  value(await createRun(store, header('a'), at));
  expect(codes(await fileWrapUp(store, 'a', work, at))).toEqual(['SB0517']);
  value(await markLeft(store, 'a', at));
  expect(codes(await fileWrapUp(store, 'a', work, at))).toEqual(['SB0517']);
  expect(codes(await fileWrapUp(store, 'b', work, at))).toEqual(['SB0510']);
});
