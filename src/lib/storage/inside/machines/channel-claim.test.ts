import { createActor, SimulatedClock } from 'xstate';
import { expect, test } from 'vitest';
import { answer_ms, channelClaim } from './channel-claim';

/** A claim of tab `m`, and what it did: what it said, and what it told its own tab. */
function claim() {
  const did: string[] = [];
  const clock = new SimulatedClock();
  const note = (what: string) => () => void did.push(what);
  const work = {
    say: (kind: string) => void did.push(kind),
    close: note('closed'),
    freed: note('freed'),
    lost: note('lost')
  };
  const actor = createActor(channelClaim('m', work), { clock }).start();
  const hear = (type: 'claim' | 'ask' | 'mine' | 'took' | 'free', tab: string) => actor.send({ type, tab });
  return { actor, did, hear, pass: (ms: number) => clock.increment(ms), is: () => actor.getSnapshot().value };
}

test('nobody answers: the run is ours, and who asks is told so', () => {
  const { did, hear, pass, is } = claim();
  pass(answer_ms);
  hear('ask', 'z');
  expect([is(), did]).toEqual(['owner', ['claim', 'took', 'mine']]);
});

test('of two that claim at once the smaller name wins', () => {
  const [against, before] = [claim(), claim()];
  against.hear('claim', 'z');
  before.hear('claim', 'a');
  for (const { pass } of [against, before]) pass(answer_ms);
  expect([against.is(), before.is()]).toEqual(['owner', { onlooker: 'resting' }]);
});

test('an owner is gone after three questions in a row without an answer, and not before', () => {
  const { did, hear, pass, is } = claim();
  hear('mine', 'a');
  for (let asked = 0; asked < 2; asked += 1) {
    pass(3000);
    pass(answer_ms);
  }
  pass(3000);
  hear('mine', 'a');
  for (let asked = 0; asked < 3; asked += 1) {
    expect(did).not.toContain('freed');
    pass(answer_ms);
    pass(3000);
  }
  pass(answer_ms);
  expect([is(), did.at(-1)]).toEqual([{ onlooker: 'free' }, 'freed']);
});

test('an owner that hears that another took the run has lost it, and hears no more', () => {
  const { actor, did, hear, pass } = claim();
  pass(answer_ms);
  hear('took', 'z');
  expect([actor.getSnapshot().status, did]).toEqual(['done', ['claim', 'took', 'closed', 'lost']]);
});

test('an owner that leaves says so; one whose page goes away has lost the run besides', () => {
  const [released, left] = [claim(), claim()];
  for (const { pass } of [released, left]) pass(answer_ms);
  released.actor.send({ type: 'release' });
  left.actor.send({ type: 'leave' });
  expect(released.did.slice(2)).toEqual(['free', 'closed']);
  expect(left.did.slice(2)).toEqual(['free', 'closed', 'lost']);
});
