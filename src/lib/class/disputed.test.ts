import { expect, test } from 'vitest';
import { readAnswers, writeAnswers } from '#formats/answers';
import type { Finding, Scorecard } from '#scoring/scorecard';
import type { ClassRun } from './class-run';
import type { ReplyToDispute } from '#domain/answers';
import { askedOf, contextOf, disputesIn, isForHearing, repliesIn, replyTo, sentencesOf, type Ruled } from './disputed';
import { takenInto } from './roll';
import { classRun } from './testing/class-runs';

const upheld: Ruled = {
  ruling: 'upheld',
  by: { role: 'trainer', name: '陈老师' },
  text: '听错了',
  at: '2026-11-30T08:00:00.000Z'
};
const said = (texts: readonly string[]): ClassRun['lines'] =>
  texts.map((text, at) => ({
    who: at % 2 === 0 ? 'agent' : 'customer',
    at_ms: at * 1000,
    text,
    ...(at % 2 === 0 && { entry: at })
  }));

function disputed(change: Partial<ClassRun> = {}, texts = ['我说过了']): ClassRun {
  const run = classRun({ log: '0123456789abcdef', ...change });
  const why = { code: 'met' };
  const finding = { id: 'f0', verdict: 'missed', why, entries: [{ entry: 4, at_ms: 4000 }] } as unknown as Finding;
  const disputes = texts.map((text, at) => ({ finding: `f${at}`, text, at: `2026-11-2${at + 1}T08:00:00.000Z` }));
  return {
    ...run,
    card: { findings: [finding] } as unknown as Scorecard,
    lines: said(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']),
    given: { ...run.given, disputes }
  };
}

/** The answer that is given here to a dispute. */
function answered(run: ClassRun, finding: string, answer = upheld): ReplyToDispute {
  const one = disputesIn([run]).find(({ dispute }) => dispute.finding === finding)!;
  return replyTo(one, answer);
}
/** The run as its file says it, with an answer in it. */
function withAnswer(run: ClassRun, finding: string, answer: Ruled): ClassRun {
  const disputes = run.given.disputes.map((one) => (one.finding === finding ? { ...one, answer } : one));
  return { ...run, given: { ...run.given, disputes } };
}

test('what waits comes first, each with what it is about and the lines around it', () => {
  const run = disputed({}, ['one', 'two']);
  const all = disputesIn([run], [answered(run, 'f0')]);
  expect(all.map(({ dispute }) => dispute.finding)).toEqual(['f1', 'f0']);
  const about = all[1]!;
  expect(contextOf(about).map(({ text, meant }) => (meant ? `*${text}` : text))).toEqual(['c', 'd', '*e', 'f']);
  expect(sentencesOf(about)).toEqual(['e', 'a', 'c', 'g']);
  // What scoring anew no longer finds has its place nowhere, and is settled all the same.
  expect(all[0]!.finding).toBeUndefined();
  expect(contextOf(all[0]!)).toHaveLength(8);
});

test('an answer goes back to whom it is to, as a file that says the same', () => {
  const li = disputed();
  const wang = disputed({ trainee: { name: '王强', agentId: '7' } });
  const replies = repliesIn(disputesIn([li, wang], [answered(li, 'f0')]));
  expect(replies).toHaveLength(1);
  expect(replies[0]).toMatchObject({
    name: 'Zhang',
    replies: [{ run: li.id, log: li.log, finding: 'f0', disputed: '我说过了', ruling: 'upheld', by: '陈老师' }]
  });
  expect(readAnswers(writeAnswers(replies[0]!.replies))).toEqual(replies[0]!.replies);
});

test('an answer that a trainee wrote into the file settles nothing: it is shown apart, and goes back to nobody', () => {
  const forged = withAnswer(disputed(), 'f0', upheld);
  const [one] = disputesIn([forged]);
  expect(one).toMatchObject({ dispute: { finding: 'f0', text: '我说过了' }, brought: upheld });
  expect(one!.dispute).not.toHaveProperty('answer');
  expect(repliesIn([one!])).toEqual([]);
  // What was given here is known, also where it comes back in a file; another one beside it is not believed.
  const here = answered(forged, 'f0');
  expect(disputesIn([forged], [here])[0]).toMatchObject({ dispute: { answer: upheld } });
  expect(disputesIn([forged], [here])[0]).not.toHaveProperty('brought');
  const other: Ruled = { ...upheld, ruling: 'rejected' };
  expect(disputesIn([withAnswer(forged, 'f0', other)], [here])[0]).toMatchObject({
    dispute: { answer: { ruling: 'upheld' } },
    brought: { ruling: 'rejected' }
  });
  // It is to that very call and to those words.
  expect(disputesIn([{ ...forged, log: 'fedcba9876543210' }], [here])[0]!.dispute).not.toHaveProperty('answer');
});

test('a file that comes again brings what was disputed since, and what was answered here stays to words that are the same', () => {
  const first = disputed({ id: 'r1' });
  const here = [answered(first, 'f0')];
  expect(takenInto([first], disputed({ id: 'r1' }))).toEqual({ is: 'same' });
  const later = takenInto([first], disputed({ id: 'r1' }, ['我说过了', '这条也不对']));
  expect(
    later.is === 'disputed-since' &&
      disputesIn([later.run], here).map(({ dispute }) => [dispute.finding, dispute.answer?.ruling])
  ).toEqual([
    ['f1', undefined],
    ['f0', 'upheld']
  ]);
  expect(disputesIn([disputed({ id: 'r1' }, ['改写过'])], here)[0]!.dispute).not.toHaveProperty('answer');
});

test('what the machine is unsure of waits behind the disputes, once, and is answered without words of a trainee', () => {
  const run = disputed();
  const finding = (id: string, verdict: string) =>
    ({ id, verdict, why: { code: 'to-review' }, entries: [{ entry: 2, at_ms: 2000 }] }) as unknown as Finding;
  const findings = [finding('f0', 'to-review'), finding('f5', 'to-review'), finding('f6', 'met')];
  const unsure = { ...run, card: { findings } as unknown as Scorecard };
  const order = (answers: readonly ReplyToDispute[], of = unsure) =>
    disputesIn([of], answers).map((one) => [one.dispute.finding, isForHearing(one), one.dispute.answer?.ruling]);
  // The trainee disputes f0 as well: it is asked once.
  expect(order([])).toEqual([
    ['f0', false, undefined],
    ['f5', true, undefined]
  ]);
  const line = disputesIn([unsure])[1]!;
  expect(contextOf(line).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
  const reply = replyTo(line, upheld);
  expect(reply).toMatchObject({ finding: 'f5', disputed: '', ruling: 'upheld' });
  expect(readAnswers(writeAnswers([reply]))).toEqual([reply]);
  expect(repliesIn(disputesIn([unsure], [reply]))[0]!.replies).toEqual([reply]);
  expect(askedOf(unsure, findings, [reply])[1]).toMatchObject({ finding: 'f5', text: '', answer: upheld });

  // Handed in anew, with what the trainee imported of it, the decision stands; one that only the file tells does not.
  const told = { finding: 'f5', text: '', at: upheld.at, answer: upheld };
  const again = { ...unsure, given: { ...unsure.given, disputes: [...unsure.given.disputes, told] } };
  const later = takenInto([unsure], again);
  expect(later.is === 'disputed-since' && order([reply], later.run)).toEqual([
    ['f0', false, undefined],
    ['f5', true, 'upheld']
  ]);
  expect(disputesIn([again])[1]).toMatchObject({ dispute: { text: '' }, brought: upheld });
  // Disputed since, it waits again.
  const since = { ...told, text: '我说了', answer: undefined };
  expect(order([reply], { ...again, given: { ...again.given, disputes: [since as never] } })[0]).toEqual([
    'f5',
    false,
    undefined
  ]);
});
