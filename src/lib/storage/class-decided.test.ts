import { expect, it } from 'vitest';
import type { ReplyToDispute } from '#domain/answers';
import { digest } from '#domain/digest';
import { keepAnswered, listAnswered } from './class-answered';
import { emptyClass } from './class-runs';
import { keepWhose, listWhose } from './class-whose';
import { answerDispute, disputeFinding } from './disputes';
import { appendEntry, createRun } from './runs';
import { at, codes, device, header, later, open, value } from './testing/stores';

const run = (id: string) => ({ run: id, log: 'a' });
const reply = (change: Partial<ReplyToDispute> = {}): ReplyToDispute => ({
  ...{ run: 'r', log: 'a', finding: 'f1', disputed: 'I said it', ruling: 'upheld', by: '陈老师', text: '', at },
  ...change
});

it('whose a call is stays on the device, the last word of the same calls alone, until it is open again', async () => {
  const on = device();
  const [here, there] = [await open(on), await open(on)];
  expect(value(await listWhose(here))).toEqual([]);
  value(await keepWhose(here, [run('a'), run('b')], run('a'), at));
  value(await keepWhose(there, [run('c'), run('d')], run('d'), at));
  value(await keepWhose(here, [run('a'), run('b')], run('b'), at));
  expect(value(await listWhose(there))).toEqual([run('d'), run('b')]);
  value(await keepWhose(there, [run('c'), run('d')], undefined, at));
  expect(value(await listWhose(here))).toEqual([run('b')]);
  value(await emptyClass(here));
  expect(value(await listWhose(there))).toEqual([]);
});

it('what was answered here stays on the device, one answer to a dispute, until the class is emptied', async () => {
  const on = device();
  const [here, there] = [await open(on), await open(on)];
  value(await keepAnswered(here, reply(), at));
  value(await keepAnswered(here, reply({ finding: 'f2' }), at));
  value(await keepAnswered(there, reply({ ruling: 'rejected', text: 'no' }), later(1)));
  expect(value(await listAnswered(here)).map(({ finding, ruling }) => [finding, ruling])).toEqual([
    ['f2', 'upheld'],
    ['f1', 'rejected']
  ]);
  value(await emptyClass(there));
  expect(value(await listAnswered(here))).toEqual([]);
  here.close();
  expect(codes(await keepAnswered(here, reply(), at))).toEqual(['SB0505']);
});

it('what a trainer answers in a debrief on this device is known to its class', async () => {
  const store = await open(device());
  const entry = { at_ms: 1000, who: 'agent', say: '您好' } as const;
  value(await createRun(store, header('r'), at));
  value(await appendEntry(store, 'r', 0, entry, at));
  value(await disputeFinding(store, 'r', 'f1', 'I said it', at));
  const by = { role: 'trainer', name: '陈老师' } as const;
  value(await answerDispute(store, 'r', 'f1', { ruling: 'upheld', by, text: ' yes ', at: later(1) }));
  expect(value(await listAnswered(store))).toEqual([reply({ log: digest([entry]), text: 'yes', at: later(1) })]);
});
