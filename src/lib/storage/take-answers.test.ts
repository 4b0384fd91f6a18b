import { describe, expect, it } from 'vitest';
import type { ReplyToDispute } from '#domain/answers';
import { digest } from '#domain/digest';
import { disputeFinding, disputesOf, latestDisputes, withdrawDispute } from './disputes';
import { deleteRun } from './run-list';
import { appendEntry, createRun, sealRun } from './runs';
import { takeAnswers } from './take-answers';
import { exportRun } from './transfer';
import { at, codes, device, header, later, open, sealing, value } from './testing/stores';

const entry = { at_ms: 1000, who: 'agent', say: '您好' } as const;
const reply = (change: Partial<ReplyToDispute> = {}): ReplyToDispute => ({
  run: 'a',
  log: digest([entry]),
  finding: 'f1',
  disputed: 'I said it',
  ruling: 'upheld',
  by: ' 陈老师 ',
  text: ' 听错了 ',
  at: later(5),
  ...change
});

async function disputedHere() {
  const store = await open(device());
  value(await createRun(store, header('a'), at));
  value(await appendEntry(store, 'a', 0, entry, at));
  value(await disputeFinding(store, 'a', 'f1', 'I said it', at));
  return store;
}

describe('answers out of a file', () => {
  it('stand at the dispute that they are to, and an older one changes nothing', async () => {
    const store = await disputedHere();
    expect(value(await takeAnswers(store, [reply()]))).toMatchObject({ id: 'a', answered: 1, to: [{ id: 'a' }] });
    value(await takeAnswers(store, [reply({ ruling: 'rejected', at: later(2) })]));
    expect(value(await disputesOf(store, 'a'))[0]?.answer).toEqual({
      ruling: 'upheld',
      by: { role: 'trainer', name: '陈老师' },
      text: '听错了',
      at: later(5)
    });
    value(await takeAnswers(store, [reply({ ruling: 'rejected', at: later(9) })]));
    expect(value(await disputesOf(store, 'a'))[0]?.answer?.ruling).toBe('rejected');
  });

  it.each<[string, Partial<ReplyToDispute>, string]>([
    ['a run that is not here', { run: 'b' }, 'SB0960'],
    ['another call under its id', { log: digest([]) }, 'SB0960'],
    ['what nobody disputed', { finding: 'f2' }, 'SB0961'],
    ['other words than stand there', { disputed: 'I said that' }, 'SB0961']
  ])('to %s are refused, and nothing is changed', async (_, change, code) => {
    const store = await disputedHere();
    expect(codes(await takeAnswers(store, [reply(change)]))).toEqual([code]);
    expect(value(await disputesOf(store, 'a'))[0]).not.toHaveProperty('answer');
  });

  it('to what the machine left to a trainer stand by themselves, go along with the run, and are no dispute', async () => {
    const store = await disputedHere();
    const heard = reply({ finding: 'f2', disputed: '' });
    expect(value(await takeAnswers(store, [heard])).answered).toBe(1);
    const row = value(await disputesOf(store, 'a')).find(({ finding }) => finding === 'f2');
    expect(row).toMatchObject({ text: '', fromFile: true, answer: { ruling: 'upheld', text: '听错了' } });
    // Decided anew it changes, and an older one does not count.
    for (const one of [{ ...heard, ruling: 'rejected' as const, at: later(9) }, heard])
      value(await takeAnswers(store, [one]));
    const told = value(await exportRun(store, 'a')).disputes;
    expect(told.find(({ finding }) => finding === 'f2')).toEqual({
      finding: 'f2',
      text: '',
      at: later(5),
      answer: { ruling: 'rejected', by: { role: 'trainer', name: '陈老师' }, text: '听错了', at: later(9) }
    });
    expect(value(await latestDisputes(store, 9)).map(({ finding }) => finding)).toEqual(['f1']);
    // Where the trainee disputes it, an answer has to be to their words.
    expect(codes(await takeAnswers(store, [reply({ disputed: '' })]))).toEqual(['SB0961']);
  });

  it('to a run in the bin are refused; of several, those that fit are taken and the others told once', async () => {
    const store = await disputedHere();
    const done = await takeAnswers(store, [reply({ run: 'b' }), reply(), reply({ run: 'c' })]);
    expect(done.ok && done.value.answered).toBe(1);
    expect(done.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['SB0960', 'warning']]);
    value(await deleteRun(store, 'a', at));
    expect(codes(await takeAnswers(store, [reply()]))).toEqual(['SB0960']);
  });

  it('tell each run that they are to, and what a trainer found wrong is not held against anybody in what is practised next', async () => {
    const store = await disputedHere();
    const lapse = { verdict: 'missed', points: 0, max: 1000, lost: 0, gate: false };
    const findings = [
      { ...lapse, id: 'f1', clause: 'greeting' },
      { ...lapse, id: 'f2', clause: 'closing' }
    ];
    const reasons = { f2: { zh: '没说再见', en: 'no goodbye' } };
    value(await sealRun(store, 'a', { ...sealing(1), card: { variant: 'plain', findings }, reasons }, later(1)));
    const clauses = async () => (await store.db.runs.get('a'))?.tally?.clauses;
    const both = await clauses();
    expect(both?.map(({ clause, points }) => [clause, points])).toEqual([
      ['greeting', 0],
      ['closing', 0]
    ]);
    value(await takeAnswers(store, [reply({ ruling: 'rejected' })]));
    expect(await clauses()).toEqual(both);
    value(await createRun(store, header('b'), at));
    value(await appendEntry(store, 'b', 0, entry, at));
    value(await disputeFinding(store, 'b', 'f1', 'I said it', at));
    const done = value(await takeAnswers(store, [reply({ at: later(9) }), reply({ run: 'b' })]));
    expect(done.to.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await clauses()).toEqual([{ clause: 'closing', points: 0, max: 1000, why: reasons.f2 }]);
    value(await withdrawDispute(store, 'a', 'f1'));
    expect(await clauses()).toEqual(both);
  });
});
